using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;

namespace Beehive.OpenData.Tables;

/// <summary>Rows as CSV (RFC 4180). Words stand in quotation marks and cannot be formulas; numbers stay numbers.</summary>
public static class Table
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = false };

    public static void Write(StringBuilder gathered, IEnumerable<IEnumerable<JsonNode?>> rows)
    {
        using var text = new StringWriter(gathered, CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, Options, true);
        foreach (var row in rows)
        {
            foreach (var cell in row) Write(csv, cell);
            csv.EndRecord();
        }
        csv.Flush();
    }

    private static void Write(CsvWriter csv, JsonNode? cell)
    {
        if (cell is null) csv.WriteField("", CsvQuoting.WhenNeeded);
        else if (cell.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) csv.WriteField(cell.ToJsonString(), CsvQuoting.WhenNeeded);
        else csv.WriteField(Inert.Of(Words(cell)), CsvQuoting.Always);
    }

    /// <summary>Lists are joined by semicolons; an object tells its first fact, and the others by name in brackets.</summary>
    private static string Words(JsonNode? cell) => cell switch
    {
        JsonArray list => string.Join("; ", list.Select(Words)),
        JsonObject { Count: > 1 } thing => $"{Words(thing.First().Value)} ({string.Join(", ", thing.Skip(1).Select(x => $"{x.Key}: {Words(x.Value)}"))})",
        JsonObject thing => Words(thing.First().Value),
        { } value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        { } value => value.ToJsonString(),
        null => "",
    };
}
