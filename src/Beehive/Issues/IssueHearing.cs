using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What issues hear of the modules below: boards that change, seats that empty, meetings, decisions and actions. An issue goes on by itself, in the same change.</summary>
public sealed class IssueHearing(HandingOver handing, MeetingsHeard meetings, ActionsHeard actions, ClockLetters letters, TimeProvider clock) : IHears
{
    public bool Hears(Fact fact) => fact is IssueRaised or BoardsChanged or BoardCeased or BoardRenamed or SeatEnded or SeatLeft or SeatVacant or SeatFilled or AppointmentMade or AppointmentEnded
        || MeetingsHeard.Hears(fact) || ActionsHeard.Hears(fact);

    public async Task HearAsync(Writing writing, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        foreach (var its in facts.GroupBy(x => x.About[0].PlaceId))
        {
            writing.Store.Look(its.Key, Viewer.Keeper);
            if (await writing.Store.AllPlaces.FirstOrDefaultAsync(x => x.Id == its.Key, cancel) is not { } place || !await writing.Store.Issues.AnyAsync(cancel) && !its.Any(x => x is IssueRaised)) continue;
            var now = new Hearing(writing, place, clock.Today(Here.ZoneOf(place)), [.. its]);
            await BoardsAsync(now, cancel);
            await meetings.HearAsync(now, cancel);
            await actions.HearAsync(now, cancel);
            await CoverAsync(now, cancel);
        }
    }

    private async Task BoardsAsync(Hearing now, CancellationToken cancel)
    {
        foreach (var ceased in now.Facts.OfType<BoardCeased>())
        {
            var heirs = now.Facts.OfType<BoardsChanged>().Where(x => x.From.Contains(ceased.Board)).SelectMany(x => x.To)
                .Concat(now.All.OfType<MeetingWentOn>().Select(x => x.Board)).Concat(now.All.OfType<ActionWentOn>().Select(x => x.Board)).Where(x => x.Goes && x.Id != ceased.Board.Id).DistinctBy(x => x.Id).ToList();
            var going = now.All.OfType<MeetingWentOn>().Select(x => x.Meeting.Id).ToHashSet();
            await handing.BoardGoneAsync(now.Writing, now.Place, ceased.Board, heirs is [var heir] ? heir : null, going, ceased.Act, now.Today, cancel);
        }
        foreach (var renamed in now.Facts.OfType<BoardRenamed>()) await HandingOver.RenamedAsync(now.Writing, renamed.Board, now.Today, renamed.Act, cancel);
        foreach (var seat in now.Facts.Select(BoardOfSeat).OfType<(long Board, Act Act)>().DistinctBy(x => x.Board))
            if (await now.Writing.Store.Boards.FirstOrDefaultAsync(x => x.Id == seat.Board, cancel) is { } board) await handing.SeatsChangedAsync(now.Writing, now.Place, board, seat.Act, now.Today, cancel);
    }

    private static (long Board, Act Act)? BoardOfSeat(Fact fact) => fact switch
    {
        SeatEnded or SeatLeft or SeatVacant or SeatFilled when fact.About[0] is Seat { BoardId: var board } => (board, fact.Act),
        AppointmentMade or AppointmentEnded when fact.About[0] is Appointment { BoardId: { } board } => (board, fact.Act),
        _ => null,
    };

    /// <summary>While an office covers, it is told what comes in.</summary>
    private async Task CoverAsync(Hearing now, CancellationToken cancel)
    {
        var raised = now.Facts.OfType<IssueRaised>().Select(x => x.Issue).ToList();
        if (raised.Count == 0 || await now.OfficeAsync(cancel) is not { } office || !office.IsCoveredOn(now.Today)) return;
        foreach (var issue in raised) await letters.CameInAsync(now.Writing, now.Place, issue, office, cancel);
    }
}

/// <summary>Facts of one change in one place, as issues hear them.</summary>
public sealed record Hearing(Writing Writing, Place Place, DateOnly Today, IReadOnlyList<Fact> Facts)
{
    private IssueOffice? office;

    public HolidayArea Area => Place.Nation.Holidays();

    /// <summary>Also those that issues do not wait for themselves, as far as they are not written yet.</summary>
    public IEnumerable<Fact> All => Writing.Store.ChangeTracker.Entries<Noun>().SelectMany(x => x.Entity.Facts);

    public async Task<IssueOffice?> OfficeAsync(CancellationToken cancel) => office ??= await Writing.Store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == Place.Id, cancel);

    public async Task<Promises> PromisesAsync(CancellationToken cancel) => (await OfficeAsync(cancel))?.Promises ?? new();

    /// <summary>A fresh date, no later than the latest.</summary>
    public async Task<Due> InAsync(Issue issue, int days, string what, CancellationToken cancel) => (await LatestDays.OfAsync(Writing.Store, issue, Area, Today, cancel)).In(days, what, Area, Today);

    public async Task<Issue?> OpenAsync(long? id, CancellationToken cancel)
    {
        if (id is not { } number) return null;
        await Writing.HoldAsync(number, cancel);
        return await Writing.Store.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Id == number, cancel) is { IsOpen: true } issue ? issue : null;
    }

    public By By(Issue issue, Act act) => new(issue.Holder, Today, act);
}
