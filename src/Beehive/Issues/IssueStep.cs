using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>One step in the life of an issue: what happened, by which office, on which day, and what was to come next.</summary>
public sealed class IssueStep
{
    public long IssueId { get; init; }
    public int Order { get; init; }
    public IssueDeed Deed { get; init; }
    public PartialDate? On { get; init; }

    /// <summary>The office, never a person's name.</summary>
    public string? Who { get; init; }

    /// <summary>Changed only when something is taken out.</summary>
    public string? Text { get; set; }

    /// <summary>By when the next step was due from then on.</summary>
    public PartialDate? Next { get; init; }
    public string? NextStep { get; init; }
}

/// <summary>What happens to an issue.</summary>
public enum IssueDeed
{
    Raised,
    Read,
    Asked,
    Added,
    Sent,
    Accepted,
    SentBack,
    PutOnAgenda,
    Promised,
    Extended,
    Joined,
    Answered,
    TakenBack,
    Judged,
    OpenedAgain,

    /// <summary>No answer came to what we asked.</summary>
    WentOn,
    HandedOver,
    MeetingChanged,
    TalkedAbout,
    Minuted,
    Decided,
    ActionGiven,
    ActionChanged,
    ActionOver,
    /// <summary>The other body that it was passed to said something.</summary>
    TheyAnswered,
    Split,
    TakenOut,
}
