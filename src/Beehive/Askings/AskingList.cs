using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings;

/// <summary>Askings as a table: what, who was asked, by when, now.</summary>
public sealed record AskingList(IReadOnlyList<Asking> Askings, DateOnly Today, string Caption)
{
    /// <summary>The names of the boards that ask, where the table holds those of several.</summary>
    public IReadOnlyDictionary<long, string>? Boards { get; init; }
}

/// <summary>The questions that pages ask of the askings.</summary>
public static class AskingQueries
{
    extension(Store store)
    {
        /// <summary>What came from a decision, an item or an action.</summary>
        public Task<List<Asking>> AskingsFromAsync(IReadOnlyCollection<long> causes, CancellationToken cancel) =>
            store.Askings.Where(x => x.ArisingFromId != null && causes.Contains(x.ArisingFromId.Value)).OrderBy(x => x.Id).ToListAsync(cancel);

        /// <summary>Of one board, those whose answer is late.</summary>
        public async Task<List<Asking>> LateAskingsAsync(long board, DateOnly today, CancellationToken cancel)
        {
            PartialDate? day = PartialDate.Of(today);
            return [.. (await store.Askings.Where(x => x.BoardId == board && x.State == AskingState.Waiting && x.Due < day).OrderBy(x => x.Due).ThenBy(x => x.Id).ToListAsync(cancel)).Where(x => x.IsOverdue(today))];
        }
    }
}

public static class AskingOrder
{
    extension(IQueryable<Asking> askings)
    {
        /// <summary>What waits comes first, and of that what is due first; then what is over, the newest first. What has no date comes last in each.</summary>
        public IOrderedQueryable<Asking> OpenFirst() => askings.OrderBy(x => x.State == AskingState.Waiting ? 0 : 1)
            .ThenBy(x => x.State == AskingState.Waiting && x.Due == null).ThenBy(x => x.State == AskingState.Waiting ? x.Due : null)
            .ThenBy(x => x.AnsweredOn == null && x.Asked == null).ThenByDescending(x => x.AnsweredOn ?? x.Asked).ThenByDescending(x => x.Id);
    }
}
