using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.OpenData.Exchange;

/// <summary>Says what is wrong with an object of the exchange format, field by field, once reading it has failed.</summary>
public static class Diagnosis
{
    public static IReadOnlyList<string> Of(ReadOnlyMemory<byte> bytes, Type type, JsonException? failure = null)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var faults = new List<string>();
            Check(document.RootElement, type, "", faults);
            return faults.Count > 0 ? faults : [failure?.Message ?? "This object cannot be read."];
        }
        catch (JsonException e)
        {
            return [$"This is not whole JSON: it breaks off, or a comma, quotation mark or bracket is wrong {Where(e)}. Correct it."];
        }
        catch (InvalidOperationException)
        {
            return ["A text holds half a character (a lone \\ud800 to \\udfff). Write the whole character."];
        }
    }

    /// <summary>The id of a line that cannot be read, so that what points at it is not called wrong too.</summary>
    public static string? IdOf(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Where(JsonException e)
    {
        var line = e.LineNumber > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}, ") : "";
        return string.Create(CultureInfo.InvariantCulture, $"near {line}character {e.BytePositionInLine + 1}");
    }

    private static void Check(JsonElement value, Type type, string path, List<string> faults)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value.ValueKind == JsonValueKind.Null) faults.Add($"\"{path}\" is null. Leave the field out when it is not known.");
        else if (type == typeof(string)) CheckText(value, path, faults);
        else if (ListOf(type) is { } item) CheckList(value, item, path, faults);
        else if (typeof(IReadOnlyDictionary<string, string>).IsAssignableFrom(type)) CheckWords(value, path, faults);
        else if (Simple(value, type) is { } expected) faults.Add($"\"{path}\" is {Shown(value)}. {expected}");
        else if (ExchangeJson.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info) CheckObject(value, info, path, faults);
    }

    /// <summary>What a field of a simple type must be; null when it is that.</summary>
    private static string? Simple(JsonElement value, Type type)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (type.IsEnum) return Words(type) is var words && words.Contains(text, StringComparer.Ordinal) ? null : $"It may be: {string.Join(", ", words)}.";
        if (type == typeof(PartialDate)) return PartialDate.TryParse(text, out _) ? null : "Write a date such as \"2012-03-08\", \"2015-06\" or \"2015\".";
        if (type == typeof(TimeOnly)) return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "Write a time such as \"10:00\".";
        if (type == typeof(DateTimeOffset)) return text is not null && value.TryGetDateTimeOffset(out _) ? null : "Write a moment such as \"2026-03-04T10:00:00+00:00\".";
        if (type == typeof(bool)) return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "Write true or false, without quotation marks.";
        if (type == typeof(int)) return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? null : "Write a whole number, without quotation marks.";
        return null;
    }

    private static void CheckText(JsonElement value, string path, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.String) faults.Add($"\"{path}\" is {Shown(value)}. Write a text in quotation marks.");
        else if (string.IsNullOrWhiteSpace(value.GetString())) faults.Add($"\"{path}\" is empty. Leave the field out when it is not known.");
    }

    private static void CheckList(JsonElement value, Type item, string path, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Array) faults.Add($"\"{path}\" is {Shown(value)}. Write a list in square brackets.");
        else foreach (var (i, x) in value.EnumerateArray().Index()) Check(x, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), faults);
    }

    private static void CheckWords(JsonElement value, string path, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object) faults.Add($"\"{path}\" is {Shown(value)}. Write an object of words in curly brackets.");
        else foreach (var x in value.EnumerateObject()) Check(x.Value, typeof(string), $"{path}.{x.Name}", faults);
    }

    private static void CheckObject(JsonElement value, JsonTypeInfo info, string path, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path.Length == 0 ? $"This is {Shown(value)}. Write one object in curly brackets." : $"\"{path}\" is {Shown(value)}. Write an object in curly brackets.");
            return;
        }
        var fields = info.Properties.ToDictionary(x => x.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var x in value.EnumerateObject())
        {
            var name = path.Length == 0 ? x.Name : $"{path}.{x.Name}";
            if (!seen.Add(x.Name)) faults.Add($"\"{name}\" stands twice. Keep one of the two.");
            else if (!fields.TryGetValue(x.Name, out var field)) faults.Add($"Beehive does not know the field \"{name}\". {Nearest(x.Name, fields.Keys)}");
            else Check(x.Value, field.PropertyType, name, faults);
        }
        foreach (var missing in info.Properties.Where(x => IsRequired(x) && !seen.Contains(x.Name)))
            faults.Add($"\"{(path.Length == 0 ? "" : path + ".")}{missing.Name}\" is missing. Add it.");
    }

    public static bool IsRequired(JsonPropertyInfo field) => field.IsRequired || field.AssociatedParameter is { HasDefaultValue: false };

    public static IReadOnlyList<string> Words(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    public static Type? ListOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static string Nearest(string name, IEnumerable<string> fields)
    {
        var nearest = fields.Select(x => (Name: x, Steps: Steps(x.ToLowerInvariant(), name.ToLowerInvariant()))).MinBy(x => x.Steps);
        return nearest.Steps <= 2 ? $"Is \"{nearest.Name}\" meant?" : "Take it out, or correct its name.";
    }

    /// <summary>How many letters must change (Levenshtein).</summary>
    private static int Steps(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
