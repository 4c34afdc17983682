namespace Beehive.Issues;

/// <summary>How an answer may begin, with gaps that somebody must fill before it can be sent.</summary>
/// <param name="Field">Where it goes.</param>
/// <param name="Text">With its gaps in square brackets.</param>
/// <param name="End">For which answer; nothing for what ends nothing.</param>
public sealed record AnswerBeginning(string Field, string Text, IssueEnd? End = null)
{
    public static readonly IReadOnlyList<AnswerBeginning> OfPromise =
    [
        new("will", "We will [what you will do]. [Which office] does it. We tell you more by [day]."),
        new("will", "We will ask [who] to [do what]. They answer by [day]."),
        new("will", "We will talk about it on [day]. You can come. We meet at [place]."),
    ];

    public static readonly IReadOnlyList<AnswerBeginning> OfDelay =
    [
        new("why", "It takes longer because [reason]. [What] is done already."),
        new("why", "We wait for [who]. They answer by [day]."),
    ];

    public static readonly IReadOnlyList<AnswerBeginning> OfSendingBack =
    [
        new("why", "This is not for our board because [reason]. [Which board or office] may help."),
    ];

    public static readonly IReadOnlyList<AnswerBeginning> OfEnd =
    [
        new("changed", "[What] is different now: [how]. It is so since [day].", IssueEnd.Done),
        new("why", "You told us that [what was wrong]. You are right.", IssueEnd.Done),
        new("changed", "[What] is different now. [What] is not done yet.", IssueEnd.Partly),
        new("why", "We could not do all of it because [reason]. Next we [what you will do].", IssueEnd.Partly),
        new("why", "We cannot do it now because [reason]. We look at it again in [month and year].", IssueEnd.NotNow),
        new("why", "We will not do it because [reason]. You can [what the person can do, or who can help].", IssueEnd.No),
        new("why", "[Who] decides this. We passed it to them on [day]. You can call them: [phone number].", IssueEnd.NotOurs),
        new("why", "[Who] can help you. You can call them: [phone number].", IssueEnd.Signposted),
        new("why", "We do not show this to everybody because [reason].", IssueEnd.Private),
        new("why", "We cannot take this. Our rule says: [rule]. You can [what the person can do].", IssueEnd.NotAccepted),
    ];
}
