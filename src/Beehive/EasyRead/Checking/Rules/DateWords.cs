using System.Globalization;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Puts dates and times into full words.</summary>
internal static class DateWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Figures = ["d/M/yy", "d/M/yyyy", "d.M.yy", "d.M.yyyy", "d-M-yy", "d-M-yyyy", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d"];
    private static readonly string[] WithYear = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];
    private static readonly string[] WithoutYear = ["d MMMM", "d MMM", "MMMM d", "MMM d"];

    /// <summary>"8/3/12": Thursday 8 March 2012; null when it is no day of the calendar.</summary>
    public static string? OfFigures(ReadOnlySpan<char> figures) => DateOnly.TryParseExact(figures, Figures, British, DateTimeStyles.None, out var day) ? InFull(day) : null;

    /// <summary>"Thurs 8th Mar" in full; without a year the weekday stays as it was said.</summary>
    public static string? OfWords(ReadOnlySpan<char> words, Token token)
    {
        var (weekday, plain) = Plain(words);
        if (token.Has(TokenMarks.Year)) return DateOnly.TryParseExact(plain, WithYear, British, DateTimeStyles.None, out var day) ? InFull(day) : null;
        // Any leap year, so that 29 February is a day.
        if (!DateOnly.TryParseExact(plain + " 2000", [.. WithoutYear.Select(x => x + " yyyy")], British, DateTimeStyles.None, out var bare)) return null;
        return (weekday is null ? "" : NameOf(weekday) + " ") + bare.ToString("d MMMM", British);
    }

    /// <summary>The weekday that a date with another one has; null when it is right.</summary>
    public static string? RightWeekday(ReadOnlySpan<char> words)
    {
        var (weekday, plain) = Plain(words);
        if (weekday is null || !DateOnly.TryParseExact(plain, WithYear, British, DateTimeStyles.None, out var day)) return null;
        return (int)day.DayOfWeek == weekday.Place ? null : British.DateTimeFormat.GetDayName(day.DayOfWeek);
    }

    /// <summary>"10am": 10 in the morning. Null for 12, which could be either, and for what is no hour.</summary>
    public static string? OfHour(ReadOnlySpan<char> hour)
    {
        var end = 0;
        while (end < hour.Length && (char.IsAsciiDigit(hour[end]) || hour[end] is '.' or ':')) end++;
        if (end == 0) return null;
        var figures = hour[..end].ToString().Replace('.', ':').TrimEnd(':');
        if (!int.TryParse(figures.Split(':')[0], NumberStyles.None, British, out var number) || number is 0 or > 11) return null;
        var part = hour[end..].Contains("a", StringComparison.OrdinalIgnoreCase) ? "in the morning" : number < 6 ? "in the afternoon" : number < 10 ? "in the evening" : "at night";
        return $"{figures} {part}";
    }

    /// <summary>18.30, not 18.75.</summary>
    public static bool IsClock(ReadOnlySpan<char> figures) =>
        figures.Length is 4 or 5 && figures[^3] == '.' && int.TryParse(figures[..^3], NumberStyles.None, British, out var hour) && hour < 24 && figures[^2] is >= '0' and <= '5';

    /// <summary>"14:00" or "1400": 2 in the afternoon. Null when it could be read in two ways, or is none.</summary>
    public static string? OfClock(ReadOnlySpan<char> clock)
    {
        Span<char> figures = stackalloc char[4];
        var count = 0;
        foreach (var c in clock) if (char.IsAsciiDigit(c) && count < 4) figures[count++] = c;
        if (count < 3) return null;
        var (hour, minute) = (int.Parse(figures[..(count - 2)], null), int.Parse(figures[(count - 2)..count], null));
        if (hour > 23 || minute > 59 || (hour is >= 1 and <= 12 && figures[0] != '0')) return null;
        if (hour == 0) return minute == 0 ? "midnight" : null;
        var part = hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : "in the evening";
        var said = hour > 12 ? hour - 12 : hour;
        return minute switch
        {
            0 => string.Create(British, $"{said} {part}"),
            30 => string.Create(British, $"half past {said} {part}"),
            _ => string.Create(British, $"{said}:{minute:00} {part}"),
        };
    }

    public static string NameOf(Word word) => (word.Kind & WordKind.ShortMonth) != WordKind.None || (word.Kind & WordKind.Month) != WordKind.None ? British.DateTimeFormat.GetMonthName(word.Place) : British.DateTimeFormat.GetDayName((DayOfWeek)word.Place);

    private static string InFull(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>Without the weekday, commas, "the", "of" and th.</summary>
    private static (Word? Weekday, string Plain) Plain(ReadOnlySpan<char> words)
    {
        var (weekday, kept) = (default(Word), new List<string>());
        foreach (var part in words.ToString().Split(' ', ',', '.'))
        {
            if (part.Length == 0 || part is "the" or "The" or "of") continue;
            if (kept.Count == 0 && weekday is null && Lexicon.Usual.Find(part) is { } word && (word.Kind & (WordKind.Weekday | WordKind.ShortWeekday)) != WordKind.None) weekday = word;
            else if (char.IsAsciiDigit(part[0]) && part.Length > 2 && char.IsLetter(part[^1])) kept.Add(part[..^2]);
            else kept.Add(part is "Sep" or "Sept" ? "September" : part); // .NET writes it in two ways
        }
        return (weekday, string.Join(' ', kept));
    }
}
