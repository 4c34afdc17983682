using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;

namespace Beehive.Issues;

/// <summary>What somebody may do with an issue: whoever works for the place reads and sends, whoever works for its board handles it. A board’s people see no other board’s issues.</summary>
/// <param name="Office">For the board; nothing for whoever works for the place: then it is the office that reads.</param>
public sealed record IssueRights(bool ForPlace, bool ForBoard, string? Office)
{
    public bool Reads(Issue issue) => ForPlace && issue.State is IssueState.Received or IssueState.MoreInfo;

    public bool Sends(Issue issue) => ForPlace && issue is { State: IssueState.BeingRead or IssueState.WithBoard, Accepted: null };

    public bool Answers(Issue issue) => ForBoard && issue is { State: IssueState.WithBoard, Accepted: null };

    public bool Handles(Issue issue) => ForBoard && issue.IsOpen && issue.Accepted is not null;

    public bool Ends(Issue issue) => issue.IsOpen && (ForPlace || Handles(issue));

    public bool PassesOn(Issue issue) => issue.IsPraise() && issue.Visibility != Platform.Visibility.Draft && Ends(issue);

    public bool NamesTopic(Issue issue) => ForPlace || (ForBoard && issue.Visibility == Platform.Visibility.Public);

    /// <summary>The other body that it was passed to may still answer.</summary>
    public bool HearsBody(Issue issue) => issue.IsElsewhere && (ForPlace || ForBoard);

    public bool Splits(Issue issue) => ForPlace && issue.MaySplit;

    public bool TakesOut(Issue issue) => ForPlace && issue.Visibility == Platform.Visibility.Public;

    public static IssueRights Of(Me me, Issue issue)
    {
        var held = issue.BoardId is { } board ? me.Uses.FirstOrDefault(x => x.BoardId == board && x.Role is Role.Secretary or Role.CoChair) : null;
        return new(me.IsAnywhere(Role.PartnershipManager), held is not null, held is null ? null : $"{held.Office}, {held.Board}");
    }

    /// <summary>Ask whoever raised it something: whoever reads it, or handles it, and is waiting for nothing yet.</summary>
    public bool Asks(Issue issue) => !issue.IsPaused && (Reads(issue) || Handles(issue) || (ForPlace && issue.IsOpen && issue.Accepted is null));

    /// <summary>Write down the answer that came by letter or phone.</summary>
    public bool WaitsForAnswer(Issue issue) => issue.IsPaused && issue.IsOpen && (ForPlace || Handles(issue));

    public IEnumerable<WorkLink> Links(Issue issue)
    {
        var at = issue.Address;
        if (Reads(issue)) yield return new("Show it to everybody", at + "/publish");
        if (Sends(issue)) yield return new("Send it to a board", at + "/send");
        if (Answers(issue)) yield return new("Your board takes it", at + "/accept");
        if (Answers(issue)) yield return new("Send it back", at + "/send-back");
        if (Handles(issue)) yield return new("Put it on an agenda", at + "/agenda");
        if (Handles(issue)) yield return new("Say what you will do", at + "/will");
        if (Asks(issue)) yield return new("Ask a question back", at + "/ask");
        if (WaitsForAnswer(issue)) yield return new("Write the answer down", at + "/answer-came");
        if (ForPlace && issue.IsOpen || Handles(issue)) yield return new("It takes longer", at + "/extend");
        if (ForPlace && issue.IsOpen) yield return new("The same was said before", at + "/join");
        if (PassesOn(issue)) yield return new("Pass it on to those whom it is about", at + "/pass-on");
        if (Splits(issue)) yield return new("Split it in two", at + "/split");
        if (NamesTopic(issue)) yield return new("Say which topic it is", at + "/topic");
        if (HearsBody(issue)) yield return new("Write down what they answered", at + "/their-answer");
        if (TakesOut(issue)) yield return new("Take something out", at + "/take-out");
        if (Ends(issue)) yield return new(Reads(issue) ? "Do not show it" : "Answer and close it", at + "/end");
    }
}
