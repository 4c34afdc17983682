using Beehive.Platform.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Time;

public sealed class TypedTimeTests
{
    [Theory]
    [InlineData("10am", 10, 0)]
    [InlineData("10 am", 10, 0)]
    [InlineData("10 a.m.", 10, 0)]
    [InlineData("10.30", 10, 30)]
    [InlineData("10:30", 10, 30)]
    [InlineData("10.30am", 10, 30)]
    [InlineData("at 10.30 AM", 10, 30)]
    [InlineData("half past 10", 10, 30)]
    [InlineData("half past ten", 10, 30)]
    [InlineData("quarter to 11", 10, 45)]
    [InlineData("quarter past 2 pm", 14, 15)]
    [InlineData("quarter to one pm", 12, 45)]
    [InlineData("quarter to 12", 11, 45)]
    [InlineData("quarter to 1", 12, 45)]
    [InlineData("quarter to 1 am", 0, 45)]
    [InlineData("0 to 10", 10, 0)]
    [InlineData("20 minutes past nine", 9, 20)]
    [InlineData("10 o'clock", 10, 0)]
    [InlineData("10", 10, 0)]
    [InlineData("14:00", 14, 0)]
    [InlineData("1400", 14, 0)]
    [InlineData("0930", 9, 30)]
    [InlineData("02:30", 2, 30)]
    [InlineData("2pm", 14, 0)]
    [InlineData("2.15pm", 14, 15)]
    [InlineData("14.30pm", 14, 30)]
    [InlineData("midday", 12, 0)]
    [InlineData("Noon", 12, 0)]
    [InlineData("12 noon", 12, 0)]
    [InlineData("12:00", 12, 0)]
    [InlineData("midnight", 0, 0)]
    [InlineData("00:00", 0, 0)]
    [InlineData("12.15pm", 12, 15)]
    [InlineData("12.05am", 0, 5)]
    [InlineData("23:59", 23, 59)]
    public void A_time_is_read_as_people_type_it(string typed, int hour, int minute)
    {
        Assert.Null(TypedTime.Read(typed, out var time));
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("", "Write the time, like 10.30am or 2pm.")]
    [InlineData("after lunch", "\"after lunch\" is not a time that we can read. Write it like 10.30am, 2pm or 14:00.")]
    [InlineData("10-12", "\"10-12\" is not a time that we can read. Write it like 10.30am, 2pm or 14:00.")]
    [InlineData("2.30", "Do you mean 2.30am or 2.30pm? Write it with am or pm.")]
    [InlineData("half past 2", "Do you mean 2.30am or 2.30pm? Write it with am or pm.")]
    [InlineData("8", "Do you mean 8am or 8pm? Write it with am or pm.")]
    [InlineData("12am", "\"12am\" can be read in two ways. Write midday or midnight.")]
    [InlineData("12pm", "\"12pm\" can be read in two ways. Write midday or midnight.")]
    [InlineData("quarter to 12pm", "\"quarter to 12pm\" can be read in two ways. Write it like 11.45am or 11.45pm.")]
    [InlineData("14am", "\"14am\" cannot be in the morning. Write the time like 10.30am or 14:00.")]
    [InlineData("24:00", "There is no hour 24. Write the time like 10.30am or 14:00.")]
    [InlineData("10.60", "There is no minute 60. Write the time like 10.30am or 14:00.")]
    [InlineData("１０am", "Write the numbers with the digits 0 to 9, like 10.30am.")]
    [InlineData("when everybody has had their lunch and tea", "That is too long for a time. Write it like 10.30am or 2pm.")]
    public void What_cannot_be_read_is_refused_and_told_how_to_write_it(string typed, string refused) => Assert.Equal(refused, TypedTime.Read(typed, out _)?.ToString());

    [Fact]
    public void TM_01_a_leap_second_is_refused_in_words() => Assert.Contains("Write it like 10.30am", TypedTime.Read("23:59:60", out _)!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void What_we_say_of_an_hour_is_read_back_as_the_same_hour() =>
        Assert.All(Enumerable.Range(0, 24 * 60).Select(x => new TimeOnly(x / 60, x % 60)), time =>
        {
            Assert.Null(TypedTime.Read(Said.Hour(time), out var read));
            Assert.Equal(time, read);
            Assert.Null(TypedTime.Read($"{time:HH\\:mm}", out var clock));
            Assert.Equal(time, clock);
        });

    [Fact]
    public void Past_and_to_tell_the_same_time_in_two_ways() => Prop.ForAll((from hour in Gen.Choose(1, 10) from minute in Gen.Choose(1, 59) select (hour, minute)).ToArbitrary(), x =>
        TypedTime.Read($"{x.minute} past {x.hour} am", out var past) is null && TypedTime.Read($"{60 - x.minute} to {x.hour + 1} am", out var to) is null
        && past == new TimeOnly(x.hour, x.minute) && to == past).QuickCheckThrowOnFailure();
}
