using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>How far the minutes of a closed meeting are on their way to be public. Only those read it who work on them.</summary>
public sealed class Checking : IHideable
{
    /// <summary>So long a co-chair has; then the partnership manager is told.</summary>
    public const int WorkingDaysToCheck = 5;

    public long MeetingId { get; init; }
    public long PlaceId { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Draft;
    public long CircleId { get; init; }
    public DateTimeOffset ClosedAt { get; init; }

    /// <summary>The account that closed the meeting: nobody checks their own minutes alone.</summary>
    public long? ClosedBy { get; init; }

    /// <summary>The three lines, until they are checked.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>What a co-chair wants to have put right; none while the minutes wait for a co-chair.</summary>
    public string? Note { get; private set; }
    public string? NoteBy { get; private set; }
    public DateTimeOffset? NoteAt { get; private set; }
    public DateTimeOffset? ToldManagerAt { get; private set; }

    public bool IsSentBack => Note is not null;

    public static Checking Of(Meeting meeting, string summary, long? account, Act act) => new()
    {
        MeetingId = meeting.Id, PlaceId = meeting.PlaceId, CircleId = meeting.CircleId, ClosedAt = act.At, ClosedBy = account, Summary = summary.Trim(),
    };

    public Refusal? SendBack(string note, string by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(note)) return new("Say what is to be put right.");
        (Note, NoteBy, NoteAt) = (note.Trim(), by, at);
        return null;
    }

    /// <summary>The secretary has put it right.</summary>
    public Refusal? Return(string summary)
    {
        if (Meeting.CheckSummary(summary) is { } refusal) return refusal;
        (Summary, Note, NoteBy, NoteAt) = (summary.Trim(), null, null, null);
        return null;
    }

    public void Told(DateTimeOffset at) => ToldManagerAt ??= at;
}
