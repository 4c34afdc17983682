namespace Beehive.Platform.Time;

/// <summary>Which days a notice counts.</summary>
public enum DayCount
{
    /// <summary>Not weekends, not bank holidays.</summary>
    WorkingDays,

    /// <summary>Each day of the calendar.</summary>
    EveryDay,
}

/// <summary>
/// Clear days: neither the day the notice goes out nor the day of the meeting counts (R v Herefordshire Justices 1820).
/// In the law of councils' meetings only working days do (R v Swansea City Council, ex parte Elitestone Ltd, Court of Appeal 1993: an agenda of
/// Thursday 26 April 1990 was not out for three clear days before Tuesday 1 May, because Saturday and Sunday did not count).
/// </summary>
public static class ClearDays
{
    public static int Between(HolidayArea area, DateOnly notice, DateOnly meeting, DayCount count) => count == DayCount.WorkingDays
        ? WorkingDays.Between(area, notice, meeting)
        : Math.Max(0, meeting.DayNumber - notice.DayNumber - 1);

    /// <summary>The last day on which the notice can go out. It may be a weekend: a page can come out on any day.</summary>
    public static DateOnly LastDay(HolidayArea area, DateOnly meeting, int days, DayCount count)
    {
        var counted = count == DayCount.WorkingDays ? WorkingDays.Add(area, meeting, -days) : Back(meeting, days);
        return Back(counted, 1);
    }

    private static DateOnly Back(DateOnly day, int days) => DateOnly.FromDayNumber((int)Math.Max(0, (long)day.DayNumber - days));
}
