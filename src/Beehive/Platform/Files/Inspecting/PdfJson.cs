using System.Text.Json;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>Reads what qpdf tells of a PDF's trailer and of its root (qpdf's JSON, version 2).</summary>
internal static class PdfJson
{
    /// <summary>The root's number as qpdf wants it back: "12,0".</summary>
    public static string? Root(string words)
    {
        var reference = Objects(words, "trailer", x => x.TryGetProperty("value", out var value) && value.TryGetProperty("/Root", out var root) ? root.GetString() : null);
        return reference?.Split(' ') is [var number, var generation, "R"] && number.All(char.IsAsciiDigit) && generation.All(char.IsAsciiDigit) ? $"{number},{generation}" : null;
    }

    public static void Tell(string words, Findings found)
    {
        var language = Objects(words, "obj:", x => x.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("/Lang", out var told) ? told.GetString() : null);
        if (language is ['u', ':', .. { Length: > 0 } told]) found.Add("language", Weight.ToKnow, "Its language is told: {0}.", "Nothing to do.", null, told);
        else found.Add("no-language", Weight.ToDecide, "It does not tell its language: a screen reader may read it with the wrong voice.", "In Word set Review, Language before you save it as PDF.");
    }

    private static string? Objects(string words, string name, Func<JsonElement, string?> find)
    {
        try
        {
            using var json = JsonDocument.Parse(words);
            foreach (var part in json.RootElement.GetProperty("qpdf").EnumerateArray().SelectMany(x => x.EnumerateObject()))
                if (part.Name.StartsWith(name, StringComparison.Ordinal) && part.Value.ValueKind == JsonValueKind.Object && find(part.Value) is { } found) return found;
        }
        catch (Exception odd) when (odd is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A PDF that qpdf can only half read: then nothing is said of it.
        }
        return null;
    }
}
