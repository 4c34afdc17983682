using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>The meetings before and after this one: of its leading board, or of the place's events.</summary>
public sealed record Neighbours(Neighbour? Before, Neighbour? After)
{
    /// <summary>Both in one question.</summary>
    private static readonly Compiled<long, PartialDate, Neighbour> OnBoard = new((store, board, date) =>
        store.Set<MeetingBoard>().Where(x => x.BoardId == board).Join(store.Set<Meeting>(), x => x.MeetingId, m => m.Id, (x, m) => m)
            .Where(m => m.Date < date).OrderByDescending(m => m.Date).Take(1)
        .Concat(store.Set<MeetingBoard>().Where(x => x.BoardId == board).Join(store.Set<Meeting>(), x => x.MeetingId, m => m.Id, (x, m) => m)
            .Where(m => m.Date > date).OrderBy(m => m.Date).Take(1))
        .Select(m => new Neighbour(m.Title, m.Address, m.Date)));

    public static async Task<Neighbours> OfAsync(Store store, Meeting meeting, long? board, CancellationToken cancel)
    {
        if (board is null || meeting.Date is not { } date) return new Neighbours(null, null);
        var both = await OnBoard.ListAsync(store, board.Value, date, cancel);
        return new Neighbours(both.Find(x => x.Date < date), both.Find(x => x.Date > date));
    }
}

public sealed record Neighbour(string Title, string Address, PartialDate? Date);
