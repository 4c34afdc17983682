using System.Data.Common;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Search;

public abstract partial class SearchIndex
{
    /// <summary>A word that so many things hold says little; its hits are not read.</summary>
    public const int Rare = 1000;

    /// <summary>More words make nothing more alike.</summary>
    private const int MostWords = 12;

    private const int MostLookedAt = 300, MostTogether = 4, FromTogether = 30;

    /// <summary>
    /// Public things of one kind that hold words of a text, with points: the rarer a word, the more. Words that very many things hold are only asked for together. What is read is
    /// bounded for each word, however much the place has.
    /// </summary>
    public async Task<IReadOnlyDictionary<long, double>> AlikeAsync(Store store, string kind, IReadOnlyCollection<string> words, int few, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(words);
        await store.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = store.Database.GetDbConnection();
            var (points, common) = await WeighAsync(connection, [.. words.Take(MostWords)], cancel);
            var found = await OfKindAsync(connection, store, kind, points, cancel);
            for (var together = Math.Min(MostTogether, common.Count); found.Count < few && together > 1; together--)
            {
                var question = new SearchQuestion([.. common.Take(together)], WasCut: false) { Kind = kind };
                foreach (var id in (await CandidatesAsync(connection, store, question, inTitle: false, cancel)).Take(FromTogether)) found.TryAdd(id, together / 10.0);
            }
            return found;
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Words that the database knows to be very common, so that they need not be asked for.</summary>
    protected virtual Task<IReadOnlySet<string>> CommonAsync(DbConnection connection, IReadOnlyList<string> words, CancellationToken cancel) => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    /// <summary>The numbers of things that hold the words, so many at most.</summary>
    protected abstract string HoldingSql { get; }

    private async Task<(Dictionary<long, double> Points, List<string> Common)> WeighAsync(DbConnection connection, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var (points, common, known) = (new Dictionary<long, double>(), new List<string>(), await CommonAsync(connection, words, cancel));
        foreach (var word in words)
        {
            var ids = known.Contains(word) ? null : await HoldingAsync(connection, word, cancel);
            if (ids is null || ids.Count > Rare) common.Add(word);
            else foreach (var id in ids) points[id] = points.GetValueOrDefault(id) + Math.Log(1 + ((double)Rare / ids.Count));
        }
        return (points, common);
    }

    private async Task<List<long>> HoldingAsync(DbConnection connection, string word, CancellationToken cancel)
    {
        await using var command = connection.Command(null, HoldingSql).With("@match", Match(new SearchQuestion([word], WasCut: false))).With("@most", Rare + 1);
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static async Task<Dictionary<long, double>> OfKindAsync(DbConnection connection, Store store, string kind, Dictionary<long, double> points, CancellationToken cancel)
    {
        var best = points.OrderByDescending(x => x.Value).ThenByDescending(x => x.Key).Take(MostLookedAt).Select(x => x.Key).ToList();
        if (best.Count == 0) return [];
        await using var command = connection.Command(null, $"""
            SELECT "Id" FROM "Things" WHERE "Id" IN ({string.Join(", ", best)}) AND +"PlaceId" = @place AND "Kind" = @kind AND "Visibility" = @public
            """).With("@place", store.PlaceId).With("@kind", kind).With("@public", (int)Visibility.Public);
        var found = new Dictionary<long, double>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) found[reader.GetInt64(0)] = points[reader.GetInt64(0)];
        return found;
    }
}
