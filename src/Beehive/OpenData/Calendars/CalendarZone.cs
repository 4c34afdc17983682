using System.Globalization;

namespace Beehive.OpenData.Calendars;

/// <summary>A time zone as iCalendar tells it (RFC 5545, 3.6.5), from the rules that this computer knows.</summary>
public static class CalendarZone
{
    /// <summary>Rules are followed over no more years than this; the last one goes on.</summary>
    private const int MostYears = 150;
    private const int Earliest = 1900;
    private const int Latest = 2200;
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <param name="text">The calendar.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="firstYear">The year of the first event in it.</param>
    /// <param name="lastYear">The year of the last.</param>
    public static void Write(CalendarText text, TimeZoneInfo zone, int firstYear, int lastYear)
    {
        var from = Math.Clamp(firstYear - 1, Earliest, Latest);
        var until = Math.Clamp(lastYear + 1, from + 3, from + MostYears);
        text.Line("BEGIN", "VTIMEZONE").Line("TZID", zone.Id);
        var start = new DateTime(from, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var still = new ClockChange(start, zone.GetUtcOffset(start), zone.GetUtcOffset(start));
        Write(text, new ClockRule(still, still, [], GoesOn: false)); // what held before the first change
        foreach (var rule in ClockChanges.Rules(zone, from, until)) Write(text, rule);
        text.Line("END", "VTIMEZONE");
    }

    private static void Write(CalendarText text, ClockRule rule)
    {
        var part = rule.First.To > rule.First.From ? "DAYLIGHT" : "STANDARD";
        text.Line("BEGIN", part).Line("DTSTART", CalendarText.Local(rule.First.Onset));
        if (rule.Repeats) text.Line("RRULE", Repeat(rule));
        text.Line("TZOFFSETFROM", Offset(rule.First.From)).Line("TZOFFSETTO", Offset(rule.First.To)).Line("END", part);
    }

    private static string Repeat(ClockRule rule)
    {
        var week = rule.Weeks[0].ToString(CultureInfo.InvariantCulture) + Days[(int)rule.First.Onset.DayOfWeek];
        var until = rule.GoesOn ? "" : ";UNTIL=" + CalendarText.Local(rule.Last.Utc) + "Z";
        return string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY{until};BYMONTH={rule.First.Onset.Month};BYDAY={week}");
    }

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);
}
