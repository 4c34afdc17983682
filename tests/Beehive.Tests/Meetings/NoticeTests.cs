using System.Globalization;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Meetings;

public sealed class NoticeTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly DateOnly Thursday = new(2026, 3, 12);
    private static readonly TimeOnly Ten = new(10, 0);

    private static Notice Statutory(DateOnly meeting, Nation? nation, NoticeRule? own = null) => Notice.Of(meeting, Ten, London, nation, BoardKind.StatutoryBoard, null, own);

    private static Notice Partnership(DateOnly meeting, NoticeRule? own) => Notice.Of(meeting, Ten, London, Nation.England, BoardKind.PartnershipBoard, false, own);

    private static NoticeRule Own(int days, DayCount count)
    {
        Assert.Null(NoticeRule.Own(days, count, out var rule));
        return rule!;
    }

    private static DateTimeOffset At(string day, int hour = 9) => LocalMoment.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(hour, 0), London);

    [Theory]
    [InlineData(Nation.England, "2026-03-04")]
    [InlineData(Nation.Wales, "2026-03-08")]
    [InlineData(Nation.Scotland, "2026-03-08")]
    [InlineData(Nation.NorthernIreland, "2026-03-06")]
    [InlineData(null, "2026-03-04")]
    public void A_statutory_board_keeps_the_law_of_its_nation(Nation? nation, string last) =>
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), Statutory(Thursday, nation).LastDay);

    [Fact]
    public void An_agenda_that_was_early_enough_is_told_so()
    {
        var notice = Statutory(Thursday, Nation.England);
        Assert.True(notice.IsKept(At("2026-03-03")));
        Assert.Equal(["The agenda came out 6 clear days before the meeting. The law asks for 5."], notice.Told(At("2026-03-03")).Select(x => x.ToString()));
    }

    [Fact]
    public void An_agenda_that_was_late_is_told_so_with_the_reason()
    {
        var notice = Statutory(Thursday, Nation.England);
        Assert.False(notice.IsKept(At("2026-03-09")));
        Assert.Null(notice.Late(At("2026-03-09"), " The offer ends on Friday. ", out var told));
        Assert.Equal("The agenda came out 2 clear days before the meeting. The law asks for 5. This item is late because: The offer ends on Friday.", string.Join(' ', told));
    }

    [Fact]
    public void A_late_item_needs_a_reason_and_one_in_time_needs_none()
    {
        var notice = Statutory(Thursday, Nation.England);
        Assert.Equal("This item is late. Say why it cannot wait for the next meeting.", notice.Late(At("2026-03-09"), "  ", out _)?.ToString());
        Assert.Null(notice.Late(At("2026-03-04"), null, out var told));
        Assert.Empty(told);
    }

    [Fact]
    public void The_day_is_that_of_the_place_and_the_hour_does_not_count()
    {
        var summer = Statutory(new(2026, 7, 9), Nation.England);
        Assert.Equal(new DateOnly(2026, 7, 1), summer.LastDay);
        Assert.True(summer.IsKept(new(2026, 7, 1, 22, 59, 0, TimeSpan.Zero)));
        Assert.False(summer.IsKept(new(2026, 7, 1, 23, 1, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_board_that_is_not_statutory_has_only_its_own_rule()
    {
        Assert.Null(Partnership(Thursday, null).LastDay);
        Assert.True(Partnership(Thursday, null).IsKept(At("2026-03-12", 9)));
        Assert.Equal(Thursday.AddDays(-7), Partnership(Thursday, Own(7, DayCount.EveryDay)).LastDay);
        Assert.Equal(Thursday.AddDays(-7), Partnership(Thursday, Own(5, DayCount.WorkingDays)).LastDay);
        Assert.Equal("The agenda came out 4 working days before the meeting. The board’s own rule asks for 5.", Assert.Single(Partnership(Thursday, Own(5, DayCount.WorkingDays)).Told(At("2026-03-06"))).ToString());
        Assert.Equal("The agenda came out 1 day before the meeting. The board’s own rule asks for 7.", Assert.Single(Partnership(Thursday, Own(7, DayCount.EveryDay)).Told(At("2026-03-11"))).ToString());
    }

    [Fact]
    public void What_is_written_of_a_board_goes_before_its_kind()
    {
        Assert.Empty(Notice.Of(Thursday, Ten, London, Nation.England, BoardKind.StatutoryBoard, false, null).Rules);
        Assert.True(Assert.Single(Notice.Of(Thursday, Ten, London, Nation.England, BoardKind.Forum, true, null).Rules).IsLaw);
    }

    [Fact]
    public void A_statutory_board_with_a_rule_of_its_own_keeps_both()
    {
        var notice = Statutory(Thursday, Nation.England, Own(10, DayCount.WorkingDays));
        Assert.Equal(new DateOnly(2026, 2, 26), notice.LastDay);
        Assert.False(notice.IsKept(At("2026-03-03")));
        Assert.Equal(["The agenda came out 6 clear days before the meeting. The law asks for 5.", "The agenda came out 7 working days before the meeting. The board’s own rule asks for 10."], notice.Told(At("2026-03-03")).Select(x => x.ToString()));
    }

    [Fact]
    public void An_agenda_on_the_day_or_after_the_start_is_too_late()
    {
        var notice = Statutory(Thursday, Nation.England);
        Assert.Equal("No clear day lay between the agenda and the meeting. The law asks for 5.", Assert.Single(notice.Told(At("2026-03-12", 9))).ToString());
        Assert.Equal("The agenda came out after the meeting had started.", Assert.Single(notice.Told(At("2026-03-12", 10))).ToString());
        Assert.False(Partnership(Thursday, Own(1, DayCount.EveryDay)).IsKept(At("2026-03-12", 10)));
    }

    [Fact]
    public void A_meeting_called_at_short_notice_has_its_agenda_out_when_it_is_called()
    {
        var notice = Notice.Of(Thursday, Ten, London, Nation.England, BoardKind.StatutoryBoard, null, null, At("2026-03-10", 11));
        Assert.True(notice.IsKept(At("2026-03-10", 15)));
        Assert.Equal("The meeting was called at short notice. The agenda was out on the day it was called, as the law asks.", Assert.Single(notice.Told(At("2026-03-10"))).ToString());
        Assert.False(notice.IsKept(At("2026-03-11")));
        Assert.Equal("The agenda came out 6 clear days before the meeting. The law asks for 5.", Assert.Single(notice.Told(At("2026-03-03"))).ToString());
    }

    [Fact]
    public void What_is_due_is_said_with_the_day()
    {
        Assert.Equal("The agenda must be out on Wednesday 4 March 2026 at the latest.", Statutory(Thursday, Nation.England).Due(At("2026-02-20")).ToString());
        Assert.Equal("The agenda must be out on Sunday 8 March 2026 at the latest. That is no working day, so plan for Friday 6 March 2026.", Statutory(new(2026, 3, 16), Nation.England).Due(At("2026-02-20")).ToString());
        Assert.Equal("The agenda was due on Wednesday 4 March 2026. It is 3 days late.", Statutory(Thursday, Nation.England).Due(At("2026-03-07")).ToString());
        Assert.Equal("No rule says when the agenda must be out.", Partnership(Thursday, null).Due(At("2026-03-07")).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(61)]
    public void A_rule_of_no_days_or_of_months_is_refused(int days)
    {
        Assert.Equal("Say how many days before the meeting the agenda is out: a number from 1 to 60. Leave it empty if there is no rule.", NoticeRule.Own(days, DayCount.EveryDay, out var rule)?.ToString());
        Assert.Null(rule);
    }

    [Fact]
    public void The_last_day_keeps_every_rule_and_the_day_after_does_not() => Prop.ForAll((
        from day in Gen.Choose(new DateOnly(2012, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber)
        from nation in Gen.Elements(Enum.GetValues<Nation>())
        from days in Gen.Choose(1, 30)
        from count in Gen.Elements(Enum.GetValues<DayCount>())
        select (Day: DateOnly.FromDayNumber(day), nation, days, count)).ToArbitrary(), x =>
        {
            var notice = Statutory(x.Day, x.nation, Own(x.days, x.count));
            var last = notice.LastDay!.Value;
            return notice.IsKept(LocalMoment.At(last, new(23, 59), London)) && !notice.IsKept(LocalMoment.At(last.AddDays(1), TimeOnly.MinValue, London)) && notice.LastWorkingDay <= last;
        }).QuickCheckThrowOnFailure();
}
