using Beehive.Platform.Time;
using Xunit;

namespace Beehive.Tests.Platform.Time;

public class PartialDateTests
{
    [Theory]
    [InlineData("2012-03-08", "Thursday 8 March 2012")]
    [InlineData("2015-06", "June 2015")]
    [InlineData("2015", "2015")]
    public void A_date_is_said_as_far_as_it_is_known(string written, string said) => Assert.Equal(said, Said.Date(PartialDate.Parse(written)));

    [Theory]
    [InlineData("2012-3-8")]
    [InlineData("08/03/2012")]
    [InlineData("2012-02-30")]
    [InlineData("2015-13")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("２０１２")]
    [InlineData("2012-03-08T10:00")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_date_is_not_taken_for_one(string? written) => Assert.False(PartialDate.TryParse(written, out _));

    [Fact]
    public void TM_01_a_leap_day_and_the_first_and_last_years_hold()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), PartialDate.Parse("2024-02-29").First);
        Assert.Equal(new DateOnly(9999, 12, 31), PartialDate.Parse("9999").Last);
        Assert.Equal("Friday 31 December 9999", Said.Date(PartialDate.Parse("9999-12-31")));
        Assert.False(PartialDate.TryParse("0001-01-01", out _));
    }

    [Fact]
    public void A_month_stands_before_its_days_and_after_the_days_before_it()
    {
        PartialDate[] dates = [.. new[] { "2015-07-01", "2015-06-17", "2015-06", "2015", "2015-05-31" }.Select(PartialDate.Parse).Order()];
        Assert.Equal(["2015", "2015-05-31", "2015-06", "2015-06-17", "2015-07-01"], dates.Select(x => x.ToString()));
    }

    [Theory]
    [InlineData(10, 0, "10am")]
    [InlineData(13, 0, "1pm")]
    [InlineData(9, 30, "9.30am")]
    [InlineData(12, 0, "midday")]
    [InlineData(12, 15, "12.15pm")]
    [InlineData(0, 0, "midnight")]
    [InlineData(0, 5, "12.05am")]
    [InlineData(23, 59, "11.59pm")]
    public void An_hour_is_said_as_people_say_it(int hour, int minute, string said) => Assert.Equal(said, Said.Hour(new TimeOnly(hour, minute)));

    [Fact]
    public void A_meeting_is_said_with_day_and_hours() =>
        Assert.Equal("Thursday 8 March 2012, 10am to 1pm", Said.When(PartialDate.Parse("2012-03-08"), new TimeOnly(10, 0), new TimeOnly(13, 0)));
}
