namespace Beehive.Platform.Time;

/// <summary>A day as seen from today: today, tomorrow, in 3 days, 3 days late, a week late. For "my work" and reminders.</summary>
public static class FromToday
{
    /// <summary>When something is or was: tomorrow, in a week, 3 days ago.</summary>
    public static Sentence When(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => new("today"),
        1 => new("tomorrow"),
        -1 => new("yesterday"),
        > 0 => Far(today, day, new("in {0} days", "in a week", "in {0} weeks", "in more than {0} weeks", "in a month", "in more than a month", "in {0} months", "in more than {0} months", "in a year", "in more than a year", "in {0} years", "in more than {0} years")),
        _ => Far(day, today, new("{0} days ago", "a week ago", "{0} weeks ago", "more than {0} weeks ago", "a month ago", "more than a month ago", "{0} months ago", "more than {0} months ago", "a year ago", "more than a year ago", "{0} years ago", "more than {0} years ago")),
    };

    /// <summary>When something is due: due today, due in 3 days, a week late.</summary>
    public static Sentence Due(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => new("due today"),
        1 => new("due tomorrow"),
        -1 => new("a day late"),
        > 0 => Far(today, due, new("due in {0} days", "due in a week", "due in {0} weeks", "due in more than {0} weeks", "due in a month", "due in more than a month", "due in {0} months", "due in more than {0} months", "due in a year", "due in more than a year", "due in {0} years", "due in more than {0} years")),
        _ => Far(due, today, new("{0} days late", "a week late", "{0} weeks late", "more than {0} weeks late", "a month late", "more than a month late", "{0} months late", "more than {0} months late", "a year late", "more than a year late", "{0} years late", "more than {0} years late")),
    };

    /// <summary>Two weeks are told in days, a month in weeks, two years in months. What is not whole is "more than".</summary>
    private static Sentence Far(DateOnly earlier, DateOnly later, Lengths words)
    {
        var days = later.DayNumber - earlier.DayNumber;
        if (days == 7) return new(words.Week);
        if (days < 14) return new(words.Days, days);
        var months = ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month;
        if (OnIn(earlier, months) > later) months--;
        if (months == 0) return new(days % 7 == 0 ? words.Weeks : words.OverWeeks, days / 7);
        var isWhole = OnIn(earlier, months) == later;
        if (months == 1) return new(isWhole ? words.Month : words.OverMonth);
        if (months < 12) return new(isWhole ? words.Months : words.OverMonths, months);
        isWhole &= months % 12 == 0;
        return months < 24 ? new(isWhole ? words.Year : words.OverYear) : new(isWhole ? words.Years : words.OverYears, months / 12);
    }

    /// <summary>The same day so many months on; a month that is too short gives its last day.</summary>
    private static DateOnly OnIn(DateOnly day, int months) => day.AddMonths(months);

    private sealed record Lengths(string Days, string Week, string Weeks, string OverWeeks, string Month, string OverMonth, string Months, string OverMonths, string Year, string OverYear, string Years, string OverYears);
}
