using Beehive.Boards;
using Beehive.Membership;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>Works out a quorum from who came and from the terms of reference of the day.</summary>
public static class Quorums
{
    public static async Task<Quorum> OfAsync(Store store, Meeting meeting, CancellationToken cancel) =>
        Quorum.Of(await store.Set<Attendance>().Where(x => x.MeetingId == meeting.Id).ToListAsync(cancel), await NeededAsync(store, meeting.CircleId, meeting.Date?.First, cancel));

    /// <summary>Between meetings everybody who has a vote can be asked.</summary>
    public static async Task<Quorum> BetweenMeetingsAsync(Store store, long board, DateOnly day, CancellationToken cancel)
    {
        var seats = await SeatsAsync(store, [board], day, cancel);
        return new(seats.Where(x => Quorum.VoteOf(x) == Voting.Voting).Sum(x => Math.Max(x.Count ?? 1, 1)), 0, await NeededAsync(store, board, day, cancel));
    }

    /// <summary>The seats at the table on a day.</summary>
    public static async Task<List<Seat>> SeatsAsync(Store store, IReadOnlyCollection<long> boards, DateOnly day, CancellationToken cancel)
    {
        var seats = await store.Seats.Include(x => x.Holders).AsSplitQuery().Where(x => boards.Contains(x.BoardId) && x.State == SeatState.Today).OrderBy(x => x.BoardId).ThenBy(x => x.Order).ThenBy(x => x.Id).ToListAsync(cancel);
        return [.. seats.Where(x => !(x.From is { } from && from.First > day) && !(x.Until is { } until && until.Last < day))];
    }

    private static async Task<int?> NeededAsync(Store store, long board, DateOnly? day, CancellationToken cancel)
    {
        var terms = await store.Set<TermsOfReference>().Where(x => x.BoardId == board).ToListAsync(cancel);
        return terms.Where(x => day is not { } d || (!(x.From is { } from && from.First > d) && !(x.Until is { } until && until.Last < d)))
            .OrderBy(x => x.From?.First ?? DateOnly.MinValue).ThenBy(x => x.Id).LastOrDefault()?.QuorumCount;
    }
}
