using Beehive.Platform.Web;

namespace Beehive.Issues;

/// <summary>The public words for the kinds, states, ends and steps of an issue.</summary>
public static class IssueWords
{
    public static Tagged Now(Issue issue, DateOnly today) => issue.IsLate(today) ? new("Late", "late") : issue.IsPaused ? new("We wait for an answer", "wait") : issue.EndedAs is { } end ? Of(end) : Of(issue.State);

    public static Tagged Of(IssueState state) => state switch
    {
        IssueState.Received => new("Received", "wait"),
        IssueState.MoreInfo => new("We asked for more", "wait"),
        IssueState.BeingRead => new("Being read", "wait"),
        IssueState.WithBoard => new("With a board", "wait"),
        IssueState.OnAgenda => new("On an agenda", "wait"),
        IssueState.BeingDone => new("Being done", "good"),
        IssueState.Closed => new("Closed", "stop"),
        _ => new("Not known", "stop"),
    };

    public static Tagged Of(IssueEnd end) => end switch
    {
        IssueEnd.Done => new("Done", "good"),
        IssueEnd.Partly => new("Partly done", "good"),
        IssueEnd.NotNow => new("Not now", "stop"),
        IssueEnd.No => new("No", "stop"),
        IssueEnd.NotOurs => new("Passed to somebody else", "stop"),
        IssueEnd.Signposted => new("Someone else can help", "stop"),
        IssueEnd.Joined => new("Joined to another", "stop"),
        IssueEnd.TakenBack => new("Taken back", "stop"),
        IssueEnd.Private => new("Kept private", "stop"),
        IssueEnd.Split => new("Split in two", "stop"),
        _ => new("Not accepted", "stop"),
    };

    public static string Of(IssueKind kind) => kind switch
    {
        IssueKind.Request => "Something should be done",
        IssueKind.Suggestion => "An idea",
        IssueKind.Comment => "A comment",
        IssueKind.Complaint => "Something went wrong",
        IssueKind.Compliment => "Something went well",
        _ => "A story",
    };

    public static string Of(IssueWay way) => way switch
    {
        IssueWay.Web => "On this site",
        IssueWay.Phone => "By phone",
        IssueWay.Post => "By post",
        IssueWay.Meeting => "At a meeting",
        IssueWay.Supporter => "Through a supporter",
        _ => "At an event",
    };

    public static string Of(IssueDeed deed) => deed switch
    {
        IssueDeed.Raised => "Somebody told us",
        IssueDeed.Read => "Somebody has read it",
        IssueDeed.Asked => "We asked for more",
        IssueDeed.Added => "More was said",
        IssueDeed.Sent => "It went to a board",
        IssueDeed.Accepted => "The board deals with it",
        IssueDeed.SentBack => "The board sent it back",
        IssueDeed.PutOnAgenda => "It is on an agenda",
        IssueDeed.Promised => "We said what we will do",
        IssueDeed.Extended => "It takes longer",
        IssueDeed.Joined => "Somebody said the same",
        IssueDeed.Answered => "We answered",
        IssueDeed.TakenBack => "It was taken back",
        IssueDeed.Judged => "Is it sorted?",
        IssueDeed.WentOn => "We go on without an answer",
        IssueDeed.HandedOver => "Somebody else has it now",
        IssueDeed.MeetingChanged => "The meeting has changed",
        IssueDeed.TalkedAbout => "A meeting talked about it",
        IssueDeed.Minuted => "You can read the minutes",
        IssueDeed.Decided => "The board decided something",
        IssueDeed.ActionGiven => "Somebody has work to do",
        IssueDeed.ActionChanged => "The work has another date",
        IssueDeed.ActionOver => "The work on it is over",
        IssueDeed.TheyAnswered => "What they answered",
        IssueDeed.Split => "It was split in two",
        IssueDeed.TakenOut => "A part was taken out",
        _ => "It was opened again",
    };

    /// <summary>The last part of the link in the letter.</summary>
    public static string InAddress(Verdict verdict) => verdict switch
    {
        Verdict.Yes => "yes",
        Verdict.Partly => "partly",
        _ => "no",
    };

    public static Verdict? VerdictOf(string? inAddress) => Enum.GetValues<Verdict>().Where(x => InAddress(x) == inAddress).Select(x => (Verdict?)x).FirstOrDefault();

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Yes => "Yes, it is sorted",
        Verdict.Partly => "It is partly sorted",
        _ => "No, it is not sorted",
    };
}
