using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Meetings.Planning;

/// <summary>A rhythm as people say it: "The second Thursday of February, May, August and November".</summary>
public static class RhythmWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>One sentence, and a second one where months are left out. Only of a rhythm in which Check finds nothing wrong.</summary>
    public static IReadOnlyList<Sentence> Of(Rhythm rhythm) =>
        rhythm.NotIn.Count == 0 ? [InShort(rhythm)] : [InShort(rhythm), new("Not in {0}.", List(rhythm.NotIn.Distinct().Order()))];

    private static Sentence InShort(Rhythm rhythm) => rhythm switch
    {
        WeeklyRhythm { EveryWeeks: 1 } weekly => new("Every {0}, from {1}.", Name(weekly.First.DayOfWeek), Said.ShortDate(PartialDate.Of(weekly.First))),
        WeeklyRhythm weekly => new("Every {0} weeks on {1}, from {2}.", weekly.EveryWeeks, Name(weekly.First.DayOfWeek), Said.ShortDate(PartialDate.Of(weekly.First))),
        MonthlyRhythm { EveryMonths: 1 } monthly => new("The {0} {1} of every month.", Name(monthly.Nth), Name(monthly.Weekday)),
        MonthlyRhythm monthly when 12 % monthly.EveryMonths == 0 => new("The {0} {1} of {2}.", Name(monthly.Nth), Name(monthly.Weekday), List(MonthsOf(monthly))),
        MonthlyRhythm monthly => new("The {0} {1} of every {2} months, from {3}.", Name(monthly.Nth), Name(monthly.Weekday), monthly.EveryMonths, new DateOnly(monthly.FromYear, monthly.FromMonth, 1).ToString("MMMM yyyy", British)),
        _ => new(""),
    };

    private static IEnumerable<int> MonthsOf(MonthlyRhythm rhythm) => Enumerable.Range(1, 12).Where(month => (month - rhythm.FromMonth) % rhythm.EveryMonths == 0);

    private static string List(IEnumerable<int> months)
    {
        List<string> names = [.. months.Select(x => British.DateTimeFormat.GetMonthName(x))];
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string Name(DayOfWeek day) => British.DateTimeFormat.GetDayName(day);

    private static string Name(Nth nth) => nth switch
    {
        Nth.First => "first",
        Nth.Second => "second",
        Nth.Third => "third",
        Nth.Fourth => "fourth",
        _ => "last",
    };
}
