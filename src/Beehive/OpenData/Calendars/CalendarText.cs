using System.Globalization;
using System.Text;

namespace Beehive.OpenData.Calendars;

/// <summary>Content lines of iCalendar (RFC 5545, 3.1): folded at 75 bytes without breaking a character, ended by CR LF.</summary>
public sealed class CalendarText
{
    private const int LongestLine = 75;

    public StringBuilder Gathered { get; } = new();

    /// <summary>A line whose value is already as iCalendar wants it: dates, states, addresses.</summary>
    public CalendarText Line(string name, string value)
    {
        var bytes = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                Gathered.Append("\r\n ");
                bytes = 1;
            }
            Gathered.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        Gathered.Append("\r\n");
        return this;
    }

    /// <summary>A line of words; nothing is written when there are none.</summary>
    public CalendarText Words(string name, string? words) => string.IsNullOrWhiteSpace(words) ? this : Line(name, Escaped(words));

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string Local(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545, 3.3.11. No other control character may stand in a calendar.</summary>
    private static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length + 16);
        foreach (var c in words.ReplaceLineEndings("\n").Trim())
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (!char.IsControl(c) || c == '\t') escaped.Append(c);
        }
        return escaped.ToString();
    }
}
