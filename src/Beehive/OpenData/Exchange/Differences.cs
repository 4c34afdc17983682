using System.Text.Json;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Exchange;

/// <summary>What differs between two tellings of a thing, field by field, for the audit trail.</summary>
public static class Differences
{
    /// <summary>From what to what, by the names of the exchange format; empty when both say the same.</summary>
    public static Dictionary<string, string?[]> Between(Line earlier, string earlierAddress, Line later, string laterAddress)
    {
        var changes = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        if (earlierAddress != laterAddress) changes["address"] = [earlierAddress, laterAddress];
        var (from, to) = (Bytes(earlier), Bytes(later));
        if (from.AsSpan().SequenceEqual(to)) return changes;
        using var one = JsonDocument.Parse(from);
        using var other = JsonDocument.Parse(to);
        foreach (var name in Names(one).Union(Names(other), StringComparer.Ordinal))
        {
            var (was, now) = (Text(one, name), Text(other, name));
            if (was != now) changes[name] = [was, now];
        }
        return changes;
    }

    private static byte[] Bytes(Line line) => JsonSerializer.SerializeToUtf8Bytes(line, line.GetType(), ExchangeJson.Options);

    private static IEnumerable<string> Names(JsonDocument document) => document.RootElement.EnumerateObject().Select(x => x.Name);

    private static string? Text(JsonDocument document, string name)
    {
        if (!document.RootElement.TryGetProperty(name, out var value)) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
    }
}
