using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

/// <summary>When one board or several come together, or an event without a board. The first board leads.</summary>
public sealed partial class Meeting : Noun
{
    private readonly List<MeetingBoard> boards = [];
    private readonly List<Attendance> attendance = [];

    private Meeting()
    {
    }

    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public MeetingKind Kind { get; private set; }
    public MeetingState State { get; private set; }

    /// <summary>Why it was cancelled or moved.</summary>
    public string? Reason { get; private set; }
    public long? MovedToId { get; private set; }
    public PartialDate? Date { get; private set; }
    public string? DateNote { get; private set; }
    public TimeOnly? Start { get; private set; }
    public TimeOnly? End { get; private set; }

    /// <summary>The zone of its local times.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>The instant it starts, worked out from date, time and zone, for order and for calendars; derived again when a zone's rules change.</summary>
    public DateTimeOffset? StartsAt { get; private set; }
    public string? Place { get; private set; }
    public string? GettingIn { get; private set; }
    public string? Online { get; private set; }
    public string? WhoMayCome { get; private set; }
    public string? Summary { get; private set; }

    /// <summary>What was said outside any item.</summary>
    public string? SaidBesides { get; private set; }
    public MinutesState Minutes { get; private set; }
    public long? MinutesAgreedAtId { get; private set; }
    public IReadOnlyList<string> FormerSlugs { get; private set; } = [];

    /// <summary>Counts the changes that a calendar must hear of (RFC 5545 SEQUENCE).</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    public IReadOnlyList<MeetingBoard> Boards => boards;
    public IReadOnlyList<Attendance> Attendance => attendance;

    public bool IsEvent => boards.Count == 0;

    /// <summary>The leading one first.</summary>
    public IReadOnlyList<long> BoardIds => [.. boards.OrderBy(x => x.Order).Select(x => x.BoardId)];

    protected override long LeadingBoard => boards.MinBy(x => x.Order)?.BoardId ?? 0;

    public override Entry Entry => new("meeting", Title, PlainWords.Of(Summary, SaidBesides, Place, WhoMayCome, DateNote), Date, [.. boards.Select(x => x.BoardId)]);

    /// <summary>Calls it off. It stays where it is, marked.</summary>
    public Refusal? Cancel(string reason, Act act)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new("Say why the meeting is cancelled.");
        if (State is MeetingState.Cancelled or MeetingState.Moved) return new("The meeting does not take place already.");
        if (State is MeetingState.Happened or MeetingState.MinutesAgreed) return new("The meeting has already taken place.");
        (State, Reason) = (MeetingState.Cancelled, reason);
        Changed(act);
        Record(new MeetingCancelled(act, this));
        return null;
    }

    public void Changed(Act act)
    {
        Sequence++;
        ChangedAt = act.At;
    }

    /// <summary>What a calendar would have to hear of.</summary>
    public bool LooksTheSameInACalendar(Meeting other) => (Title, Date, Start, End, Zone, Place, Online, State) == (other.Title, other.Date, other.Start, other.End, other.Zone, other.Place, other.Online, other.State);

    /// <summary>Told for the first time: calendars count from here.</summary>
    public void Begins(Act act) => ChangedAt = act.At;

    /// <summary>A new telling of a known meeting goes on counting from the old one.</summary>
    public void ComesAfter(Meeting earlier, Act act)
    {
        (Sequence, ChangedAt) = (earlier.Sequence, earlier.ChangedAt);
        if (!LooksTheSameInACalendar(earlier)) Changed(act);
    }
}

public sealed record MeetingCancelled(Act Act, Meeting Meeting) : Fact(Act, Meeting)
{
    public override News News => new($"Cancelled: {Meeting.Title}, {Said.Date(Meeting.Date)}", $"The meeting of {Said.When(Meeting.Date, Meeting.Start, Meeting.End)} is cancelled.\n\nWhy: {Meeting.Reason}");
}

public sealed class MeetingBoard
{
    public long MeetingId { get; init; }
    public int Order { get; init; }
    public long BoardId { get; internal set; }
}

public enum MeetingKind
{
    Meeting,
    Event,
    AnnualGeneralMeeting,
    Workshop,
    Seminar,
}

public enum MeetingState
{
    Proposed,
    Planned,
    Called,
    Happened,
    MinutesAgreed,
    Cancelled,
    Moved,
    NotKnown,
}

public enum MinutesState
{
    NotKnown,
    None,
    Draft,
    Checked,
    Agreed,
    Corrected,
}

public enum Presence
{
    Came,
    Apologies,
    Absent,
}
