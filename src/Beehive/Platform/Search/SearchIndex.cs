using System.Data.Common;
using System.Globalization;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Search;

/// <summary>
/// The search of one kind of database. Titles that hold the words come first, then what was recorded last. Ranking every hit of a common word
/// would cost far more than it tells, so the candidates are bounded: totals are exact up to <see cref="Most"/>.
/// </summary>
public abstract partial class SearchIndex
{
    public const int Most = 1000;

    /// <summary>Up to so many, the newest by date come first; beyond that, the newest by record.</summary>
    private const int FewEnoughToSort = 200;

    /// <summary>Creates the tables; part of a migration.</summary>
    public abstract IEnumerable<string> CreateSql { get; }

    public DbCommand Write(DbConnection connection, DbTransaction? transaction, SearchText text)
    {
        var write = connection.Command(transaction, UpsertSql);
        Fill(write, text);
        return write;
    }

    public abstract string InsertSql { get; }

    /// <summary>Instead of what was kept of the thing before, with the parameters of <see cref="InsertSql"/>.</summary>
    public abstract string UpsertSql { get; }

    public abstract string DeleteSql { get; }

    /// <summary>All of it: number, title, text, facets.</summary>
    public abstract string AllSql { get; }

    /// <summary>Gives the parameters of <see cref="InsertSql"/> their values, adding them the first time.</summary>
    public abstract void Fill(DbCommand insert, SearchText text);

    public async Task<SearchAnswer> FindAsync(Store store, SearchQuestion question, int page, int size, CancellationToken cancel)
    {
        if (question.IsEmpty || page < 1) return SearchAnswer.Nothing;
        await store.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = store.Database.GetDbConnection();
            var ids = await CandidatesAsync(connection, store, question, inTitle: false, cancel);
            if (ids.Count == 0) return SearchAnswer.Nothing;
            var titles = await CandidatesAsync(connection, store, question, inTitle: true, cancel);
            if (ids.Count <= FewEnoughToSort) ids = await NewestFirstAsync(store, ids, cancel);
            long[] wanted = [.. ids.OrderByDescending(titles.ToHashSet().Contains).Skip((page - 1) * size).Take(size)];
            var hits = wanted.Length == 0 ? [] : await HitsAsync(connection, store, question, wanted, cancel);
            return new SearchAnswer(hits, Math.Min(ids.Count, Most), ids.Count > Most);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The question in the database's own search language, with place and viewer in it.</summary>
    protected abstract string Match(SearchQuestion question, Store store, bool inTitle);

    /// <summary>Only the words, for things that are known to be seen.</summary>
    protected abstract string Match(SearchQuestion question);

    protected abstract string CandidateSql(SearchQuestion question, Store store);

    protected abstract string SnippetSql(int count);

    protected static IEnumerable<string> PlaceFacets(Store store) =>
        Enum.GetValues<Visibility>().Where(x => x <= store.Sees).Select(x => SearchText.PlaceFacet(store.PlaceId, x)).Concat(store.Sights.Select(SearchText.SightFacet));

    /// <summary>The one rule of visibility for a line of the register, in SQL.</summary>
    protected static string SeenSql(Store store, string table) => store.Sights.Count == 0
        ? $"{table}\"Visibility\" <= @sees"
        : $"({table}\"Visibility\" <= @sees OR {table}\"CircleId\" * {Viewer.Levels} + {table}\"Visibility\" IN ({string.Join(", ", store.Sights.Select(x => x.ToString(CultureInfo.InvariantCulture)))}))";

    private async Task<List<long>> CandidatesAsync(DbConnection connection, Store store, SearchQuestion question, bool inTitle, CancellationToken cancel)
    {
        if (store.Sees < Visibility.Public) return [];
        await using var command = connection.Command(null, CandidateSql(question, store)).With("@match", Match(question, store, inTitle)).With("@most", Most + 1);
        if (question.IsOnlyPlace) command.With("@place", store.PlaceId).With("@sees", (int)store.Sees);
        if (question.IsByDate) command.With("@from", question.From ?? "0").With("@until", (question.Until ?? "9999") + "~");
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static async Task<List<long>> NewestFirstAsync(Store store, List<long> ids, CancellationToken cancel)
    {
        var things = await ThingsAsync(store, ids, cancel);
        return [.. things.Values.OrderByDescending(x => x.Date ?? default).ThenByDescending(x => x.Id).Select(x => x.Id)];
    }

    /// <summary>
    /// Looks the things up by their numbers. Written by hand, because a planner that sees the place's index may read the whole place for twenty rows;
    /// the plus sign keeps that index out of it.
    /// </summary>
    private static async Task<Dictionary<long, Thing>> ThingsAsync(Store store, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        await using var command = store.Database.GetDbConnection().Command(null, $"""
            SELECT "Id", "Kind", "Address", "Date" FROM "Things"
            WHERE "Id" IN ({string.Join(", ", ids.Select((_, i) => "@i" + i.ToString(CultureInfo.InvariantCulture)))}) AND +"PlaceId" = @place AND {SeenSql(store, "")}
            """).With("@place", store.PlaceId).With("@sees", (int)store.Sees);
        var number = 0;
        foreach (var id in ids) command.With("@i" + number++.ToString(CultureInfo.InvariantCulture), id);
        var things = new Dictionary<long, Thing>(ids.Count);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            things[reader.GetInt64(0)] = new Thing { Id = reader.GetInt64(0), Kind = reader.GetString(1), Address = reader.GetString(2), Date = reader.IsDBNull(3) ? null : PartialDate.Parse(reader.GetString(3)) };
        return things;
    }

    private async Task<List<SearchHit>> HitsAsync(DbConnection connection, Store store, SearchQuestion question, long[] ids, CancellationToken cancel)
    {
        var things = await ThingsAsync(store, ids, cancel);
        await using var command = connection.Command(null, SnippetSql(ids.Length)).With("@match", Match(question));
        for (var i = 0; i < ids.Length; i++) command.With("@i" + i, ids[i]);
        var told = new Dictionary<long, (string Title, string Snippet)>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) told[reader.GetInt64(0)] = (reader.GetString(1), reader.GetString(2));
        return [.. ids.Where(x => things.ContainsKey(x) && told.ContainsKey(x)).Select(x => Hit(things[x], told[x]))];
    }

    private static SearchHit Hit(Thing thing, (string Title, string Snippet) told) =>
        new(thing.Id, thing.Kind, thing.Address, told.Title, told.Snippet, thing.Date);
}
