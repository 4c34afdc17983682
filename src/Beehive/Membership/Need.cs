namespace Beehive.Membership;

/// <summary>What somebody needs to take part: a format, or something at a meeting. Private: with their consent the secretaries of their boards see it, and nobody else.</summary>
public sealed class Need
{
    public const int LongestNote = 1000;

    /// <summary>Needs change; after so long the person is asked again.</summary>
    public static readonly TimeSpan Reviewed = TimeSpan.FromDays(365);

    public long Id { get; init; }
    public long PlaceId { get; init; }
    public long AccountId { get; init; }
    public NeedKind Kind { get; init; }

    /// <summary>In the person's own words; only with something else.</summary>
    public string? Note { get; set; }
    public DateTimeOffset ConsentedAt { get; set; }

    /// <summary>Looked at again by then.</summary>
    public DateTimeOffset ReviewBy { get; set; }
}

/// <summary>That a need was met at a meeting, or was not.</summary>
public sealed class NeedAtMeeting
{
    public long NeedId { get; init; }
    public long MeetingId { get; init; }
    public bool Met { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>What people need most, in fixed words, so that it can be counted.</summary>
public enum NeedKind
{
    EasyRead,
    LargePrint,
    Audio,
    SignedVideo,
    OtherLanguage,
    OnPaper,
    SignLanguage,
    LipSpeaker,
    HearingLoop,
    StepFree,
    Breaks,
    QuietRoom,
    Transport,
    SupporterComes,
    SomethingElse,
}

public static class NeedWords
{
    /// <summary>Needed when papers go out; the others at the meeting itself.</summary>
    public static bool IsFormat(NeedKind kind) => kind <= NeedKind.OnPaper;

    public static string Of(NeedKind kind) => kind switch
    {
        NeedKind.EasyRead => "Papers in Easy Read",
        NeedKind.LargePrint => "Papers in large print",
        NeedKind.Audio => "Papers to listen to",
        NeedKind.SignedVideo => "Papers as a video in British Sign Language",
        NeedKind.OtherLanguage => "Papers in another language",
        NeedKind.OnPaper => "Papers by post",
        NeedKind.SignLanguage => "A British Sign Language interpreter",
        NeedKind.LipSpeaker => "A lip speaker",
        NeedKind.HearingLoop => "A hearing loop",
        NeedKind.StepFree => "A way in without steps",
        NeedKind.Breaks => "Breaks",
        NeedKind.QuietRoom => "A quiet room",
        NeedKind.Transport => "Help to get there",
        NeedKind.SupporterComes => "A place for the person who supports me",
        _ => "Something else",
    };
}
