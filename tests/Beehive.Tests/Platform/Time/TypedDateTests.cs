using System.Globalization;
using Beehive.Platform.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Time;

public sealed class TypedDateTests
{
    private static Arbitrary<DateOnly> AnyDay => Gen.Choose(new DateOnly(TypedDate.FirstYear, 1, 1).DayNumber, new DateOnly(TypedDate.LastYear, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("12/3/2026")]
    [InlineData("12/03/26")]
    [InlineData("12.3.2026")]
    [InlineData("12-3-2026")]
    [InlineData("12 3 2026")]
    [InlineData("12 / 3 / 2026")]
    [InlineData("12 March 2026")]
    [InlineData("12 Mar 26")]
    [InlineData("12 MARCH 2026")]
    [InlineData("12th March 2026")]
    [InlineData("12th of March, 2026")]
    [InlineData("12mar2026")]
    [InlineData("12-Mar-2026")]
    [InlineData("March 12, 2026")]
    [InlineData("2026-03-12")]
    [InlineData("2026/3/12")]
    [InlineData("Thursday 12 March 2026")]
    [InlineData("thurs 12/3/26")]
    [InlineData("Thu, 12 Mar 2026")]
    [InlineData("  12  March\u00a02026 ")]
    public void A_day_is_read_as_people_type_it(string typed)
    {
        Assert.Null(TypedDate.Read(typed, out var day));
        Assert.Equal(new DateOnly(2026, 3, 12), day);
    }

    [Theory]
    [InlineData("", "Write the day, like 12 March 2026.")]
    [InlineData(null, "Write the day, like 12 March 2026.")]
    [InlineData("next Thursday", "\"next Thursday\" is not a day that we can read. Write the day like 12 March 2026.")]
    [InlineData("12 March", "Add the year to \"12 March\", like 12 March 2026.")]
    [InlineData("12/3", "Add the year to \"12/3\", like 12 March 2026.")]
    [InlineData("Thursday 12th of March", "Add the year to \"Thursday 12th of March\", like 12 March 2026.")]
    [InlineData("12 Smarch 2026", "\"smarch\" is not a month. Write the day like 12 March 2026.")]
    [InlineData("12 ma 2026", "\"ma\" is not a month. Write the day like 12 March 2026.")]
    [InlineData("3/25/2026", "There is no month 25. The day comes first, then the month: write it like 12 March 2026.")]
    [InlineData("Friday 12 March 2026", "12 March 2026 is a Thursday, not a Friday. Which of the two do you mean?")]
    [InlineData("Someday 12 March 2026", "\"someday\" is not a day of the week. Write the day like 12 March 2026.")]
    [InlineData("31 February 2026", "There is no 31 February: that month has 28 days in 2026.")]
    [InlineData("31/4/2026", "There is no 31 April: that month has 30 days in 2026.")]
    [InlineData("0/4/2026", "There is no day 0. Write the day like 12 March 2026.")]
    [InlineData("12/0/2026", "There is no month 0. The day comes first, then the month: write it like 12 March 2026.")]
    [InlineData("１２ March 2026", "Write the numbers with the digits 0 to 9, like 12 March 2026.")]
    [InlineData("١٢/٣/٢٠٢٦", "Write the numbers with the digits 0 to 9, like 12 March 2026.")]
    [InlineData("12² March 2026", "Write the numbers with the digits 0 to 9, like 12 March 2026.")]
    [InlineData("99999999999/3/2026", "\"99999999999/3/2026\" is not a day that we can read. Write the day like 12 March 2026.")]
    [InlineData("12 March 2026 or the week after, whatever suits the people best", "That is too long for a day. Write it like 12 March 2026.")]
    public void What_cannot_be_read_is_refused_and_told_how_to_write_it(string? typed, string refused)
    {
        Assert.Equal(refused, TypedDate.Read(typed, out var day)?.ToString());
        Assert.Equal(default, day);
    }

    [Theory]
    [InlineData("29 February 2027", "There is no 29 February in 2027: it is not a leap year. Choose another day.")]
    [InlineData("1900-02-29", "There is no 29 February in 1900: it is not a leap year. Choose another day.")]
    [InlineData("1 January 0001", "The year 1 cannot be right. Write a year from 1900 to 2199, like 12 March 2026.")]
    [InlineData("31/12/9999", "The year 9999 cannot be right. Write a year from 1900 to 2199, like 12 March 2026.")]
    public void TM_01_days_that_are_not_and_years_far_away_are_refused(string typed, string refused) => Assert.Equal(refused, TypedDate.Read(typed, out _)?.ToString());

    [Fact]
    public void TM_01_a_leap_day_is_read()
    {
        Assert.Null(TypedDate.Read("29 February 2028", out var day));
        Assert.Equal(new DateOnly(2028, 2, 29), day);
    }

    [Theory]
    [InlineData("1/1/79", 2079)]
    [InlineData("1/1/80", 1980)]
    [InlineData("1/1/00", 2000)]
    public void Two_digits_mean_a_year_near_us(string typed, int year)
    {
        Assert.Null(TypedDate.Read(typed, out var day));
        Assert.Equal(year, day.Year);
    }

    [Fact]
    public void What_we_say_of_a_day_is_read_back_as_the_same_day() => Prop.ForAll(AnyDay, day =>
        new[] { Said.Day(day), Said.ShortDate(PartialDate.Of(day)), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("d/M/yyyy", CultureInfo.InvariantCulture) }
            .All(said => TypedDate.Read(said, out var read) is null && read == day)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_wrong_weekday_is_always_found() => Prop.ForAll(AnyDay, day =>
        TypedDate.Read($"{(DayOfWeek)(((int)day.DayOfWeek + 1) % 7)} {day:d MMMM yyyy}", out _) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Anything_at_all_is_read_or_refused_and_never_falls_over() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), typed =>
        (TypedDate.Read(typed, out _), TypedTime.Read(typed, out _)) is var (date, time) && date?.ToString() != "" && time?.ToString() != "").QuickCheckThrowOnFailure();

    [Fact]
    public void Anything_made_of_the_signs_of_dates_is_read_or_refused() => Prop.ForAll(
        Gen.Elements("0", "1", "2", "29", "31", "99", "/", ".", "-", ":", " ", "feb", "march", "th", "of", "am", "pm", "half", "past", "to", "thu", "2026", "{0}").ListOf().Select(string.Concat).ToArbitrary(),
        typed => (TypedDate.Read(typed, out _)?.ToString() != "") && (TypedTime.Read(typed, out _)?.ToString() != "")).QuickCheckThrowOnFailure();
}
