using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings.Planning;

/// <summary>How often a board meets: the second Thursday of every third month, the last Wednesday, every six weeks.</summary>
public abstract record Rhythm
{
    public const int MostDates = 60;

    /// <summary>Months without a meeting: 8 for a board that rests in August.</summary>
    public IReadOnlyList<int> NotIn { get; init; } = [];

    /// <summary>What is wrong with it, before any date is counted.</summary>
    public abstract Refusal? Check();

    /// <summary>Its days from the first to the last, both counted.</summary>
    protected abstract IEnumerable<DateOnly> Between(DateOnly from, DateOnly until);

    /// <summary>The dates from one day to another, at least one and at most sixty.</summary>
    public Refusal? Dates(DateOnly from, DateOnly until, out IReadOnlyList<DateOnly> dates)
    {
        dates = [];
        if (NotIn.Any(x => x is < 1 or > 12)) return new("Months without a meeting are numbers from 1 to 12.");
        if (Check() is { } refusal) return refusal;
        if (until < from) return new("The last day ({0}) comes before the first ({1}).", Said.Day(until), Said.Day(from));
        List<DateOnly> found = [.. Between(from, until).Where(x => !NotIn.Contains(x.Month)).Take(MostDates + 1)];
        if (found.Count > MostDates) return new("That makes more than {0} dates. Choose an earlier last day.", MostDates);
        if (found.Count == 0) return new("No date falls between {0} and {1}. Choose a later last day or another rhythm.", Said.Day(from), Said.Day(until));
        dates = found;
        return null;
    }
}

/// <summary>Which of the same weekdays of a month.</summary>
public enum Nth
{
    First = 1,
    Second,
    Third,
    Fourth,
    Last,
}

/// <summary>A weekday of a month, every so many months, counted from a month in which it meets.</summary>
public sealed record MonthlyRhythm(Nth Nth, DayOfWeek Weekday, int EveryMonths = 1, int FromYear = 2000, int FromMonth = 1) : Rhythm
{
    /// <summary>The first, second or third month of each quarter of the year. Quarters from April begin in the same months.</summary>
    public static MonthlyRhythm Quarterly(Nth nth, DayOfWeek weekday, int monthOfQuarter) => new(nth, weekday, 3, FromMonth: monthOfQuarter);

    public override Refusal? Check()
    {
        if (EveryMonths is < 1 or > 24) return new("Say every how many months: a number from 1 to {0}.", 24);
        if (FromMonth is < 1 or > 12 || FromYear is < TypedDate.FirstYear or > TypedDate.LastYear) return new("Say in which month it begins, like March 2026.");
        return Enum.IsDefined(Nth) && Enum.IsDefined(Weekday) ? null : new("Say on which weekday of the month, like the second Thursday.");
    }

    protected override IEnumerable<DateOnly> Between(DateOnly from, DateOnly until)
    {
        for (var month = Month(from.Year, from.Month); month <= Month(until.Year, until.Month); month++)
        {
            if ((month - Month(FromYear, FromMonth)) % EveryMonths != 0) continue;
            var day = In(month / 12, (month % 12) + 1);
            if (day >= from && day <= until) yield return day;
        }
    }

    private static int Month(int year, int month) => (year * 12) + month - 1;

    private DateOnly In(int year, int month) => Nth == Nth.Last
        ? WeekdayOfMonth.Last(year, month, Weekday)
        : WeekdayOfMonth.First(year, month, Weekday).AddDays(7 * ((int)Nth - 1));
}

/// <summary>Every so many weeks from a day on.</summary>
public sealed record WeeklyRhythm(int EveryWeeks, DateOnly First) : Rhythm
{
    public override Refusal? Check() => EveryWeeks is < 1 or > 52 ? new("Say every how many weeks: a number from 1 to {0}.", 52) : null;

    protected override IEnumerable<DateOnly> Between(DateOnly from, DateOnly until)
    {
        var step = EveryWeeks * 7;
        var behind = Math.Max(0, from.DayNumber - First.DayNumber);
        for (var number = First.DayNumber + ((behind + step - 1) / step * step); number <= until.DayNumber; number += step) yield return DateOnly.FromDayNumber(number);
    }
}
