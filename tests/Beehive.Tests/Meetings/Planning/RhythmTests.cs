using System.Globalization;
using Beehive.Meetings.Planning;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Meetings.Planning;

public sealed class RhythmTests
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly December = new(2026, 12, 31);

    private static string Days(Rhythm rhythm, DateOnly from, DateOnly until)
    {
        Assert.Null(rhythm.Dates(from, until, out var dates));
        return string.Join(' ', dates.Select(x => x.ToString("d MMM", CultureInfo.InvariantCulture)));
    }

    private static string? Refused(Rhythm rhythm, DateOnly from, DateOnly until)
    {
        var refusal = rhythm.Dates(from, until, out var dates);
        Assert.Empty(dates);
        return refusal?.ToString();
    }

    [Fact]
    public void The_second_Thursday_of_each_quarter_s_second_month() =>
        Assert.Equal("12 Feb 14 May 13 Aug 12 Nov", Days(MonthlyRhythm.Quarterly(Nth.Second, DayOfWeek.Thursday, 2), January, December));

    [Fact]
    public void The_last_Wednesday_of_every_month_but_not_in_August() =>
        Assert.Equal("24 Jun 29 Jul 30 Sep 28 Oct", Days(new MonthlyRhythm(Nth.Last, DayOfWeek.Wednesday) { NotIn = [8] }, new(2026, 6, 1), new(2026, 10, 31)));

    [Fact]
    public void Every_six_weeks_from_a_day_on_goes_on_from_there() =>
        Assert.Equal("7 Apr 19 May 30 Jun", Days(new WeeklyRhythm(6, new(2026, 1, 13)), new(2026, 3, 1), new(2026, 7, 1)));

    [Fact]
    public void Every_six_weeks_has_nothing_before_its_first_day() =>
        Assert.Equal("13 Jan 24 Feb", Days(new WeeklyRhythm(6, new(2026, 1, 13)), new(2025, 1, 1), new(2026, 3, 1)));

    [Fact]
    public void Every_five_months_is_counted_from_its_month() =>
        Assert.Equal("2 Mar 3 Aug", Days(new MonthlyRhythm(Nth.First, DayOfWeek.Monday, 5, 2025, 10), January, December));

    [Fact]
    public void The_first_and_the_last_day_count() => Assert.Equal("12 Mar", Days(new MonthlyRhythm(Nth.Second, DayOfWeek.Thursday), new(2026, 3, 12), new(2026, 3, 12)));

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Assert.Equal("The last day (Thursday 1 January 2026) comes before the first (Thursday 31 December 2026).", Refused(new MonthlyRhythm(Nth.First, DayOfWeek.Monday), December, January));

    [Fact]
    public void A_rhythm_that_gives_no_date_is_refused() =>
        Assert.Equal("No date falls between Thursday 1 January 2026 and Sunday 4 January 2026. Choose a later last day or another rhythm.", Refused(new MonthlyRhythm(Nth.First, DayOfWeek.Monday), January, new(2026, 1, 4)));

    [Fact]
    public void Sixty_dates_are_taken_and_more_are_refused()
    {
        var weekly = new WeeklyRhythm(1, January);
        Assert.Null(weekly.Dates(January, January.AddDays(7 * 59), out var dates));
        Assert.Equal(60, dates.Count);
        Assert.Equal("That makes more than 60 dates. Choose an earlier last day.", Refused(weekly, January, January.AddDays(7 * 60)));
        Assert.Equal("That makes more than 60 dates. Choose an earlier last day.", Refused(weekly, DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public void Numbers_that_make_no_rhythm_are_refused()
    {
        Assert.Equal("Say every how many weeks: a number from 1 to 52.", Refused(new WeeklyRhythm(0, January), January, December));
        Assert.Equal("Say every how many months: a number from 1 to 24.", Refused(new MonthlyRhythm(Nth.First, DayOfWeek.Monday, 25), January, December));
        Assert.Equal("Say in which month it begins, like March 2026.", Refused(new MonthlyRhythm(Nth.First, DayOfWeek.Monday, 3, 2026, 13), January, December));
        Assert.Equal("Say on which weekday of the month, like the second Thursday.", Refused(new MonthlyRhythm((Nth)9, DayOfWeek.Monday), January, December));
        Assert.Equal("Months without a meeting are numbers from 1 to 12.", Refused(new WeeklyRhythm(1, January) { NotIn = [0] }, January, December));
    }

    [Fact]
    public void A_rhythm_is_said_as_people_say_it()
    {
        static string Said(Rhythm rhythm) => string.Join(' ', RhythmWords.Of(rhythm));
        Assert.Equal("The second Thursday of February, May, August and November.", Said(MonthlyRhythm.Quarterly(Nth.Second, DayOfWeek.Thursday, 2)));
        Assert.Equal("The last Wednesday of every month. Not in August and December.", Said(new MonthlyRhythm(Nth.Last, DayOfWeek.Wednesday) { NotIn = [12, 8] }));
        Assert.Equal("The first Monday of March.", Said(new MonthlyRhythm(Nth.First, DayOfWeek.Monday, 12, 2026, 3)));
        Assert.Equal("The first Monday of every 5 months, from October 2025.", Said(new MonthlyRhythm(Nth.First, DayOfWeek.Monday, 5, 2025, 10)));
        Assert.Equal("Every 6 weeks on Tuesday, from 13 January 2026.", Said(new WeeklyRhythm(6, new(2026, 1, 13))));
        Assert.Equal("Every Tuesday, from 13 January 2026. Not in August.", Said(new WeeklyRhythm(1, new(2026, 1, 13)) { NotIn = [8] }));
    }

    /// <summary>Over 2012 to 2040: on its weekday, in its week of the month, in its months, in order, and every month that should have one has it.</summary>
    [Fact]
    public void A_monthly_rhythm_keeps_its_weekday_and_its_months() => Prop.ForAll((
        from nth in Gen.Elements(Enum.GetValues<Nth>())
        from weekday in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from every in Gen.Choose(1, 24)
        from year in Gen.Choose(2012, 2038)
        from month in Gen.Choose(1, 12)
        select (new MonthlyRhythm(nth, weekday, every, year, month), new DateOnly(year, month, 1))).ToArbitrary(), x =>
        {
            var (rhythm, from) = x;
            if (rhythm.Dates(from, from.AddMonths(30).AddDays(-1), out var dates) is not null) return false;
            return dates.Count == (29 / rhythm.EveryMonths) + 1 && dates.Select((day, i) => (day, i)).All(d =>
                d.day.DayOfWeek == rhythm.Weekday
                && (d.day.Year, d.day.Month) == (from.AddMonths(d.i * rhythm.EveryMonths).Year, from.AddMonths(d.i * rhythm.EveryMonths).Month)
                && (rhythm.Nth == Nth.Last ? d.day.AddDays(7).Month != d.day.Month : (d.day.Day - 1) / 7 == (int)rhythm.Nth - 1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rhythm_of_weeks_keeps_its_distance() => Prop.ForAll((
        from weeks in Gen.Choose(1, 52)
        from first in Gen.Choose(new DateOnly(2012, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber)
        from later in Gen.Choose(-400, 400)
        select (weeks, DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(first + later))).ToArbitrary(), x =>
        {
            var (weeks, first, from) = x;
            if (new WeeklyRhythm(weeks, first).Dates(from, from.AddDays(410), out var dates) is not null) return first > from.AddDays(410);
            return dates.All(day => day >= first && day >= from && (day.DayNumber - first.DayNumber) % (weeks * 7) == 0) && (dates[0] == first || dates[0].DayNumber < from.DayNumber + (weeks * 7));
        }).QuickCheckThrowOnFailure();
}
