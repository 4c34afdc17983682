using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Whoever raised or joined one issue is told of another from now on, in the way that they need.</summary>
public static class Joining
{
    public static async Task BringAsync(Store store, long from, long to, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var wishes = await store.RaiserWishes.Where(x => x.IssueId == from).ToDictionaryAsync(x => x.RaiserId, cancel);
        foreach (var raiser in await store.Raisers.Where(x => x.IssueId == from).OrderBy(x => x.Id).ToListAsync(cancel))
        {
            var there = raiser.Joining(to);
            store.Add(there);
            if (wishes.TryGetValue(raiser.Id, out var wish)) store.Add(wish.Joining(there));
        }
    }
}
