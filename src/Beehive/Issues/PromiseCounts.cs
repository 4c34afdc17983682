using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Reads the counters of a place, and holds them against the issues themselves.</summary>
public static class PromiseCounts
{
    /// <summary>What is missing in the counters, or too much: one question, so that it sees one moment.</summary>
    private const string Differences = """
        SELECT "Of", "Name", sum("Number") FROM (
            SELECT 'open' AS "Of", "Holder" AS "Name", 1 AS "Number" FROM "Issues" WHERE "PlaceId" = @place AND "State" NOT IN ('closed', 'not-known')
            UNION ALL SELECT 'unread', '', 1 FROM "Issues" WHERE "PlaceId" = @place AND "State" NOT IN ('closed', 'not-known') AND "Visibility" = @draft
            UNION ALL SELECT 'ended', "EndedAs", 1 FROM "Issues" WHERE "PlaceId" = @place AND "EndedAs" IS NOT NULL
            UNION ALL SELECT "Of", "Name", -"Number" FROM "PromiseCounts" WHERE "PlaceId" = @place
        ) AS both_of_them GROUP BY "Of", "Name" HAVING sum("Number") <> 0
        """;

    public sealed record Sum(Counted Of, string Name, int Number);

    public static async Task<IReadOnlyList<Sum>> ReadAsync(Store store, long place, CancellationToken cancel) =>
        [.. (await store.PromiseCounts.Where(x => x.PlaceId == place).GroupBy(x => new { x.Of, x.Name }).Select(x => new { x.Key.Of, x.Key.Name, Number = x.Sum(y => y.Number) }).Where(x => x.Number != 0).ToListAsync(cancel))
            .Select(x => new Sum(x.Of, x.Name, x.Number)).OrderByDescending(x => x.Number).ThenBy(x => x.Name, StringComparer.Ordinal)];

    /// <summary>Counts anew and puts right what is wrong. What it puts right stands in the audit trail, unless many issues have just come with files.</summary>
    /// <returns>How many counters were wrong.</returns>
    public static async Task<int> MendAsync(Writing writing, long place, Act act, bool isNews, CancellationToken cancel)
    {
        var wrong = await DifferencesAsync(writing, place, cancel);
        foreach (var each in wrong) writing.Store.Add(new PromiseCount { PlaceId = place, Of = each.Of, Name = each.Name, Number = each.Number });
        if (wrong.Count == 0) return 0;
        writing.Touch(place);
        if (isNews) writing.Store.Add(Chain.Line(place, act, "PromiseCountsMended", place, wrong.ToDictionary(x => $"{Conversions.Kebab(x.Of)} {x.Name}".Trim(), x => new[] { null, x.Number.ToString("+0;-0", CultureInfo.InvariantCulture) }, StringComparer.Ordinal)));
        return wrong.Count;
    }

    /// <summary>One row for each counter again. What others add meanwhile stays as it is.</summary>
    public static async Task DrawTogetherAsync(Writing writing, long place, CancellationToken cancel)
    {
        var rows = await writing.Store.PromiseCounts.Where(x => x.PlaceId == place).ToListAsync(cancel);
        foreach (var several in rows.GroupBy(x => (x.Of, x.Name)).Where(x => x.Count() > 1 || x.Sum(y => y.Number) == 0))
        {
            writing.Store.RemoveRange(several);
            if (several.Sum(x => x.Number) is var sum and not 0) writing.Store.Add(new PromiseCount { PlaceId = place, Of = several.Key.Of, Name = several.Key.Name, Number = sum });
        }
    }

    private static async Task<List<Sum>> DifferencesAsync(Writing writing, long place, CancellationToken cancel)
    {
        await using var command = writing.Connection.Command(writing.Transaction, Differences);
        await using var reader = await command.With("@place", place).With("@draft", (int)Visibility.Draft).ExecuteReaderAsync(cancel);
        var found = new List<Sum>();
        while (await reader.ReadAsync(cancel)) found.Add(new Sum(Conversions.Unkebab<Counted>(reader.GetString(0)), reader.GetString(1), Convert.ToInt32(reader.GetValue(2), CultureInfo.InvariantCulture)));
        return found;
    }
}
