using System.Globalization;
using System.Text.RegularExpressions;

namespace Beehive.Platform.Time;

/// <summary>
/// Reads a day as somebody in Britain types it: 12/3/2026, 12 March 2026, 12 Mar 26, 2026-03-12, Thursday 12 March 2026.
/// What Said.Day says is read back as the same day. What it cannot read it refuses, and says how to write it.
/// </summary>
public static partial class TypedDate
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;
    private const int Longest = 60;

    /// <summary>Two digits from here on mean 19.., before it 20...</summary>
    private const int TwoDigitsFrom = 80;

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>No refusal: the day is read.</summary>
    public static Refusal? Read(string? typed, out DateOnly day)
    {
        day = default;
        if (string.IsNullOrWhiteSpace(typed)) return new("Write the day, like 12 March 2026.");
        if (typed.Length > Longest) return new("That is too long for a day. Write it like 12 March 2026.");
        if (typed.Any(x => char.IsNumber(x) && !char.IsAsciiDigit(x))) return new("Write the numbers with the digits 0 to 9, like 12 March 2026.");
        var text = PlainTyping.Of(typed);
        if (NoYear().IsMatch(text)) return new("Add the year to \"{0}\", like 12 March 2026.", typed.Trim());
        var parts = WrittenOut().Match(text) is { Success: true } out1 ? out1 : American().Match(text) is { Success: true } out2 ? out2 : Numbers().Match(text) is { Success: true } out3 ? out3 : Iso().Match(text);
        if (!parts.Success) return new("\"{0}\" is not a day that we can read. Write the day like 12 March 2026.", typed.Trim());
        return MonthOf(parts.Groups["month"].Value) is { } month
            ? Check(Number(parts, "day"), month, YearOf(parts.Groups["year"].Value), parts.Groups["weekday"].Value, out day)
            : new("\"{0}\" is not a month. Write the day like 12 March 2026.", parts.Groups["month"].Value);
    }

    private static Refusal? Check(int number, int month, int year, string weekday, out DateOnly day)
    {
        day = default;
        if (month is < 1 or > 12) return new("There is no month {0}. The day comes first, then the month: write it like 12 March 2026.", month);
        if (year is < FirstYear or > LastYear) return new("The year {0} cannot be right. Write a year from {1} to {2}, like 12 March 2026.", year, FirstYear, LastYear);
        if (number < 1) return new("There is no day {0}. Write the day like 12 March 2026.", number);
        if (number > DateTime.DaysInMonth(year, month)) return TooMany(number, month, year);
        var read = new DateOnly(year, month, number);
        if (weekday.Length > 0)
        {
            if (WeekdayOf(weekday) is not { } named) return new("\"{0}\" is not a day of the week. Write the day like 12 March 2026.", weekday);
            if (named != read.DayOfWeek) return new("{0} is a {1}, not a {2}. Which of the two do you mean?", Said.ShortDate(PartialDate.Of(read)), read.DayOfWeek.ToString(), named.ToString());
        }
        day = read;
        return null;
    }

    private static Refusal TooMany(int number, int month, int year)
    {
        var name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Months[month - 1]);
        return (number, month) is (29, 2)
            ? new("There is no 29 February in {0}: it is not a leap year. Choose another day.", year.ToString(CultureInfo.InvariantCulture))
            : new("There is no {0} {1}: that month has {2} days in {3}.", number, name, DateTime.DaysInMonth(year, month), year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A number, or a name as far as it is written: mar, sept, march.</summary>
    private static int? MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var at = text.Length >= 3 ? Array.FindIndex(Months, x => x.StartsWith(text, StringComparison.Ordinal)) : -1;
        return at < 0 ? null : at + 1;
    }

    private static DayOfWeek? WeekdayOf(string text)
    {
        var at = text.Length >= 3 ? Array.FindIndex(Weekdays, x => x.StartsWith(text, StringComparison.Ordinal)) : -1;
        return at < 0 ? text == "weds" ? DayOfWeek.Wednesday : null : (DayOfWeek)at;
    }

    private static int YearOf(string text)
    {
        var year = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return text.Length > 2 ? year : year < TwoDigitsFrom ? 2000 + year : 1900 + year;
    }

    private static int Number(Match parts, string name) => int.Parse(parts.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Weekday = "((?<weekday>[a-z]+) )?";

    [GeneratedRegex($"^{Weekday}(?<day>[0-9]{{1,2}}) ?(st|nd|rd|th)?( of)?[ -]?(?<month>[a-z]+)[ -]?(?<year>[0-9]{{4}}|[0-9]{{2}})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WrittenOut();

    [GeneratedRegex($"^{Weekday}(?<month>[a-z]+) (?<day>[0-9]{{1,2}})(st|nd|rd|th)? (?<year>[0-9]{{4}})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex American();

    [GeneratedRegex($"^{Weekday}(?<day>[0-9]{{1,2}}) ?[/. -] ?(?<month>[0-9]{{1,2}}) ?[/. -] ?(?<year>[0-9]{{4}}|[0-9]{{2}})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex($"^{Weekday}(?<year>[0-9]{{4}})[-/](?<month>[0-9]{{1,2}})[-/](?<day>[0-9]{{1,2}})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex($"^{Weekday}([0-9]{{1,2}}(st|nd|rd|th)?( of)? ?[a-z]+|[0-9]{{1,2}}[/.-][0-9]{{1,2}}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-9]{{1,2}})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NoYear();
}
