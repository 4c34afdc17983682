using System.Globalization;
using System.Text;
using Xunit;

namespace Beehive.Tests.OpenData;

/// <summary>One line of a calendar: its name, its parameters, its value.</summary>
public sealed record CalendarLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    public string Words => Value.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
}

/// <summary>A part of a calendar with the parts inside it.</summary>
public sealed record CalendarPart(string Name, List<CalendarLine> Lines, List<CalendarPart> Parts)
{
    public CalendarLine this[string name] => Lines.Single(x => x.Name == name);

    public CalendarLine? Maybe(string name) => Lines.SingleOrDefault(x => x.Name == name);
}

/// <summary>A reader of iCalendar of the tests' own, strict where RFC 5545 is.</summary>
public static class ReadCalendar
{
    public static CalendarPart Of(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var line in text.Split("\r\n")) Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
        var open = new Stack<CalendarPart>();
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Line))
        {
            if (line.Name == "BEGIN")
            {
                var part = new CalendarPart(line.Value, [], []);
                if (open.Count > 0) open.Peek().Parts.Add(part);
                open.Push(part);
            }
            else if (line.Name == "END")
            {
                Assert.Equal(open.Peek().Name, line.Value);
                if (open.Count == 1) return open.Pop();
                open.Pop();
            }
            else open.Peek().Lines.Add(line);
        }
        throw new InvalidDataException("The calendar has no end.");
    }

    /// <summary>The instant of an event's start, worked out from nothing but the calendar itself.</summary>
    public static DateTimeOffset Start(CalendarPart calendar, CalendarPart happening)
    {
        var start = happening["DTSTART"];
        var zone = calendar.Parts.Single(x => x.Name == "VTIMEZONE" && x["TZID"].Value == start.Parameters["TZID"]);
        var local = Local(start.Value);
        var onset = zone.Parts.SelectMany(part => Onsets(part, local).Select(at => (At: at, Part: part))).Where(x => x.At <= local).MaxBy(x => x.At);
        var offset = Offset(onset.Part["TZOFFSETTO"].Value);
        var before = Offset(onset.Part["TZOFFSETFROM"].Value);
        if (local - onset.At < before - offset) offset = before; // the hour that comes twice: the first of the two (3.3.5)
        return new DateTimeOffset(local, offset);
    }

    private static IEnumerable<DateTime> Onsets(CalendarPart part, DateTime until)
    {
        var first = Local(part["DTSTART"].Value);
        yield return first;
        if (part.Maybe("RRULE") is not { } rule) yield break;
        var parts = rule.Value.Split(';').Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]);
        Assert.Equal("YEARLY", parts["FREQ"]);
        var last = parts.TryGetValue("UNTIL", out var end) ? Local(end.TrimEnd('Z')) + Offset(part["TZOFFSETFROM"].Value) : until;
        for (var year = first.Year + 1; year <= until.Year; year++)
            if (On(year, int.Parse(parts["BYMONTH"], CultureInfo.InvariantCulture), parts["BYDAY"]) + first.TimeOfDay is var at && at <= last) yield return at;
    }

    private static DateTime On(int year, int month, string byDay)
    {
        var day = Array.IndexOf(["SU", "MO", "TU", "WE", "TH", "FR", "SA"], byDay[^2..]);
        var week = int.Parse(byDay[..^2], CultureInfo.InvariantCulture);
        var all = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(x => new DateTime(year, month, x)).Where(x => (int)x.DayOfWeek == day).ToList();
        return week < 0 ? all[^-week] : all[week - 1];
    }

    private static DateTime Local(string value) => DateTime.ParseExact(value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static TimeSpan Offset(string value) => (value[0] == '-' ? -1 : 1) * TimeSpan.ParseExact(value[1..], "hhmm", CultureInfo.InvariantCulture);

    private static CalendarLine Line(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var head = line[..colon].Split(';');
        return new CalendarLine(head[0], head.Skip(1).Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]), line[(colon + 1)..]);
    }
}
