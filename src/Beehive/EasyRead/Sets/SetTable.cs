using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using CsvHelper;

namespace Beehive.EasyRead.Sets;

/// <summary>One line of a set's table, with its number in the file.</summary>
public sealed record SetLine(int Number, string File, IReadOnlyList<string> Words, string? Author, PictureLicence? Licence, string? Alt, string? From)
{
    /// <summary>What is wrong with it, when it cannot be used.</summary>
    public Refusal? Refused { get; init; }
}

/// <summary>
/// The table of a picture set: our own columns (file, words, tags, author, licence, and alt and source where they are known), or the table of the Mulberry symbols
/// (symbol, grammar, category, rated, tags).
/// </summary>
public static class SetTable
{
    public const int MostLines = 10_000;

    private const string MulberryAuthor = "Mulberry Symbols, Steve Lee and others";
    private const string MulberryFrom = "https://mulberrysymbols.org";

    private static readonly string[] Ours = ["file", "words", "tags", "author", "licence"];
    private static readonly string[] Mulberry = ["symbol", "grammar", "category", "rated", "tags"];

    public static IReadOnlyList<SetLine> Read(TextReader text)
    {
        try
        {
            using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true }, false);
            if (!csv.Read()) throw new RefusedException(new("The table is empty."));
            var heads = Enumerable.Range(0, csv.FieldCount).Select(x => csv.GetString(x).Trim().ToLowerInvariant()).ToList();
            var isMulberry = Mulberry.All(heads.Contains);
            if (!isMulberry && Array.Find(Ours, x => !heads.Contains(x)) is { } missing) throw new RefusedException(new("The table has no column \"{0}\". It needs: {1}; alt and source may be added.", missing, string.Join(", ", Ours)));
            var lines = new List<SetLine>();
            while (csv.Read())
            {
                if (lines.Count >= MostLines) throw new RefusedException(new("The table has more than {0} lines. Take it in in parts.", MostLines));
                var row = new Row(csv, heads);
                if (!row.IsEmpty) lines.Add(isMulberry ? OfMulberry(row) : OfOurs(row));
            }
            return lines.Count > 0 ? lines : throw new RefusedException(new("The table has no lines."));
        }
        catch (CsvFormatException)
        {
            throw new RefusedException(new("The table cannot be read. Save it as CSV with commas, in UTF-8."));
        }
    }

    private static SetLine OfOurs(Row row)
    {
        var (named, words) = (row.Field("licence"), Words(row.Field("words"), [';', ',']).Concat(Words(row.Field("tags"), [';', ','])));
        var line = new SetLine(row.Number, row.Field("file") ?? "", [.. words.Distinct(StringComparer.OrdinalIgnoreCase)], row.Field("author"), Licence(named), row.Field("alt"), row.Field("source"));
        return line.File.Length == 0 ? line with { Refused = new("It names no file.") }
            : line.Licence is null ? line with { Refused = new("\"{0}\" is no licence that is known. Write one of: {1}.", named ?? "", string.Join(", ", Conversions.WordsOf(typeof(PictureLicence)))) } : line;
    }

    /// <summary>"armwrestle_,_to" is the verb "armwrestle"; "bicycle_2" is another bicycle.</summary>
    private static SetLine OfMulberry(Row row)
    {
        var symbol = row.Field("symbol") ?? "";
        var word = symbol.Replace("_,_to", "", StringComparison.Ordinal).Replace('_', ' ').Trim();
        if (word.LastIndexOf(' ') is > 0 and var at && word.Length - at <= 3 && char.IsAsciiDigit(word[at + 1])) word = word[..at];
        var line = new SetLine(row.Number, symbol + ".svg", [.. Words(word, []).Concat(Words(row.Field("tags"), [' '])).Distinct(StringComparer.OrdinalIgnoreCase)], MulberryAuthor, PictureLicence.CcBySa, null, MulberryFrom);
        return symbol.Length == 0 ? line with { Refused = new("It names no symbol.") } : line;
    }

    private static PictureLicence? Licence(string? named)
    {
        var word = (named ?? "").Trim().ToLowerInvariant().Replace(' ', '-').Replace("cc-0", "cc0", StringComparison.Ordinal);
        foreach (var version in (string[])["-4.0", "-3.0", "-2.0", "-1.0"])
            if (word.EndsWith(version, StringComparison.Ordinal)) word = word[..^version.Length];
        return Conversions.WordsOf(typeof(PictureLicence)).Contains(word) ? Conversions.Unkebab<PictureLicence>(word) : null;
    }

    private static string[] Words(string? text, char[] between) => text is null ? []
        : between.Length == 0 ? [text] : text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed class Row(CsvReader csv, List<string> heads)
    {
        public int Number { get; } = (int)csv.LineNumber;

        public bool IsEmpty => csv.FieldCount == 0 || (csv.FieldCount == 1 && csv.GetString(0).Trim().Length == 0);

        public string? Field(string name) => heads.IndexOf(name) is >= 0 and var at && at < csv.FieldCount && csv.GetString(at).Trim() is { Length: > 0 } text ? text : null;
    }
}
