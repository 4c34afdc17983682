namespace Beehive.OpenData.Calendars;

/// <summary>One change of the clocks: when, and from which distance to UTC to which.</summary>
/// <param name="Onset">The local time before the change, as RFC 5545 wants it.</param>
public readonly record struct ClockChange(DateTime Onset, TimeSpan From, TimeSpan To)
{
    public DateTime Utc => Onset - From;
}

/// <summary>A run of changes that follow one rule from year to year, or a single one.</summary>
/// <param name="Weeks">Which week of the month fits all of them: -1 for the last, or a number.</param>
/// <param name="GoesOn">It still held in the last year that was looked at.</param>
public sealed record ClockRule(ClockChange First, ClockChange Last, IReadOnlyList<int> Weeks, bool GoesOn)
{
    public bool Repeats => First.Onset.Year < Last.Onset.Year;
}

/// <summary>Reads from the system's time zones when the clocks change, and finds the rules in it: the last Sunday of March.</summary>
public static class ClockChanges
{
    public static IReadOnlyList<ClockRule> Rules(TimeZoneInfo zone, int firstYear, int lastYear)
    {
        var rules = new List<ClockRule>();
        foreach (var change in Enumerable.Range(firstYear, lastYear - firstYear + 1).SelectMany(x => Of(zone, x)))
        {
            var goesOn = change.Onset.Year == lastYear;
            var known = rules.FindIndex(x => Continues(x, change));
            if (known < 0) rules.Add(new ClockRule(change, change, Weeks(change), goesOn));
            else rules[known] = rules[known] with { Last = change, Weeks = [.. rules[known].Weeks.Intersect(Weeks(change))], GoesOn = goesOn };
        }
        return rules;
    }

    private static bool Continues(ClockRule rule, ClockChange next)
    {
        var last = rule.Last;
        return next.Onset.Year == last.Onset.Year + 1 && (next.From, next.To) == (last.From, last.To) && next.Onset.Month == last.Onset.Month
            && next.Onset.TimeOfDay == last.Onset.TimeOfDay && next.Onset.DayOfWeek == last.Onset.DayOfWeek && rule.Weeks.Intersect(Weeks(next)).Any();
    }

    /// <summary>Which week of the month it can be called: the last one, and its number.</summary>
    private static int[] Weeks(ClockChange change)
    {
        var (day, number) = (change.Onset.Day, (change.Onset.Day + 6) / 7);
        return day + 7 > DateTime.DaysInMonth(change.Onset.Year, change.Onset.Month) ? [-1, number] : [number];
    }

    private static IEnumerable<ClockChange> Of(TimeZoneInfo zone, int year)
    {
        var before = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var end = before.AddYears(1); before < end; before = before.AddDays(1))
        {
            var after = before.AddDays(1);
            var (from, to) = (zone.GetUtcOffset(before), zone.GetUtcOffset(after));
            if (from != to) yield return new ClockChange(DateTime.SpecifyKind(Instant(zone, before, after) + from, DateTimeKind.Unspecified), from, to);
        }
    }

    /// <summary>The minute at which the distance changes, halved towards.</summary>
    private static DateTime Instant(TimeZoneInfo zone, DateTime before, DateTime after)
    {
        var from = zone.GetUtcOffset(before);
        var (low, high) = (0, (int)(after - before).TotalMinutes);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(before.AddMinutes(middle)) == from) low = middle;
            else high = middle;
        }
        return before.AddMinutes(high);
    }
}
