using Beehive.ActionPoints;
using Beehive.Askings;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>The way back from an item, a decision, an action or what was asked to what somebody told, in one step for whoever reads.</summary>
public sealed class BeginningsInIssues : ITellsBeginnings
{
    /// <summary>An item may come from an action of an earlier item, and so on; longer ways are not followed.</summary>
    private const int Longest = 6;

    public async Task<IReadOnlyList<Beginning>> OfAsync(Store store, IEnumerable<long?> causes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(causes);
        var seen = new HashSet<long>();
        var now = causes.OfType<long>().Where(seen.Add).ToList();
        for (var steps = 0; steps < Longest && now.Count > 0; steps++)
        {
            var from = now.ConvertAll(x => (long?)x);
            var before = store.AgendaItems.Where(x => from.Contains(x.Id)).Select(x => x.ArisingFromId).Concat(store.Decisions.Where(x => from.Contains(x.Id)).Select(x => x.ItemId))
                .Concat(store.ActionPoints.Where(x => from.Contains(x.Id)).Select(x => x.ArisingFromId)).Concat(store.Askings.Where(x => from.Contains(x.Id)).Select(x => x.ArisingFromId));
            now = [.. (await before.Where(x => x != null).ToListAsync(cancel)).OfType<long>().Where(seen.Add)];
        }
        if (seen.Count == 0) return [];
        var found = await store.Issues.Where(x => seen.Contains(x.Id)).OrderBy(x => x.Number).Select(x => new { x.Number, x.Title, x.Address }).ToListAsync(cancel);
        return [.. found.Select(x => new Beginning(new Sentence("Somebody told us, number {0}:", x.Number), x.Title, x.Address))];
    }
}
