using Beehive.Platform.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Time;

public sealed class WorkingDaysTests
{
    private const HolidayArea England = HolidayArea.EnglandAndWales;

    private static Arbitrary<(HolidayArea Area, DateOnly Day, int Days)> Any => (
        from area in Gen.Elements(Enum.GetValues<HolidayArea>())
        from day in Gen.Choose(new DateOnly(2012, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber)
        from days in Gen.Choose(0, 40)
        select (area, DateOnly.FromDayNumber(day), days)).ToArbitrary();

    [Fact]
    public void Ten_working_days_from_Maundy_Thursday_2026_leave_out_Easter() => Assert.Equal(new DateOnly(2026, 4, 20), WorkingDays.Add(England, new(2026, 4, 2), 10));

    [Fact]
    public void Easter_Monday_is_a_working_day_in_Scotland() => Assert.Equal(new DateOnly(2026, 4, 17), WorkingDays.Add(HolidayArea.Scotland, new(2026, 4, 2), 10));

    [Fact]
    public void Clear_days_leave_out_the_day_of_the_notice_and_the_day_of_the_meeting() =>
        Assert.Equal(3, ClearDays.Between(England, new(2026, 3, 12), new(2026, 3, 16), DayCount.EveryDay));

    [Fact]
    public void Five_clear_days_leave_out_the_weekend() => Assert.Equal(new DateOnly(2026, 3, 4), ClearDays.LastDay(England, new(2026, 3, 12), 5, DayCount.WorkingDays));

    [Fact]
    public void Five_clear_days_leave_out_Good_Friday_and_Easter_Monday() => Assert.Equal(new DateOnly(2026, 3, 30), ClearDays.LastDay(England, new(2026, 4, 9), 5, DayCount.WorkingDays));

    [Fact]
    public void The_agenda_of_Swansea_was_out_two_clear_days_before_and_not_three() =>
        Assert.Equal(2, ClearDays.Between(England, new(1990, 4, 26), new(1990, 5, 1), DayCount.WorkingDays));

    [Fact]
    public void The_last_day_keeps_the_days_and_the_next_day_does_not() => Prop.ForAll(Any, x => new[] { DayCount.WorkingDays, DayCount.EveryDay }.All(count =>
    {
        var last = ClearDays.LastDay(x.Area, x.Day, x.Days, count);
        return ClearDays.Between(x.Area, last, x.Day, count) >= x.Days && (x.Days == 0 || ClearDays.Between(x.Area, last.AddDays(1), x.Day, count) < x.Days);
    })).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_working_days_ends_on_a_working_day_and_counts_them() => Prop.ForAll(Any, x =>
    {
        var end = WorkingDays.Add(x.Area, x.Day, x.Days);
        return x.Days == 0 ? end == x.Day : WorkingDays.Is(x.Area, end) && WorkingDays.Between(x.Area, x.Day, end) == x.Days - 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void From_a_working_day_on_and_back_is_the_same_day() => Prop.ForAll(Any, x =>
        !WorkingDays.Is(x.Area, x.Day) || WorkingDays.Add(x.Area, WorkingDays.Add(x.Area, x.Day, x.Days), -x.Days) == x.Day).QuickCheckThrowOnFailure();

    [Fact]
    public void TM_01_counting_stops_at_the_ends_of_the_calendar()
    {
        Assert.Equal(DateOnly.MaxValue, WorkingDays.Add(England, new(9999, 12, 30), 10));
        Assert.Equal(DateOnly.MinValue, WorkingDays.Add(England, new(1, 1, 3), -10));
        Assert.Equal(DateOnly.MinValue, ClearDays.LastDay(England, new(1, 1, 3), 5, DayCount.EveryDay));
    }
}
