using System.Globalization;
using Beehive.Platform.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Time;

public sealed class FromTodayTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);

    [Theory]
    [InlineData("2026-03-12", "today", "due today")]
    [InlineData("2026-03-13", "tomorrow", "due tomorrow")]
    [InlineData("2026-03-15", "in 3 days", "due in 3 days")]
    [InlineData("2026-03-19", "in a week", "due in a week")]
    [InlineData("2026-03-25", "in 13 days", "due in 13 days")]
    [InlineData("2026-03-26", "in 2 weeks", "due in 2 weeks")]
    [InlineData("2026-03-28", "in more than 2 weeks", "due in more than 2 weeks")]
    [InlineData("2026-04-12", "in a month", "due in a month")]
    [InlineData("2026-04-13", "in more than a month", "due in more than a month")]
    [InlineData("2026-06-12", "in 3 months", "due in 3 months")]
    [InlineData("2027-03-12", "in a year", "due in a year")]
    [InlineData("2029-03-13", "in more than 3 years", "due in more than 3 years")]
    [InlineData("2026-03-11", "yesterday", "a day late")]
    [InlineData("2026-03-09", "3 days ago", "3 days late")]
    [InlineData("2026-03-05", "a week ago", "a week late")]
    [InlineData("2026-02-20", "more than 2 weeks ago", "more than 2 weeks late")]
    [InlineData("2025-12-12", "3 months ago", "3 months late")]
    [InlineData("2025-01-01", "more than a year ago", "more than a year late")]
    [InlineData("2024-03-12", "2 years ago", "2 years late")]
    public void A_day_is_said_as_seen_from_today(string day, string when, string due)
    {
        var at = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(when, FromToday.When(at, Today).ToString());
        Assert.Equal(due, FromToday.Due(at, Today).ToString());
    }

    [Fact]
    public void A_month_from_the_31st_is_the_last_day_of_a_shorter_month() => Assert.Equal("in a month", FromToday.When(new(2026, 2, 28), new(2026, 1, 31)).ToString());

    /// <summary>What is late says so, what is to come does not, and no number is ever 0 or 1.</summary>
    [Fact]
    public void Every_day_from_every_day_is_said_truly() => Prop.ForAll(
        (from today in Gen.Choose(0, DateOnly.MaxValue.DayNumber) from day in Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber), Gen.Choose(Math.Max(0, today - 500), Math.Min(DateOnly.MaxValue.DayNumber, today + 500))) select (today, day)).ToArbitrary(),
        x =>
        {
            var said = FromToday.Due(DateOnly.FromDayNumber(x.day), DateOnly.FromDayNumber(x.today));
            return said.ToString().EndsWith("late", StringComparison.Ordinal) == x.day < x.today && said.Arguments.All(n => n is > 1);
        }).QuickCheckThrowOnFailure();
}
