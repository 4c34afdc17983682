using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings;

public sealed partial class Meeting
{
    /// <summary>When it was planned here. The law asks by when an agenda is out also from the day a meeting is called.</summary>
    public DateTimeOffset? PlannedAt { get; private set; }

    /// <summary>The day that it was moved from last. Why stands in <see cref="Reason"/>.</summary>
    public PartialDate? MovedFrom { get; private set; }

    /// <summary>It is to come: its day, place and agenda can still be changed.</summary>
    public bool IsToCome => State is MeetingState.Proposed or MeetingState.Planned or MeetingState.Called;

    /// <summary>Plans a meeting of a board. It is public at once.</summary>
    /// <param name="board">Whose meeting it is.</param>
    /// <param name="arrangements">What people must know to come.</param>
    /// <param name="zone">The zone of its local times.</param>
    /// <param name="slug">The last part of its address, mostly its day: one that no other meeting of the board has.</param>
    public static Refusal? Plan(Board board, Arrangements arrangements, string zone, string slug, Act act, out Meeting? meeting)
    {
        meeting = null;
        if (board.State is BoardState.Merged or BoardState.Renamed or BoardState.Split or BoardState.Ended) return new("This board does not meet any more.");
        if (arrangements.Check(Today(act, zone), LocalMoment.Zone(zone)!) is { } refusal) return refusal;
        meeting = new Meeting
        {
            Key = $"{board.Key}-{slug}", Address = $"{board.Address}/meetings/{slug}", Slug = slug, State = MeetingState.Planned, Minutes = MinutesState.None, Zone = zone, PlannedAt = act.At,
        };
        meeting.boards.Add(new MeetingBoard { BoardId = board.Id });
        meeting.Take(arrangements);
        meeting.Begins(act);
        meeting.Record(new MeetingPlanned(act, meeting));
        return null;
    }

    /// <summary>Another hour, place or way in; the day stays. For another day there is <see cref="Move"/>.</summary>
    public Refusal? Change(Arrangements arrangements, Act act)
    {
        if (!IsToCome) return new("This meeting is not to come any more. It cannot be changed here.");
        if (Date is { IsWhole: true } day && arrangements.Day != day.First) return new("To meet on another day, move the meeting.");
        if (arrangements.Check(DateOnly.MinValue, LocalMoment.Zone(Zone)!) is { } refusal) return refusal;
        Take(arrangements);
        Changed(act);
        Record(new MeetingChanged(act, this));
        return null;
    }

    /// <summary>To another day. The old address leads on, and calendars move it.</summary>
    /// <param name="items">All its items, which go with it.</param>
    public Refusal? Move(DateOnly day, TimeOnly start, TimeOnly? end, string slug, IEnumerable<AgendaItem> items, Act act)
    {
        if (!IsToCome) return new("This meeting is not to come any more. It cannot be moved.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why the meeting is moved.");
        if (Date is { IsWhole: true } same && same.First == day && Start == start) return new("That is already its day.");
        var arrangements = new Arrangements(Title, day, start, end, Place, GettingIn, Online, WhoMayCome);
        if ((arrangements.CheckDay(Today(act, Zone)) ?? arrangements.CheckStart(LocalMoment.Zone(Zone)!) ?? arrangements.CheckEnd(LocalMoment.Zone(Zone)!)) is { } refusal) return refusal;
        (MovedFrom, Reason) = (Date, act.Why.Trim());
        if (slug != Slug) FormerSlugs = [.. FormerSlugs.Where(x => x != slug), Slug];
        Address = Address[..(Address.LastIndexOf('/') + 1)] + slug;
        Slug = slug;
        Take(arrangements);
        Changed(act);
        foreach (var item in items) item.GoWith(this, act);
        Record(new MeetingMoved(act, this));
        return null;
    }

    private void Take(Arrangements told)
    {
        (Title, Date, Start, End) = (told.Title.Trim(), PartialDate.Of(told.Day), told.Start, told.End);
        (Place, GettingIn, Online, WhoMayCome) = (told.Place, told.GettingIn, told.Online, told.WhoMayCome);
        StartsAt = Derive();
    }

    private static DateOnly Today(Act act, string zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(act.At, LocalMoment.Zone(zone)!).DateTime);
}

public sealed record MeetingPlanned(Act Act, Meeting Meeting) : Fact(Act, Meeting)
{
    public override News News => new($"New meeting: {Meeting.Title}, {Said.Date(Meeting.Date)}", MeetingNews.Where(Meeting));
}

public sealed record MeetingChanged(Act Act, Meeting Meeting) : Fact(Act, Meeting)
{
    public override News News => new($"Changed: {Meeting.Title}, {Said.Date(Meeting.Date)}", $"Something about this meeting has changed. This is how it is now.\n\n{MeetingNews.Where(Meeting)}");
}

public sealed record MeetingMoved(Act Act, Meeting Meeting) : Fact(Act, Meeting)
{
    public override News News => new($"Moved: {Meeting.Title} is now on {Said.Date(Meeting.Date)}",
        $"The meeting of {Said.Date(Meeting.MovedFrom)} is moved.\n\nWhy: {Meeting.Reason}\n\n{MeetingNews.Where(Meeting)}");
}

/// <summary>What the news of a meeting say in full, so that nobody must come here to read it.</summary>
public static class MeetingNews
{
    public static string Where(Meeting meeting) => string.Join("\n\n", new[]
    {
        $"When: {Said.When(meeting.Date, meeting.Start, meeting.End)}.",
        meeting.Place is { } place ? $"Where: {place}" : null,
        meeting.GettingIn is { } way ? $"How to get in: {way}" : null,
        meeting.Online is { } link ? $"Join online: {link}" : null,
        meeting.WhoMayCome is { } who ? $"Who may come: {who}" : null,
    }.OfType<string>());
}
