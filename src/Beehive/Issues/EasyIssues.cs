using Beehive.EasyRead;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>How an issue stands and how it ended, in Easy Read.</summary>
public static class EasyIssues
{
    /// <summary>One of several: how it stands, and the way to it.</summary>
    public static void TellIssue(this EasyPage easy, Issue issue, DateOnly today)
    {
        var (picture, said) = Now(issue, today);
        easy.Named(picture, issue.Title, EasyPage.At(issue.Address), said, issue.IsOpen ? new("{0} has it.", issue.Holder) : null);
    }

    public static (string Picture, Sentence Said) Now(Issue issue, DateOnly today) => issue switch
    {
        _ when issue.IsLate(today) => ("late", new("We are late with this.")),
        { IsPaused: true } => ("wait", new("We wait for an answer.")),
        { EndedAs: { } end } => Of(end),
        _ => Of(issue.State),
    };

    public static (string Picture, Sentence Said) Of(IssueState state) => state switch
    {
        IssueState.Received => ("mail", new("It is new.")),
        IssueState.MoreInfo => ("question", new("We asked for more.")),
        IssueState.BeingRead => ("paper", new("Somebody reads it now.")),
        IssueState.WithBoard => ("board", new("A board has it now.")),
        IssueState.OnAgenda => ("calendar", new("A board will talk about it at a meeting.")),
        IssueState.BeingDone => ("work", new("Somebody works on it now.")),
        IssueState.Closed => ("stop", new("It is closed.")),
        _ => ("question", new("We do not know what came of it.")),
    };

    public static (string Picture, Sentence Said) Of(IssueEnd end) => end switch
    {
        IssueEnd.Done => ("tick", new("We did it.")),
        IssueEnd.Partly => ("tick", new("We did a part of it.")),
        IssueEnd.NotNow => ("wait", new("We cannot do it now.")),
        IssueEnd.No => ("stop", new("We said no.")),
        IssueEnd.NotOurs => ("next", new("Somebody else has it now.")),
        IssueEnd.Signposted => ("handshake", new("Somebody else can help.")),
        IssueEnd.Joined => ("people", new("We put it together with another one.")),
        IssueEnd.TakenBack => ("back", new("The person took it back.")),
        IssueEnd.Private => ("lock", new("We keep it private.")),
        IssueEnd.Split => ("choose", new("We made two out of it.")),
        _ => ("stop", new("We could not take it.")),
    };

    /// <summary>What whoever raised it says to "Is it sorted?".</summary>
    public static (string Picture, Sentence Said) Of(Verdict? verdict) => verdict switch
    {
        Verdict.Yes => ("tick", new("The person said yes.")),
        Verdict.Partly => ("wait", new("The person said a part of it is sorted.")),
        Verdict.No => ("stop", new("The person said no.")),
        _ => ("question", new("The person has not told us yet.")),
    };

    /// <summary>The office that has it, how to call it, what comes next and by when.</summary>
    public static void TellNext(this EasyPage easy, Issue issue)
    {
        if (!issue.IsOpen) return;
        easy.Say("office", new("{0} has it now.", issue.Holder), new("The phone number is {0}.", issue.HolderPhone));
        easy.Read("next", issue.NextStep, new Sentence("This comes next:"));
        easy.Say("calendar", issue.Next is { } day ? EasyDates.Of(day, "This should happen by {0}.", "This should happen in {0}.") : null);
    }
}
