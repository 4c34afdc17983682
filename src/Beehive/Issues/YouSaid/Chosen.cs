using System.Globalization;
using Beehive.Boards;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.YouSaid;

/// <summary>Which answers somebody wants to see: of one board or topic or of all, of a year, a quarter or all time.</summary>
public sealed record Chosen(BoardToChoose? Board, Period Period, Topic? Topic = null)
{
    /// <summary>What the address may say.</summary>
    public static readonly IReadOnlyList<string> Keys = ["board", "topic", "year", "quarter"];

    public bool IsAll => Board is null && Topic is null && Period.Year is null;

    /// <summary>"Carers, April to June 2026"; nothing when it is all.</summary>
    public string? Words => IsAll ? null : string.Join(", ", new[] { Board?.Name, Topic?.Name, Period.Words }.OfType<string>());

    /// <summary>As it stands in an address: ?board=carers&amp;year=2026.</summary>
    public string Query => new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(new[] { ("board", Board?.Slug), ("topic", Topic?.Key), ("year", Text(Period.Year)), ("quarter", Text(Period.Quarter)) }
        .Where(x => x.Item2 is not null).Select(x => KeyValuePair.Create(x.Item1, x.Item2!))).ToString();

    /// <summary>Nothing when the address cannot be read, or names a board or a topic that is not there.</summary>
    /// <param name="today">A quarter without a year is of this year.</param>
    public static async Task<Chosen?> ReadAsync(HttpRequest request, Store store, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Number(request.Words("year"), 1000, 9999, out var year) || !Number(request.Words("quarter"), 1, 4, out var quarter)) return null;
        BoardToChoose? board = null;
        if (request.Words("board") is { } slug && (board = (await store.BoardsToChooseAsync(cancel)).FirstOrDefault(x => x.Slug == slug)) is null) return null;
        Topic? topic = null;
        if (request.Words("topic") is { } key && (topic = await store.Topics.FirstOrDefaultAsync(x => x.Key == key, cancel)) is null) return null;
        return new(board, new Period(year ?? (quarter is null ? null : today.Year), quarter), topic);
    }

    private static bool Number(string? text, int least, int most, out int? number)
    {
        number = null;
        if (text is null) return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read < least || read > most) return false;
        number = read;
        return true;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
