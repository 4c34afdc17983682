namespace Beehive.Issues;

/// <summary>The few rules by which something is not accepted. They stand on a page for everybody.</summary>
public enum IssueRule
{
    Threatens,
    PrivateLife,
    Sells,
    Elsewhere,
    Court,
    Unreadable,
}

/// <summary>The rules as everybody reads them.</summary>
public static class IssueRules
{
    public static string Words(IssueRule rule) => rule switch
    {
        IssueRule.Threatens => "It must not threaten or insult anybody.",
        IssueRule.PrivateLife => "It must not tell about the private life of somebody else.",
        IssueRule.Sells => "It must not sell anything.",
        IssueRule.Elsewhere => "It must be about this place, or about services for its people.",
        IssueRule.Court => "A court or a tribunal must not be deciding it just now.",
        _ => "We must be able to understand it.",
    };

    /// <summary>What somebody can do then.</summary>
    public static string Instead(IssueRule rule) => rule switch
    {
        IssueRule.Threatens => "Tell us again what happened, without those words.",
        IssueRule.PrivateLife => "Tell us what should change, without saying who the person is.",
        IssueRule.Sells => "Offers belong in the council’s or the NHS’s own purchasing.",
        IssueRule.Elsewhere => "We say who can help there, if we know.",
        IssueRule.Court => "Tell us again when it is decided.",
        _ => "Call us. We write it down together.",
    };
}
