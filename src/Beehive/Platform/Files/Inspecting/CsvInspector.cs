using System.Globalization;
using System.Text;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>What in a CSV table could be run by a spreadsheet, and how its letters are written.</summary>
internal static class CsvInspector
{
    private const string Dangerous = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    public static void Inspect(Stream file, Findings found)
    {
        var encoding = EncodingOf(file, found);
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 65536, leaveOpen: true);
        Cells(reader, found);
    }

    private static Encoding EncodingOf(Stream file, Findings found)
    {
        file.Position = 0;
        var start = new byte[2];
        var whole = file.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2;
        if (whole && start is [0xFF, 0xFE] or [0xFE, 0xFF])
        {
            Add(found, "UTF-16");
            return Encoding.Unicode;
        }
        if (IsUtf8(file)) return Encoding.UTF8;
        Add(found, "Windows-1252");
        return Encoding.Latin1;
    }

    private static void Add(Findings found, string encoding) =>
        found.Add("encoding", Weight.ToDecide, "The letters are written as {0}. Many programs would show letters with accents, and the £ sign, wrongly.", "In Excel choose Save as, CSV UTF-8, and send the new one.", null, encoding);

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), false, 65536, leaveOpen: true);
        var buffer = new char[32768];
        try
        {
            while (reader.Read(buffer) > 0)
            {
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Any of the usual separators may begin a cell, since a reader's own spreadsheet chooses which it uses; the table's own is found from its first line.</summary>
    private static void Cells(StreamReader reader, Findings found)
    {
        var line = 0;
        char? separator = null;
        string? first = null;
        var inQuotes = false;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Contains('\0', StringComparison.Ordinal)) throw new RefusedException(new("Line {0} of the table is not text. Save it again as CSV UTF-8, and send the new one.", line));
            separator ??= ",;\t".MaxBy(x => text.Count(c => c == x));
            var begins = !inQuotes;
            for (var i = 0; i <= text.Length; i++)
            {
                if (begins && IsFormula(text.AsSpan(i), separator.Value)) Formula(found, first ??= "first in line " + line.ToString(CultureInfo.InvariantCulture));
                if (i == text.Length) break;
                if (text[i] == '"') inQuotes = !inQuotes;
                begins = !inQuotes && text[i] == separator;
            }
        }
    }

    private static void Formula(Findings found, string where) =>
        found.Add("formula", Weight.ToDecide, "Cells that a spreadsheet would run as a formula: {0}.", "Put an apostrophe (') before them, or take them out.", where);

    private static bool IsFormula(ReadOnlySpan<char> rest, char separator)
    {
        var end = rest.IndexOf(separator);
        var cell = (end < 0 ? rest : rest[..end]).TrimStart("\" ");
        if (cell.Length == 0 || !Dangerous.Contains(cell[0], StringComparison.Ordinal)) return false;
        return !decimal.TryParse(cell.TrimEnd("\" \r"), NumberStyles.Number, CultureInfo.InvariantCulture, out _);
    }
}
