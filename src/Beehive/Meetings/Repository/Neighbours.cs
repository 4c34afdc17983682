using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Repository;

/// <summary>The meetings before and after this one: of its leading board, or of the place's events.</summary>
public sealed record Neighbours(Neighbour? Before, Neighbour? After)
{
    private static readonly Compiled<Spot, Neighbour> BeforeOnBoard = new((store, spot) =>
        store.Set<MeetingBoard>().Where(x => x.BoardId == spot.Board).Join(store.Set<Meeting>(), x => x.MeetingId, m => m.Id, (x, m) => m)
            .Where(m => m.Date < spot.Date).OrderByDescending(m => m.Date).Take(1).Select(m => new Neighbour(m.Title, m.Address, m.Date)));

    private static readonly Compiled<Spot, Neighbour> AfterOnBoard = new((store, spot) =>
        store.Set<MeetingBoard>().Where(x => x.BoardId == spot.Board).Join(store.Set<Meeting>(), x => x.MeetingId, m => m.Id, (x, m) => m)
            .Where(m => m.Date > spot.Date).OrderBy(m => m.Date).Take(1).Select(m => new Neighbour(m.Title, m.Address, m.Date)));

    public static async Task<Neighbours> OfAsync(Store store, Meeting meeting, long? board, CancellationToken cancel)
    {
        if (board is null || meeting.Date is not { } date) return new Neighbours(null, null);
        var spot = new Spot(board.Value, date);
        return new Neighbours(await BeforeOnBoard.FirstAsync(store, spot, cancel), await AfterOnBoard.FirstAsync(store, spot, cancel));
    }

    private sealed record Spot(long Board, PartialDate Date);
}

public sealed record Neighbour(string Title, string Address, PartialDate? Date);
