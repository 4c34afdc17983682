using Beehive.Membership;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>A line of meetings.jsonl</summary>
public sealed record MeetingLine : Line
{
    public required string Title { get; init; }
    public string? Slug { get; init; }
    public IReadOnlyList<string>? Boards { get; init; }
    public PartialDate? Date { get; init; }
    public string? DateNote { get; init; }
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public string? Zone { get; init; }
    public required MeetingState State { get; init; }
    public string? Reason { get; init; }
    public string? MovedTo { get; init; }
    public MeetingKind? Kind { get; init; }
    public string? Place { get; init; }
    public string? GettingIn { get; init; }
    public string? Online { get; init; }
    public string? WhoMayCome { get; init; }
    public string? Summary { get; init; }
    public string? Besides { get; init; }
    public MinutesState? Minutes { get; init; }
    public string? MinutesAgreedAt { get; init; }
    public IReadOnlyList<AttendanceLine>? Attendance { get; init; }
    public IReadOnlyList<string>? FormerSlugs { get; init; }
    public DateTimeOffset? Planned { get; init; }
    public PartialDate? MovedFrom { get; init; }
    public DateTimeOffset? AgendaOut { get; init; }
    public IReadOnlyList<string>? ClosedItems { get; init; }
    public PartialDate? EasyReadBy { get; init; }
}

public sealed record AttendanceLine(string Who, Presence How, string? Organisation = null, int? Count = null, string? Note = null,
    string? Seat = null, bool? Deputy = null, Voting? Voting = null, string? Interest = null);

public sealed partial class Meeting
{
    public static Meeting Of(MeetingLine line, IRefs refs)
    {
        Check(line);
        var boardIds = (line.Boards ?? []).Select(x => refs.Find("board", x)).ToList();
        var parent = boardIds.Count > 0 ? refs.AddressOf(boardIds[0]) + "/meetings/" : refs.PlaceAddress + "/events/";
        var slug = line.Slug ?? refs.Free(parent + (line.Date?.ToString() ?? line.Id), "meeting", line.Id)[parent.Length..];
        if (Platform.Slug.Check(slug) is { } refusal) throw new RefusedException(refusal);
        var meeting = new Meeting
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = parent + slug, Slug = slug, Title = line.Title,
            Kind = line.Kind ?? MeetingKind.Meeting, State = line.State, Reason = line.Reason, Date = line.Date, DateNote = line.DateNote, Start = line.Start,
            End = line.End, Zone = line.Zone ?? refs.Zone, Place = line.Place, GettingIn = line.GettingIn, Online = line.Online, WhoMayCome = line.WhoMayCome,
            Summary = line.Summary, SaidBesides = line.Besides, Minutes = line.Minutes ?? MinutesState.NotKnown, FormerSlugs = line.FormerSlugs ?? [],
            PlannedAt = line.Planned?.Kept(), MovedFrom = line.MovedFrom, AgendaOutAt = line.AgendaOut?.Kept(), ClosedItems = line.ClosedItems ?? [], EasyReadBy = line.EasyReadBy,
        };
        meeting.StartsAt = meeting.Derive();
        meeting.boards.AddRange(boardIds.Select((x, i) => new MeetingBoard { Order = i, BoardId = x }));
        meeting.attendance.AddRange((line.Attendance ?? []).Select((x, i) => new Attendance
        {
            Order = i, Who = x.Who, OrganisationId = refs.Maybe("organisation", x.Organisation), How = x.How, Count = x.Count, Note = x.Note,
            SeatId = refs.Maybe("seat", x.Seat), Deputy = x.Deputy ?? false, Voting = x.Voting,
        }.Declare(x.Interest)));
        return meeting;
    }

    /// <summary>Meetings that stand later in the file.</summary>
    public bool PointOn(MeetingLine line, IRefs refs)
    {
        MovedToId = refs.Maybe("meeting", line.MovedTo);
        MinutesAgreedAtId = refs.Maybe("meeting", line.MinutesAgreedAt);
        return line.MovedTo is not null || line.MinutesAgreedAt is not null;
    }

    public MeetingLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Title = Title, Slug = Slug,
        Boards = refs.KeysOrNull(boards.OrderBy(x => x.Order).Select(x => x.BoardId)), Date = Date, DateNote = DateNote, Start = Start,
        End = End, Zone = Zone == refs.Zone ? null : Zone, State = State, Reason = Reason, MovedTo = refs.KeyOrNull(MovedToId),
        Kind = Kind == MeetingKind.Meeting ? null : Kind, Place = Place, GettingIn = GettingIn, Online = Online, WhoMayCome = WhoMayCome, Summary = Summary, Besides = SaidBesides,
        Minutes = Minutes == MinutesState.NotKnown ? null : Minutes, MinutesAgreedAt = refs.KeyOrNull(MinutesAgreedAtId), FormerSlugs = FormerSlugs.OrNull(),
        Planned = PlannedAt, MovedFrom = MovedFrom, AgendaOut = AgendaOutAt, ClosedItems = ClosedItems.OrNull(), EasyReadBy = EasyReadBy,
        Attendance = attendance.Count == 0 ? null : [.. attendance.OrderBy(x => x.Order).Select(x => new AttendanceLine(x.Who, x.How, refs.KeyOrNull(x.OrganisationId), x.Count, x.Note,
            refs.KeyOrNull(x.SeatId), x.Deputy ? true : null, x.Voting, x.Interest))],
    };

    private DateTimeOffset? Derive() => Date is { IsWhole: true } day
        ? LocalMoment.At(day.First, Start ?? TimeOnly.MinValue, LocalMoment.Zone(Zone)!) : null;

    private static void Check(MeetingLine line)
    {
        if (line.Zone is { } name && LocalMoment.Zone(name) is null) throw new RefusedException(new("\"{0}\" is not a time zone. Write for example Europe/London.", name));
        if (line.Online is { } online && !Links.IsWeb(online)) throw new RefusedException(new("\"{0}\" is not a web address. Begin it with https:// or http://.", online));
        if (line.State is MeetingState.Cancelled or MeetingState.Moved && string.IsNullOrWhiteSpace(line.Reason))
            throw new RefusedException(new("The meeting was cancelled or moved, but \"reason\" does not say why. Add one sentence."));
        if (line is { Start: { } start, End: { } end } && end <= start) throw new RefusedException(new("The meeting ends ({0}) before it starts ({1}).", Said.Hour(end), Said.Hour(start)));
        if (line is { Date: { IsWhole: true } day, Start: { } at } && LocalMoment.Zone(line.Zone ?? Places.Place.DefaultZone) is { } zone && LocalMoment.IsSkipped(day.First, at, zone))
            throw new RefusedException(new("{0} on {1} does not exist: the clocks go forward then. Choose another time.", Said.Hour(at), Said.Day(day.First)));
    }
}

public sealed class MeetingsInExchange : Kind<MeetingLine, Meeting>
{
    public override string Name => "meeting";
    public override string File => "meetings.jsonl";
    public override int Order => 70;

    public override bool Later(Noun noun, Line line, IRefs refs) => ((Meeting)noun).PointOn((MeetingLine)line, refs);

    protected override Meeting Make(MeetingLine line, IRefs refs) => Meeting.Of(line, refs);

    protected override MeetingLine Tell(Meeting noun, IRefs refs) => noun.Tell(refs);

    protected override IQueryable<Meeting> Whole(Store store) => store.Meetings.Include(x => x.Boards).Include(x => x.Attendance).AsSplitQuery();
}
