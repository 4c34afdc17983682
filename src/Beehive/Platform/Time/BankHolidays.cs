namespace Beehive.Platform.Time;

/// <summary>Where the same days are bank holidays. England and Wales share theirs.</summary>
public enum HolidayArea
{
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}

/// <summary>A day on which banks and council offices are closed; a substitute day stands in for one that fell on a weekend.</summary>
public sealed record BankHoliday(DateOnly Day, string Name, bool IsSubstitute = false)
{
    public override string ToString() => IsSubstitute ? $"{Name} (substitute day)" : Name;
}

/// <summary>
/// Bank holidays, worked out from the rules and from the days that were moved or added by proclamation. Sources: docs/dates.md.
/// Whole from 2011 on, as far as days had been proclaimed by November 2026. Local holidays of Scottish councils are not known here.
/// </summary>
public static class BankHolidays
{
    public static BankHoliday? On(HolidayArea area, DateOnly day) =>
        WorkingDays.IsWeekend(day) ? null : InYear(area, day.Year).FirstOrDefault(x => x.Day == day);

    public static IReadOnlyList<BankHoliday> InYear(HolidayArea area, int year)
    {
        List<BankHoliday> all = [.. ByRule(area, year)];
        foreach (var (from, to, name) in Proclaimed.Moved.Where(x => x.From.Year == year))
            if (all.FindIndex(x => x.Day == from) is >= 0 and var at) all[at] = new(to, name);
        all.AddRange(Proclaimed.Added.Where(x => x.Day.Year == year && (x.Only is null || x.Only == area)).Select(x => new BankHoliday(x.Day, x.Name)));
        return [.. OffWeekends(all).OrderBy(x => x.Day)];
    }

    /// <summary>Good Friday and Christmas Day are common law holidays in England and Wales; New Year's Day and the early May holiday are proclaimed each year.</summary>
    private static IEnumerable<BankHoliday> ByRule(HolidayArea area, int year)
    {
        var easter = Easter.Sunday(year);
        var isScotland = area == HolidayArea.Scotland;
        yield return new(new(year, 1, 1), "New Year’s Day");
        if (isScotland) yield return new(new(year, 1, 2), "2nd January");
        if (area == HolidayArea.NorthernIreland) yield return new(new(year, 3, 17), "St Patrick’s Day");
        yield return new(easter.AddDays(-2), "Good Friday");
        if (!isScotland) yield return new(easter.AddDays(1), "Easter Monday");
        yield return new(WeekdayOfMonth.First(year, 5, DayOfWeek.Monday), "Early May bank holiday");
        yield return new(WeekdayOfMonth.Last(year, 5, DayOfWeek.Monday), "Spring bank holiday");
        if (area == HolidayArea.NorthernIreland) yield return new(new(year, 7, 12), "Battle of the Boyne (Orangemen’s Day)");
        yield return new(isScotland ? WeekdayOfMonth.First(year, 8, DayOfWeek.Monday) : WeekdayOfMonth.Last(year, 8, DayOfWeek.Monday), "Summer bank holiday");
        if (isScotland) yield return new(new(year, 11, 30), "St Andrew’s Day");
        yield return new(new(year, 12, 25), "Christmas Day");
        yield return new(new(year, 12, 26), "Boxing Day");
    }

    /// <summary>One that falls on a weekend moves to the next weekday that is no bank holiday itself: two at Christmas push on to Tuesday.</summary>
    private static IEnumerable<BankHoliday> OffWeekends(List<BankHoliday> all)
    {
        var taken = all.Select(x => x.Day).ToHashSet();
        foreach (var holiday in all)
        {
            var day = holiday.Day;
            while (WorkingDays.IsWeekend(day) || (day != holiday.Day && taken.Contains(day))) day = day.AddDays(1);
            taken.Add(day);
            yield return day == holiday.Day ? holiday : holiday with { Day = day, IsSubstitute = true };
        }
    }
}
