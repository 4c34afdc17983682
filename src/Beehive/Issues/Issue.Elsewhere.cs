using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>That an issue went to another body: which, how, and when.</summary>
public sealed record Passed(string To, string How, PartialDate On)
{
    public const int Longest = 200;

    public Refusal? ToRefused => string.IsNullOrWhiteSpace(To) ? new("Say who it is, for example: Hill bus company, customer care. Do not write the name of a person.") : Long(To);

    public Refusal? HowRefused => string.IsNullOrWhiteSpace(How) ? new("Say how, for example: we wrote to them by email. Or how people reach them: 01632 960 200.") : Long(How);

    public Refusal? OnRefused(DateOnly today) => On.First > today ? new("This day is still to come.") : null;

    private static Refusal? Long(string text) => text.Trim().Length > Longest ? new("That is longer than {0} letters. Write it shorter.", Longest) : null;
}

public sealed partial class Issue
{
    /// <summary>The other body that has it now, or that can help.</summary>
    public string? PassedTo { get; private set; }

    /// <summary>How it was passed on, or how people reach that body.</summary>
    public string? PassedHow { get; private set; }
    public PartialDate? PassedOn { get; private set; }

    /// <summary>The rule by which it was not accepted.</summary>
    public IssueRule? Rule { get; private set; }

    /// <summary>It is with another body, which may still answer.</summary>
    public bool IsElsewhere => State == IssueState.Closed && EndedAs is IssueEnd.NotOurs or IssueEnd.Signposted;

    /// <summary>It ends here, because somebody else deals with it: everybody reads who, how and when.</summary>
    public Refusal? PassElsewhere(IssueEnd end, string why, Passed passed, By by)
    {
        ArgumentNullException.ThrowIfNull(passed);
        if (end is not (IssueEnd.NotOurs or IssueEnd.Signposted)) return new("That has a way of its own.");
        if ((CheckReason(why) ?? passed.ToRefused ?? passed.HowRefused ?? passed.OnRefused(by.Day)) is { } refusal) return refusal;
        return End(end, why, null, by, passed: passed with { To = passed.To.Trim(), How = passed.How.Trim() });
    }

    /// <summary>It is not accepted, by one of the published rules.</summary>
    public Refusal? NotAccept(IssueRule rule, string why, By by) => End(IssueEnd.NotAccepted, why, null, by, rule);

    /// <summary>What the other body said, written down when it comes.</summary>
    public Refusal? NoteBodysAnswer(string answer, By by)
    {
        if (!IsElsewhere) return new("It is not with another body.");
        if (CheckReason(answer) is not null) return string.IsNullOrWhiteSpace(answer) ? new("Write what they answered.") : CheckReason(answer);
        Step(IssueDeed.TheyAnswered, by, answer.Trim());
        Record(new IssueBodyAnswered(by.Act, this, answer.Trim()));
        return null;
    }

    /// <summary>What stands in the history, and in the letter.</summary>
    private string AnswerOf(string why) => (EndedAs, Rule, PassedTo) switch
    {
        (IssueEnd.NotAccepted, { } rule, _) => $"The rule: {IssueRules.Words(rule)}\n\n{why}",
        (IssueEnd.NotOurs, _, { } to) => $"{why}\n\nWe passed it to: {to}. How: {PassedHow} When: {Said.Date(PassedOn)}.",
        (IssueEnd.Signposted, _, { } to) => $"{why}\n\nWho can help: {to}. How to reach them: {PassedHow}",
        _ => why,
    };
}
