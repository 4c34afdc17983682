using System.Globalization;

namespace Beehive.Platform.Time;

/// <summary>Dates and times as people say them: Thursday 8 March 2012, 10am to 1pm.</summary>
public static partial class Said
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    public static string Date(PartialDate? date) => date switch
    {
        null => "date not known",
        { IsWhole: true } d => Day(d.First),
        { Month: > 0 } d => d.First.ToString("MMMM yyyy", British),
        { } d => d.Year.ToString("0000", British),
    };

    /// <summary>Without the day of the week, where space is short: 8 March 2012.</summary>
    public static string ShortDate(PartialDate? date) => date is { IsWhole: true } d ? d.First.ToString("d MMMM yyyy", British) : Date(date);

    public static string Month(PartialDate date) => date.First.ToString("MMM", British);

    public static string Weekday(PartialDate date) => date.First.ToString("ddd", British);

    public static string Hour(TimeOnly time)
    {
        if (time is { Hour: 12, Minute: 0 }) return "midday";
        if (time is { Hour: 0, Minute: 0 }) return "midnight";
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var minute = time.Minute == 0 ? "" : time.Minute.ToString("'.'00", British);
        return $"{hour}{minute}{(time.Hour < 12 ? "am" : "pm")}";
    }

    public static string Hours(TimeOnly? start, TimeOnly? end) => (start, end) switch
    {
        ({ } from, { } to) => $"{Hour(from)} to {Hour(to)}",
        ({ } from, null) => Hour(from),
        _ => "",
    };

    public static string When(PartialDate? date, TimeOnly? start, TimeOnly? end)
    {
        var hours = Hours(start, end);
        return hours.Length == 0 ? Date(date) : $"{Date(date)}, {hours}";
    }
}
