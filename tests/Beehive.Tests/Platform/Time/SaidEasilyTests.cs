using System.Globalization;
using Beehive.Platform.Time;
using Xunit;

namespace Beehive.Tests.Platform.Time;

/// <summary>Times and numbers in the words that people say.</summary>
public sealed class SaidEasilyTests
{
    [Theory]
    [InlineData("10:00", "10 in the morning")]
    [InlineData("14:00", "2 in the afternoon")]
    [InlineData("18:30", "half past 6 in the evening")]
    [InlineData("12:00", "midday")]
    [InlineData("00:00", "midnight")]
    [InlineData("12:30", "half past 12 in the afternoon")]
    [InlineData("00:30", "half past 12 at night")]
    [InlineData("09:15", "quarter past 9 in the morning")]
    [InlineData("11:45", "quarter to midday")]
    [InlineData("23:45", "quarter to midnight")]
    [InlineData("17:45", "quarter to 6 in the evening")]
    [InlineData("16:40", "20 minutes to 5 in the afternoon")]
    [InlineData("16:20", "20 minutes past 4 in the afternoon")]
    [InlineData("16:01", "1 minute past 4 in the afternoon")]
    [InlineData("22:00", "10 at night")]
    [InlineData("04:59", "59 minutes past 4 at night")]
    [InlineData("21:00", "9 in the evening")]
    public void An_hour_stands_with_its_part_of_the_day(string time, string said) => Assert.Equal(said, Said.Easily(TimeOnly.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2012-03-08", "Thursday 8 March 2012")]
    [InlineData("2015-06", "June 2015")]
    [InlineData("2015", "2015")]
    public void A_day_stands_in_full_and_a_month_or_a_year_alone(string date, string said) => Assert.Equal(said, Said.Easily(PartialDate.Parse(date)));

    [Fact]
    public void A_share_is_so_many_out_of_so_many() => Assert.Equal("3 out of 10", Said.Easily(3, 10));
}
