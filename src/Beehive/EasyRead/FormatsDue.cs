using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>A format that is due from somebody.</summary>
/// <param name="Words">What to do, with a place for what it is about; to be said through T.</param>
public sealed record FormatDue(long Request, DateOnly? By, string Words, string About);

/// <summary>What people asked for in another way and are still to get, or to hear of.</summary>
public static class FormatsDue
{
    private const int Most = 50;

    extension(Store store)
    {
        /// <param name="board">Null for whoever looks after the place: what is late, and what no board leads.</param>
        public async Task<IReadOnlyList<FormatDue>> FormatsDueAsync(long place, long? board, DateOnly today, CancellationToken cancel)
        {
            var (now, askers) = (PartialDate.Of(today), store.FormatAskers);
            var open = store.FormatRequests.Where(x => x.PlaceId == place && (board == null ? x.CircleId == 0 || (x.State == FormatRequestState.Waiting && x.Due < now) : x.CircleId == board)
                && (x.State == FormatRequestState.Waiting || askers.Any(a => a.RequestId == x.Id && a.ToTellSince != null)));
            var found = await open.Join(store.Things, x => x.ThingId, x => x.Id, (request, thing) => new { request, thing }).OrderBy(x => x.request.Due).ThenBy(x => x.request.Id).Take(Most).ToListAsync(cancel);
            return [.. found.Select(x => x.request.IsOpen
                ? new FormatDue(x.request.Id, x.request.Due.Last, board is null && x.request.IsLate(today) ? "Another format is late: {0}" : "Make another format: {0}", $"{FormatLetters.What(x.request)}, {FormatLetters.Named(x.thing)}")
                : new FormatDue(x.request.Id, null, "Tell somebody about another format: {0}", FormatLetters.Named(x.thing)))];
        }
    }
}
