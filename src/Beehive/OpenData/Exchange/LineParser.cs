using System.Text.Json;
using System.Text.Unicode;
using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Exchange;

/// <summary>One line of a file, understood or with what is wrong in it.</summary>
public readonly record struct ParsedLine(long Number, Line? Line, string? Id, IReadOnlyList<string>? Faults);

/// <summary>Turns the bytes of a line into the record of its kind, strictly. What goes wrong is said in plain words.</summary>
public static class LineParser
{
    public static ParsedLine Parse(ReadOnlyMemory<byte> bytes, Type type, long number)
    {
        if (Strange(bytes.Span) is { } strange) return new(number, null, null, [strange]);
        try
        {
            if (IsClean(bytes.Span) && JsonSerializer.Deserialize(bytes.Span, type, ExchangeJson.Options) is Line line)
                return Slug.Check(line.Id) is { } refusal ? new(number, null, line.Id, [refusal.ToString()]) : new(number, line, line.Id, null);
            return new(number, null, Diagnosis.IdOf(bytes), Diagnosis.Of(bytes, type));
        }
        catch (JsonException e)
        {
            return new(number, null, Diagnosis.IdOf(bytes), Diagnosis.Of(bytes, type, e));
        }
    }

    /// <summary>What no line may hold, whatever it says.</summary>
    private static string? Strange(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes)) return "This line is not UTF-8. Save the file as UTF-8.";
        return HoldsNul(bytes) ? "A text holds the character \\u0000, which cannot be kept. Take it out." : null;
    }

    /// <summary>True for \u0000, false for \\u0000, which are six ordinary characters.</summary>
    private static bool HoldsNul(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf("\\u0000"u8)) >= 0; bytes = bytes[(at + 6)..])
        {
            var slashes = 1;
            while (at >= slashes && bytes[at - slashes] == '\\') slashes++;
            if (slashes % 2 == 1) return true;
        }
        return false;
    }

    /// <summary>Nothing null and no empty text: what is not known is left out.</summary>
    private static bool IsClean(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null || reader.TokenType == JsonTokenType.String && IsBlank(reader.ValueSpan)) return false;
        }
        return true;
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.Trim(" \t"u8).IsEmpty;
}
