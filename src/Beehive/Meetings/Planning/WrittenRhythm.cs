using System.Globalization;
using Beehive.Platform.Storage;

namespace Beehive.Meetings.Planning;

/// <summary>A rhythm with its first and last day and its hours, as it stands in the address of the page that shows its dates.</summary>
public sealed record WrittenRhythm(Rhythm Rhythm, DateOnly From, DateOnly Until, TimeOnly Start, TimeOnly End)
{
    private const string Day = "yyyyMMdd";
    private const string Hour = "HHmm";

    /// <summary>Stands where a monthly rhythm says which of the weekdays it is.</summary>
    private const string Weekly = "week";

    public int Minutes => (int)(End - Start).TotalMinutes;

    /// <summary>second-thursday-3-20270101-20271231-1000-1200-8: the months at the end are those without a meeting. week-thursday-2-...: every second Thursday.</summary>
    public override string ToString() => string.Join('-',
    [
        .. Beginning, From.ToString(Day, CultureInfo.InvariantCulture), Until.ToString(Day, CultureInfo.InvariantCulture),
        Start.ToString(Hour, CultureInfo.InvariantCulture), End.ToString(Hour, CultureInfo.InvariantCulture), .. Rhythm.NotIn.Select(Text),
    ]);

    private string[] Beginning => Rhythm switch
    {
        MonthlyRhythm monthly => [Conversions.Kebab(monthly.Nth), Word(monthly.Weekday), Text(monthly.EveryMonths)],
        WeeklyRhythm weekly => [Weekly, Word(weekly.First.DayOfWeek), Text(weekly.EveryWeeks)],
        _ => throw new NotSupportedException($"How is a {Rhythm.GetType().Name} written?"),
    };

    /// <summary>Null when it cannot be read.</summary>
    public static WrittenRhythm? Read(string? text)
    {
        if (text is not { Length: < 100 } || text.Split('-') is not [var nth, var weekday, var every, var from, var until, var start, var end, .. var without]) return null;
        if (WeekdayOf(weekday) is not { } on || Number(every) is not { } step) return null;
        if (!IsDay(from, out var first) || !IsDay(until, out var last) || !IsHour(start, out var starts) || !IsHour(end, out var ends)) return null;
        List<int?> notIn = [.. without.Select(Number)];
        if (notIn.Contains(null) || ends <= starts || Of(nth, on, step, first) is not { } rhythm) return null;
        return new(rhythm with { NotIn = [.. notIn.OfType<int>()] }, first, last, starts, ends);
    }

    /// <summary>By weeks it begins with the first such day; by months in the month of the first day.</summary>
    public static Rhythm? Of(string nth, DayOfWeek weekday, int every, DateOnly from)
    {
        if (nth == Weekly) return from > DateOnly.MaxValue.AddDays(-7) ? null : new WeeklyRhythm(every, from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7));
        return Enum.GetValues<Nth>().Cast<Nth?>().FirstOrDefault(x => Conversions.Kebab(x!.Value) == nth) is { } which ? new MonthlyRhythm(which, weekday, every, from.Year, from.Month) : null;
    }

    /// <summary>What somebody chose: "3" is every three months on the week of the month that they said, "week-2" every two weeks.</summary>
    public static Rhythm? Chosen(string every, string nth, DayOfWeek weekday, DateOnly from) =>
        every.StartsWith(Weekly + "-", StringComparison.Ordinal) ? Of(Weekly, weekday, Number(every[(Weekly.Length + 1)..]) ?? 0, from) : Of(nth, weekday, Number(every) ?? 0, from);

    public static DayOfWeek? WeekdayOf(string word) => Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(x => x!.Value.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));

    private static string Word(DayOfWeek day) => day.ToString().ToLowerInvariant();

    private static bool IsDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool IsHour(string text, out TimeOnly hour) => TimeOnly.TryParseExact(text, Hour, CultureInfo.InvariantCulture, DateTimeStyles.None, out hour);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
