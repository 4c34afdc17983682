namespace Beehive.Platform.Time;

/// <summary>Days such as the second Thursday or the last Wednesday of a month.</summary>
public static class WeekdayOfMonth
{
    public static DateOnly First(int year, int month, DayOfWeek weekday)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
    }

    public static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }
}
