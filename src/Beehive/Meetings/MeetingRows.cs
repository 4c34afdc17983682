using Beehive.Boards;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>Asks for meetings as lines of a list, each with its boards, in two queries.</summary>
public static class MeetingRows
{
    public static async Task<List<MeetingRow>> LoadAsync(Store store, IQueryable<Meeting> meetings, CancellationToken cancel)
    {
        var found = await meetings.ToListAsync(cancel);
        var ids = found.Select(x => x.Id).ToList();
        var boards = (await store.MeetingBoards.Where(x => ids.Contains(x.MeetingId)).Join(store.Boards, x => x.BoardId, b => b.Id, (x, b) => new { x.MeetingId, x.Order, b.Name })
            .ToListAsync(cancel)).OrderBy(x => x.Order).ToLookup(x => x.MeetingId, x => x.Name);
        return [.. found.Select(x => new MeetingRow(x.Title, x.Address, x.Date, x.Start, x.End, x.Place, x.State, x.Kind, [.. boards[x.Id]], x.DateNote))];
    }

    /// <summary>From today on, soonest first. A month that is not over yet is still to come.</summary>
    public static IQueryable<Meeting> Coming(this IQueryable<Meeting> meetings, DateOnly today)
    {
        var (day, month, year) = Edges(today);
        return meetings.Where(x => x.Date >= day || x.Date == month || x.Date == year).OrderBy(x => x.Date).ThenBy(x => x.Start).ThenBy(x => x.Id);
    }

    /// <summary>Before today, latest first.</summary>
    public static IQueryable<Meeting> Past(this IQueryable<Meeting> meetings, DateOnly today)
    {
        var (day, month, year) = Edges(today);
        return meetings.Where(x => x.Date < day && x.Date != month && x.Date != year).OrderByDescending(x => x.Date).ThenByDescending(x => x.Start).ThenByDescending(x => x.Id);
    }

    public static IQueryable<Meeting> Undated(this IQueryable<Meeting> meetings) => meetings.Where(x => x.Date == null).OrderBy(x => x.Id);

    public static IQueryable<Meeting> OfBoard(this Store store, long board) =>
        store.MeetingBoards.Where(x => x.BoardId == board).Join(store.Meetings, x => x.MeetingId, m => m.Id, (x, m) => m);

    private static (PartialDate Day, PartialDate Month, PartialDate Year) Edges(DateOnly today)
    {
        var day = PartialDate.Of(today);
        return (day, PartialDate.Parse(day.ToString()[..7]), PartialDate.Parse(day.ToString()[..4]));
    }
}
