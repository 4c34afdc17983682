using System.Collections.Concurrent;
using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>The glossary of each place as the public sees it, kept until something changes there.</summary>
public sealed class GlossaryBook(Database database, FreshnessWatch freshness)
{
    private readonly ConcurrentDictionary<long, Edition> kept = new();

    /// <param name="place">0 for the installation's own pages, which have the shared words.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    public ValueTask<Glossary> OfAsync(long place, CancellationToken cancel)
    {
        if (place == 0) return new(Glossary.Starter);
        var fresh = freshness.Of(place);
        return kept.TryGetValue(place, out var now) && now.Fresh == fresh ? new(now.Glossary) : new(ReadAsync(place, fresh, cancel));
    }

    private async Task<Glossary> ReadAsync(long place, string fresh, CancellationToken cancel)
    {
        await using var store = database.Read().Look(place, Viewer.Anyone);
        var glossary = await ReadAsync(store, cancel);
        kept[place] = new(fresh, glossary);
        return glossary;
    }

    /// <summary>Of the place that the store looks at.</summary>
    public static async Task<Glossary> ReadAsync(Store store, CancellationToken cancel)
    {
        var words = await store.GlossaryWords.AsNoTracking().OrderBy(x => x.Id).ToListAsync(cancel);
        var ids = words.Select(x => x.BoardId).OfType<long>().Distinct().ToList();
        var boards = ids.Count == 0 ? [] : await store.Boards.Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => (x.Name, x.Slug), cancel);
        // A hidden board's words are hidden with it.
        return Glossary.Of([.. words.Where(x => x.BoardId is not { } id || boards.ContainsKey(id)).Select(x => ShownWord.Of(x, x.BoardId is { } id ? boards[id] : null))]);
    }

    private sealed record Edition(string Fresh, Glossary Glossary);
}
