using System.Globalization;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>How many people said in a month that an Easy Read page was easy, and how many that it was hard. Nothing is known of who.</summary>
public sealed class EasyTally
{
    public long PlaceId { get; init; }

    /// <summary>Its address below that of the place, "/actions/a1"; the place's home is empty.</summary>
    public string Page { get; init; } = "";

    /// <summary>2026-11.</summary>
    public string Month { get; init; } = "";
    public int Easy { get; init; }
    public int Hard { get; init; }

    public static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>One more; two at the same moment do not lose one.</summary>
    public static async Task CountAsync(Writing writing, long place, string page, DateOnly day, bool easy, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(writing);
        await using var command = writing.Connection.Command(writing.Transaction, """
            INSERT INTO "EasyTallies" ("PlaceId", "Page", "Month", "Easy", "Hard") VALUES (@place, @page, @month, @easy, @hard)
            ON CONFLICT ("PlaceId", "Page", "Month") DO UPDATE SET "Easy" = "EasyTallies"."Easy" + @easy, "Hard" = "EasyTallies"."Hard" + @hard
            """);
        command.With("@place", place).With("@page", page).With("@month", MonthOf(day)).With("@easy", easy ? 1 : 0).With("@hard", easy ? 0 : 1);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>What somebody found hard on an Easy Read page, in one sentence. It goes to those who write the page, and to nobody else.</summary>
public sealed class HardNote
{
    public const int Longest = 300;

    public long Id { get; private set; }
    public long PlaceId { get; init; }
    public string Page { get; init; } = "";

    /// <summary>The board whose secretary reads it; without one the partnership manager does.</summary>
    public long? BoardId { get; init; }
    public DateTimeOffset At { get; init; }
    public string Words { get; init; } = "";
}

/// <summary>All answers about one page, or about all of a place.</summary>
public sealed record EasyAnswers(string Page, int Easy, int Hard)
{
    /// <summary>Fewer answers are not told to the public: a few could be known by who gave them.</summary>
    public const int FewestTold = 10;

    public int All => Easy + Hard;
}

public static class EasyAnswersInStore
{
    private const int Months = 12;

    /// <summary>Of the last twelve months, page by page.</summary>
    public static async Task<List<EasyAnswers>> EasyAnswersAsync(this Store store, long place, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var months = Enumerable.Range(0, Months).Select(x => EasyTally.MonthOf(new DateOnly(today.Year, today.Month, 1).AddMonths(-x))).ToList();
        return [.. (await store.Set<EasyTally>().Where(x => x.PlaceId == place && months.Contains(x.Month)).ToListAsync(cancel))
            .GroupBy(x => x.Page, StringComparer.Ordinal).Select(x => new EasyAnswers(x.Key, x.Sum(y => y.Easy), x.Sum(y => y.Hard))).OrderByDescending(x => x.Hard).ThenBy(x => x.Page, StringComparer.Ordinal)];
    }

    /// <summary>For everybody: the sum of a place, when it is of at least ten answers.</summary>
    public static async Task<EasyAnswers?> EasyAnswersToTellAsync(this Store store, long place, DateOnly today, CancellationToken cancel)
    {
        var all = await store.EasyAnswersAsync(place, today, cancel);
        var sum = new EasyAnswers("", all.Sum(x => x.Easy), all.Sum(x => x.Hard));
        return sum.All >= EasyAnswers.FewestTold ? sum : null;
    }
}
