using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData;

/// <summary>What a request asks of a list: the filters, how many on a page, and where to begin.</summary>
public sealed record Question(int Size, long After, string Text)
{
    public const int Largest = 100;
    private const int Usual = 50;

    public static readonly IReadOnlyList<string> Paging = ["size", "cursor"];

    /// <param name="list">The list's own address, so that a cursor of another list is refused.</param>
    /// <param name="filters">The filters that count.</param>
    /// <param name="query">What was sent.</param>
    public static Question Of(string list, IEnumerable<string> filters, IQueryCollection query)
    {
        var text = list + "?" + string.Join('&', filters.Where(x => !string.IsNullOrWhiteSpace(query[x])).Order(StringComparer.Ordinal).Select(x => $"{x}={Uri.EscapeDataString(query[x].ToString().Trim())}"));
        return new Question(ReadSize(query["size"]), Cursor.Read(query["cursor"] is [{ Length: > 0 } cursor] ? cursor : null, text), text);
    }

    /// <summary>The address of the next page.</summary>
    public string Next(long last)
    {
        var mark = Cursor.Of(last, Text);
        return Text + (Text.EndsWith('?') ? "" : "&") + string.Create(CultureInfo.InvariantCulture, $"size={Size}&cursor={mark}");
    }

    private static int ReadSize(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= Largest ? size
            : throw new RefusedException(new Refusal("\"size\" is how many to give at once: a whole number from 1 to {0}. It cannot be \"{1}\".", Largest, Shortened.Of(text)));
    }
}
