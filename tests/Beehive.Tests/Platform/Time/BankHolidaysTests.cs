using System.Globalization;
using Beehive.Platform.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Time;

public sealed class BankHolidaysTests
{
    private const HolidayArea England = HolidayArea.EnglandAndWales;

    /// <summary>Any year from 2012 to 2040 in any part.</summary>
    private static Arbitrary<(HolidayArea Area, int Year)> Any => (from area in Gen.Elements(Enum.GetValues<HolidayArea>()) from year in Gen.Choose(2012, 2040) select (area, year)).ToArbitrary();

    [Fact]
    public void Every_bank_holiday_that_was_published_from_2012_to_2028_is_known_and_no_other()
    {
        Assert.Equal(51, Published.BankHolidays.Count);
        foreach (var (area, line) in Published.BankHolidays)
        {
            var days = BankHolidays.InYear(area, int.Parse(line[..4], CultureInfo.InvariantCulture)).Select(x => x.Day.ToString("MMdd", CultureInfo.InvariantCulture));
            Assert.Equal($"{area} {line}", $"{area} {line[..4]} {string.Join(' ', days)}");
        }
    }

    [Theory]
    [InlineData(England, "2011-04-29", "Royal wedding")]
    [InlineData(England, "2012-06-04", "Spring bank holiday")]
    [InlineData(England, "2020-05-08", "Early May bank holiday (VE day)")]
    [InlineData(HolidayArea.Scotland, "2026-06-15", "World Cup bank holiday")]
    [InlineData(HolidayArea.Scotland, "2012-01-03", "New Year’s Day (substitute day)")]
    [InlineData(HolidayArea.Scotland, "2022-01-04", "2nd January (substitute day)")]
    [InlineData(HolidayArea.NorthernIreland, "2026-07-13", "Battle of the Boyne (Orangemen’s Day) (substitute day)")]
    [InlineData(England, "2022-12-27", "Christmas Day (substitute day)")]
    [InlineData(England, "2026-12-28", "Boxing Day (substitute day)")]
    public void A_bank_holiday_has_its_name(HolidayArea area, string day, string name) => Assert.Equal(name, BankHolidays.On(area, DateOnly.Parse(day, CultureInfo.InvariantCulture))?.ToString());

    [Theory]
    [InlineData(England, "2012-05-28")]
    [InlineData(England, "2020-05-04")]
    [InlineData(England, "2022-05-30")]
    [InlineData(England, "2026-06-15")]
    [InlineData(HolidayArea.Scotland, "2026-04-06")]
    [InlineData(HolidayArea.Scotland, "2026-08-31")]
    [InlineData(England, "2026-11-30")]
    [InlineData(England, "2021-12-25")]
    public void A_day_that_was_moved_or_belongs_to_another_nation_is_none(HolidayArea area, string day) => Assert.Null(BankHolidays.On(area, DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_bank_holiday_is_never_at_a_weekend_and_no_two_share_a_day() => Prop.ForAll(Any, x =>
    {
        var all = BankHolidays.InYear(x.Area, x.Year);
        return all.All(day => !WorkingDays.IsWeekend(day.Day) && day.Day.Year == x.Year) && all.DistinctBy(day => day.Day).Count() == all.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_year_has_the_holidays_of_its_rule_at_least() => Prop.ForAll(Any, x =>
        BankHolidays.InYear(x.Area, x.Year).Count >= (x.Area == England ? 8 : x.Area == HolidayArea.Scotland ? 9 : 10)).QuickCheckThrowOnFailure();

    /// <summary>The dates of the tables in the Book of Common Prayer; 1954, 1981, 2049 and 2076 are those in which the moon is corrected.</summary>
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    public void Easter_falls_where_the_church_has_it(string day) => Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Easter.Sunday(int.Parse(day[..4], CultureInfo.InvariantCulture)));

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April_in_every_year_there_is()
    {
        for (var year = 1; year <= 9999; year++)
        {
            var day = Easter.Sunday(year);
            Assert.True(day.DayOfWeek == DayOfWeek.Sunday && (day.Month, day.Day) is (3, >= 22) or (4, <= 25), day.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void TM_01_the_first_and_last_years_have_their_bank_holidays_too()
    {
        Assert.All(Enum.GetValues<HolidayArea>(), area => Assert.NotEmpty(BankHolidays.InYear(area, 1)));
        Assert.All(Enum.GetValues<HolidayArea>(), area => Assert.NotEmpty(BankHolidays.InYear(area, 9999)));
    }
}
