using Beehive.Meetings.Planning;
using Beehive.Platform.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Meetings.Planning;

public sealed class MeetingPlanTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly TimeOnly Ten = new(10, 0);
    private static readonly Surroundings Nothing = new(London, HolidayArea.EnglandAndWales, [], [], []);

    private static MeetingPlan On(DateOnly day, TimeOnly start, params Step[] steps) => new(new WeeklyRhythm(1, day), day, day, start, steps, []);

    private static IReadOnlyList<PlannedMeeting> Planned(MeetingPlan plan, Surroundings around)
    {
        Assert.Null(plan.Lay(around, out var planned));
        return planned;
    }

    private static string[] Warned(DateOnly day, Surroundings around) => [.. Assert.Single(Planned(On(day, Ten, new Step("Carers board", 120, 1)), around)).Warnings.Select(x => x.Words.ToString())];

    [Fact]
    public void A_quiet_Thursday_has_nothing_to_warn_of() => Assert.Empty(Warned(new(2026, 3, 12), Nothing));

    [Fact]
    public void A_bank_holiday_is_warned_of_where_it_is_one()
    {
        Assert.Equal(["This is a bank holiday: Boxing Day (substitute day)."], Warned(new(2026, 12, 28), Nothing));
        Assert.Equal(["This is a bank holiday: World Cup bank holiday."], Warned(new(2026, 6, 15), Nothing with { Area = HolidayArea.Scotland }));
        Assert.Empty(Warned(new(2026, 6, 15), Nothing));
    }

    [Fact]
    public void A_weekend_and_a_day_outside_term_are_warned_of()
    {
        Assert.Equal(["This is a Saturday."], Warned(new(2026, 3, 14), Nothing));
        var terms = Nothing with { Terms = [new(new(2026, 1, 5), new(2026, 3, 27)), new(new(2026, 4, 13), new(2026, 7, 21))] };
        Assert.Equal(["This is outside term."], Warned(new(2026, 4, 9), terms));
        Assert.Empty(Warned(new(2026, 4, 13), terms));
    }

    [Fact]
    public void A_meeting_at_the_same_time_of_a_board_that_shares_members_is_warned_of()
    {
        var day = new DateOnly(2026, 3, 12);
        var around = Nothing with { Members = [(7, 1), (8, 1), (9, 1), (7, 2), (8, 2), (3, 2)], Meetings = [new("Health board", 2, day, new(11, 30), new(13, 0))] };
        Assert.Equal(["Health board meets at the same time (11.30am to 1pm). 2 people are needed at both."], Warned(day, around));
        Assert.Empty(Warned(day, around with { Meetings = [new("Health board", 2, day, new(12, 0), new(13, 0))] }));
        Assert.Empty(Warned(day, around with { Members = [(7, 1), (8, 2)] }));
        Assert.Equal(["Health board meets at the same time (8.30am). 1 person is needed at both."], Warned(day, around with { Members = [(7, 1), (7, 2)], Meetings = [new("Health board", 2, day, new(8, 30), null)] }));
        Assert.Equal(["Health board meets on the same day, we do not know when. 2 people are needed at both."], Warned(day, around with { Meetings = [new("Health board", 2, day, null, null)] }));
    }

    [Fact]
    public void Two_boards_beside_each_other_that_share_a_member_are_both_warned()
    {
        var plan = On(new(2026, 3, 12), Ten, new("Growth Board", 60, 1), new Step("Health board", 90, 2, true));
        var planned = Planned(plan, Nothing with { Members = [(7, 1), (7, 2)] });
        Assert.Equal("Health board meets at the same time (10am to 11.30am). 1 person is needed at both.", Assert.Single(planned[0].Warnings).Words.ToString());
        Assert.Equal("Growth Board meets at the same time (10am to 11am). 1 person is needed at both.", Assert.Single(planned[1].Warnings).Words.ToString());
    }

    [Fact]
    public void Two_meetings_of_a_board_within_a_week_are_warned_of()
    {
        var day = new DateOnly(2026, 3, 12);
        Assert.Equal(["Carers board also meets on Friday 6 March 2026, less than a week away."], Warned(day, Nothing with { Meetings = [new("Carers board", 1, new(2026, 3, 6), Ten, null), new("Carers board", 1, new(2026, 3, 18), null, null), new("Carers board", 1, new(2026, 3, 5), null, null)] }));
        Assert.Equal(["Carers board meets on this day already."], Warned(day, Nothing with { Meetings = [new("Carers board", 1, day, null, null)] }));
        Assert.Empty(Warned(day, Nothing with { Meetings = [new("Carers board", 1, new(2026, 3, 5), Ten, null)] }));
    }

    [Fact]
    public void Groups_meet_before_the_board_that_they_report_to()
    {
        var plan = new MeetingPlan(MonthlyRhythm.Quarterly(Nth.Second, DayOfWeek.Thursday, 2), new(2026, 1, 1), new(2026, 6, 30), Ten, [new("Leadership forum", 120, 1)],
            [new("Reference group", 3, 2, 5, Gap.WorkingDays, Ten, new(12, 0)), new("Thematic partnership", 2, 1, 3, Gap.Weeks, Ten, new(12, 0))]);
        Assert.Equal(
            ["2026-01-15 Reference group", "2026-01-22 Thematic partnership", "2026-02-12 Leadership forum", "2026-04-16 Reference group", "2026-04-23 Thematic partnership", "2026-05-14 Leadership forum"],
            Planned(plan, Nothing).Select(x => $"{x.Day:yyyy-MM-dd} {x.Name}"));
    }

    [Fact]
    public void Groups_that_cannot_be_placed_are_refused()
    {
        static string? Refused(params GroupBefore[] groups) => (On(new(2026, 3, 12), Ten, new Step("Forum", 60, 1)) with { Before = groups }).Lay(Nothing, out _)?.ToString();
        var group = new GroupBefore("Group", 2, 1, 7, Gap.Days, Ten, new(12, 0));
        Assert.Null(Refused(group));
        Assert.Equal("Say how long before its board \"Group\" meets: a number from 1 to 100.", Refused(group with { Before = 0 }));
        Assert.Equal("\"Group\" ends (9am) before it starts (10am).", Refused(group with { End = new(9, 0) }));
        Assert.Equal("\"Group\" already meets on the day of the boards.", Refused(group with { Group = 1 }));
        Assert.Equal("\"Group\" stands in the plan twice.", Refused(group, group));
        Assert.Equal("The board that \"Group\" reports to is not in the plan.", Refused(group with { ReportsTo = 2 }));
        Assert.Equal("The board that \"Group\" reports to is not in the plan.", Refused(group with { ReportsTo = 3 }, group with { Group = 3, ReportsTo = 2 }));
    }

    [Fact]
    public void TM_01_a_time_that_the_clocks_skip_is_refused() => Assert.Equal(
        "1.30am on Sunday 29 March 2026 does not exist: the clocks go forward then. Choose another time.", On(new(2026, 3, 29), new(1, 30), new Step("Night board", 60, 1)).Lay(Nothing, out _)?.ToString());

    [Fact]
    public void TM_01_a_time_that_comes_twice_is_told_and_the_first_is_meant()
    {
        var planned = Assert.Single(Planned(On(new(2026, 10, 25), new(1, 30), new Step("Night board", 60, 1)), Nothing));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), planned.StartsAt.ToUniversalTime());
        Assert.Contains("1.30am comes twice on that day, because the clocks go back. The first of the two is meant.", planned.Warnings.Select(x => x.Words.ToString()));
    }

    [Fact]
    public void F_22_a_yearly_plan_keeps_its_hour_in_summer_and_winter()
    {
        var planned = Planned(new(new MonthlyRhythm(Nth.Second, DayOfWeek.Thursday), new(2026, 1, 1), new(2026, 12, 31), new(17, 0), [new("Forum", 60, 1)], []), Nothing);
        Assert.All(planned, x => Assert.Equal(17, TimeZoneInfo.ConvertTime(x.StartsAt, London).Hour));
        Assert.Equal([16, 17], planned.Select(x => x.StartsAt.UtcDateTime.Hour).Distinct().Order());
    }

    [Fact]
    public void Years_far_away_and_rhythms_without_dates_are_refused()
    {
        var plan = On(new(2026, 3, 12), Ten, new Step("Forum", 60, 1));
        Assert.Equal("Choose days from 1900 to 2199.", (plan with { From = new(1, 1, 1) }).Lay(Nothing, out _)?.ToString());
        Assert.Equal("Choose days from 1900 to 2199.", (plan with { Until = new(9999, 12, 31) }).Lay(Nothing, out _)?.ToString());
        Assert.Equal("The last day (Wednesday 11 March 2026) comes before the first (Thursday 12 March 2026).", (plan with { Until = new(2026, 3, 11) }).Lay(Nothing, out _)?.ToString());
    }

    /// <summary>Over 2012 to 2040: warned of a bank holiday or weekend exactly when it is no working day; the instant is the local time; nothing is lost.</summary>
    [Fact]
    public void A_plan_warns_exactly_when_its_day_is_no_working_day() => Prop.ForAll((
        from area in Gen.Elements(Enum.GetValues<HolidayArea>())
        from day in Gen.Choose(new DateOnly(2012, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber)
        from weeks in Gen.Choose(1, 8)
        from hour in Gen.Choose(8, 19)
        from gap in Gen.Elements(Enum.GetValues<Gap>())
        from before in Gen.Choose(1, 20)
        select (area, DateOnly.FromDayNumber(day), weeks, hour, gap, before)).ToArbitrary(), x =>
        {
            var (area, day, weeks, hour, gap, before) = x;
            var plan = new MeetingPlan(new WeeklyRhythm(weeks, day), day, day.AddDays(365), new(hour, 0), [new("Forum", 60, 1)], [new("Group", 2, 1, before, gap, Ten, new(12, 0))]);
            if (plan.Lay(Nothing with { Area = area }, out var planned) is not null) return false;
            return planned.Count == 2 * ((365 / (7 * weeks)) + 1) && planned.All(m =>
                m.Warnings.Any(w => w.Kind is WarningKind.BankHoliday or WarningKind.Weekend) != WorkingDays.Is(area, m.Day)
                && TimeZoneInfo.ConvertTime(m.StartsAt, London).DateTime == m.Day.ToDateTime(m.Start)
                && (m.Board == 1 || gap != Gap.WorkingDays || WorkingDays.Is(area, m.Day)));
        }).QuickCheckThrowOnFailure();
}
