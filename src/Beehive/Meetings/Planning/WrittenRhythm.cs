using System.Globalization;
using Beehive.Platform.Storage;

namespace Beehive.Meetings.Planning;

/// <summary>A rhythm with its first and last day and its hours, as it stands in the address of the page that shows its dates.</summary>
public sealed record WrittenRhythm(MonthlyRhythm Rhythm, DateOnly From, DateOnly Until, TimeOnly Start, TimeOnly End)
{
    private const string Day = "yyyyMMdd";
    private const string Hour = "HHmm";

    /// <summary>second-thursday-3-20270101-20271231-1000-1200-8: the months at the end are those without a meeting.</summary>
    public override string ToString() => string.Join('-',
    [
        Conversions.Kebab(Rhythm.Nth), Rhythm.Weekday.ToString().ToLowerInvariant(), Text(Rhythm.EveryMonths), From.ToString(Day, CultureInfo.InvariantCulture), Until.ToString(Day, CultureInfo.InvariantCulture),
        Start.ToString(Hour, CultureInfo.InvariantCulture), End.ToString(Hour, CultureInfo.InvariantCulture), .. Rhythm.NotIn.Select(Text),
    ]);

    /// <summary>Null when it cannot be read.</summary>
    public static WrittenRhythm? Read(string? text)
    {
        if (text is not { Length: < 100 } || text.Split('-') is not [var nth, var weekday, var every, var from, var until, var start, var end, .. var without]) return null;
        if (Enum.GetValues<Nth>().Cast<Nth?>().FirstOrDefault(x => Conversions.Kebab(x!.Value) == nth) is not { } which || WeekdayOf(weekday) is not { } on || Number(every) is not { } months) return null;
        if (!IsDay(from, out var first) || !IsDay(until, out var last) || !IsHour(start, out var starts) || !IsHour(end, out var ends)) return null;
        List<int?> notIn = [.. without.Select(Number)];
        return notIn.Contains(null) ? null : new(new MonthlyRhythm(which, on, months, first.Year, first.Month) { NotIn = [.. notIn.OfType<int>()] }, first, last, starts, ends);
    }

    public static DayOfWeek? WeekdayOf(string word) => Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(x => x!.Value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool IsHour(string text, out TimeOnly hour) => TimeOnly.TryParseExact(text, Hour, CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
