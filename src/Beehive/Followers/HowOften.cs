using Beehive.Platform.Time;

namespace Beehive.Followers;

/// <summary>How often somebody wants letters about what they follow.</summary>
public enum HowOften
{
    Each,
    Daily,
    Weekly,
}

/// <summary>When letters go: at once, or at seven in the morning of the place, on Mondays for the week.</summary>
public static class LetterTimes
{
    private static readonly TimeOnly Morning = new(7, 0);

    /// <summary>The next time after now. By the clock of the place, so that seven stays seven when the clocks change.</summary>
    public static DateTimeOffset Next(HowOften often, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (often == HowOften.Each) return now;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        while (LocalMoment.At(day, Morning, zone) <= now || (often == HowOften.Weekly && day.DayOfWeek != DayOfWeek.Monday)) day = day.AddDays(1);
        return LocalMoment.At(day, Morning, zone);
    }

    /// <summary>How pages say it.</summary>
    public static string Words(HowOften often) => often switch
    {
        HowOften.Daily => "Once a day, at 7 in the morning",
        HowOften.Weekly => "Once a week, on Monday morning",
        _ => "Each time, as soon as it happens",
    };
}
