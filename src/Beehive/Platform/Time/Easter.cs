namespace Beehive.Platform.Time;

/// <summary>Easter of the Gregorian calendar: the Sunday after the full moon of the church that falls on 21 March or next after it.</summary>
public static class Easter
{
    public static DateOnly Sunday(int year)
    {
        var moon = new DateOnly(year, 3, 21).AddDays(DaysToMoon(year));
        return moon.AddDays(7 - (int)moon.DayOfWeek);
    }

    /// <summary>The moon repeats every 19 years; centuries correct it for the leap days left out and for its own drift.</summary>
    private static int DaysToMoon(int year)
    {
        var century = year / 100;
        var days = (15 + century - (century / 4) - ((8 * century + 13) / 25) + (19 * (year % 19))) % 30;
        // The calendar of the church never has its full moon on the 30th day, and not twice on the same day within one cycle.
        return days == 29 || (days == 28 && year % 19 > 10) ? days - 1 : days;
    }
}
