namespace Beehive.Platform.Time;

/// <summary>A local date and time in its zone, and the instant that follows from them.</summary>
public static class LocalMoment
{
    /// <summary>
    /// The instant of a local time. A time that the clocks skip in spring is moved on by what they skip; a time that comes
    /// twice in autumn means the first of the two, as people who make a date before the change mean it.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local)) local += Skipped(local, zone);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>True when the clocks skip this local time, so that a meeting cannot be then.</summary>
    public static bool IsSkipped(DateOnly day, TimeOnly time, TimeZoneInfo zone) => zone.IsInvalidTime(day.ToDateTime(time));

    /// <summary>True when this local time comes twice.</summary>
    public static bool ComesTwice(DateOnly day, TimeOnly time, TimeZoneInfo zone) => zone.IsAmbiguousTime(day.ToDateTime(time));

    public static TimeZoneInfo? Zone(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    public static DateOnly Today(this TimeProvider clock, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);

    private static TimeSpan Skipped(DateTime local, TimeZoneInfo zone) =>
        zone.GetUtcOffset(local.AddHours(3)) - zone.GetUtcOffset(local.AddHours(-3));
}
