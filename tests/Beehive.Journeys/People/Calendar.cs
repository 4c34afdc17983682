using System.Text;
using Xunit;

namespace Beehive.Journeys.People;

/// <summary>What a calendar programme needs before it takes a calendar in (RFC 5545).</summary>
public static class Calendar
{
    public static void IsSound(string text, int atLeast)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var folded = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(folded, x => Assert.True(Encoding.UTF8.GetByteCount(x) <= 75 && !x.Contains('\n', StringComparison.Ordinal), "A line is too long: " + x));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains(lines, x => x.StartsWith("PRODID:", StringComparison.Ordinal));
        AreClosed(lines);
        Events(lines, atLeast);
    }

    private static void AreClosed(IEnumerable<string> lines)
    {
        var open = new Stack<string>();
        foreach (var line in lines)
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal)) open.Push(line[6..]);
            else if (line.StartsWith("END:", StringComparison.Ordinal)) Assert.Equal(open.Pop(), line[4..]);
        Assert.Empty(open);
    }

    private static void Events(string[] lines, int atLeast)
    {
        var starts = lines.Count(x => x == "BEGIN:VEVENT");
        Assert.True(starts >= atLeast, $"There are {starts} meetings in it.");
        foreach (var needed in new[] { "UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE" })
            Assert.True(InEvents(lines).Count(x => x.StartsWith(needed, StringComparison.Ordinal)) == starts, needed + " is missing somewhere.");
        Assert.Equal(starts, InEvents(lines).Where(x => x.StartsWith("UID", StringComparison.Ordinal)).Distinct().Count());
        if (InEvents(lines).Any(x => x.Contains("TZID=", StringComparison.Ordinal))) Assert.Contains("BEGIN:VTIMEZONE", lines);
    }

    private static IEnumerable<string> InEvents(IEnumerable<string> lines)
    {
        var inside = false;
        foreach (var line in lines)
        {
            inside = line == "BEGIN:VEVENT" || (inside && line != "END:VEVENT");
            if (inside) yield return line;
        }
    }
}
