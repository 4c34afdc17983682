namespace Beehive.Platform.Time;

/// <summary>Days that are neither at the weekend nor a bank holiday.</summary>
public static class WorkingDays
{
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public static bool Is(HolidayArea area, DateOnly day) => !IsWeekend(day) && BankHolidays.On(area, day) is null;

    /// <summary>So many working days on, or back when negative. None leaves the day as it is, whatever day it is. It stops at the ends of the calendar.</summary>
    public static DateOnly Add(HolidayArea area, DateOnly day, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs((long)days); left > 0; left -= Is(area, day) ? 1 : 0)
        {
            if (day == (step > 0 ? DateOnly.MaxValue : DateOnly.MinValue)) break;
            day = day.AddDays(step);
        }
        return day;
    }

    /// <summary>How many working days lie between two days; neither of the two counts.</summary>
    public static int Between(HolidayArea area, DateOnly earlier, DateOnly later)
    {
        var count = 0;
        for (var number = earlier.DayNumber + 1; number < later.DayNumber; number++)
            if (Is(area, DateOnly.FromDayNumber(number))) count++;
        return count;
    }
}
