using System.Globalization;

namespace Beehive.Platform.Time;

/// <summary>The same for Easy Read: no short forms, and hours as people say them. Half past 6 in the evening; 3 out of 10.</summary>
public static partial class Said
{
    private const int Noon = 12;
    private const int Evening = 18;
    private const int Night = 22;
    private const int Morning = 5;

    public static string Easily(TimeOnly time)
    {
        var sharp = new TimeOnly(time.Hour, 0);
        return time.Minute switch
        {
            0 => OnTheHour(time),
            30 => $"half past {Clock(time)}",
            15 => $"quarter past {Clock(time)}",
            45 => $"quarter to {OnTheHour(sharp.AddHours(1))}",
            < 30 => Past(time.Minute, time),
            var minute when minute % 5 == 0 => string.Create(British, $"{60 - minute} minutes to {OnTheHour(sharp.AddHours(1))}"),
            var minute => Past(minute, time),
        };
    }

    /// <summary>As it reads after "on" or "in": a day in full, or the month or year alone.</summary>
    public static string Easily(PartialDate date) => Date(date);

    /// <summary>"3 out of 10".</summary>
    public static string Easily(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part} out of {whole}");

    private static string Past(int minutes, TimeOnly time) => string.Create(British, $"{minutes} {(minutes == 1 ? "minute" : "minutes")} past {Clock(time)}");

    private static string OnTheHour(TimeOnly time) => time.Hour switch
    {
        0 => "midnight",
        Noon => "midday",
        _ => Clock(time),
    };

    /// <summary>The hour with its part of the day; the hours after midday and midnight are called 12.</summary>
    private static string Clock(TimeOnly time) => string.Create(British, $"{(time.Hour % Noon == 0 ? Noon : time.Hour % Noon)} {PartOfDay(time.Hour)}");

    private static string PartOfDay(int hour) => hour switch
    {
        >= Night or < Morning => "at night",
        >= Evening => "in the evening",
        >= Noon => "in the afternoon",
        _ => "in the morning",
    };
}
