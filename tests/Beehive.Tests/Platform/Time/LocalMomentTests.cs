using Beehive.Platform.Time;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Time;

public class LocalMomentTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Fact]
    public void TM_01_a_time_that_the_clocks_skip_is_known_and_moved_on()
    {
        var night = new DateOnly(2026, 3, 29);
        Assert.True(LocalMoment.IsSkipped(night, new TimeOnly(1, 30), London));
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), LocalMoment.At(night, new TimeOnly(1, 30), London).ToUniversalTime());
    }

    [Fact]
    public void TM_01_a_time_that_comes_twice_means_the_first()
    {
        var night = new DateOnly(2026, 10, 25);
        Assert.True(LocalMoment.ComesTwice(night, new TimeOnly(1, 30), London));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), LocalMoment.At(night, new TimeOnly(1, 30), London).ToUniversalTime());
    }

    [Fact]
    public void Five_in_the_afternoon_stays_five_in_summer_and_winter()
    {
        var five = new TimeOnly(17, 0);
        Assert.Equal(16, LocalMoment.At(new DateOnly(2026, 7, 1), five, London).UtcDateTime.Hour);
        Assert.Equal(17, LocalMoment.At(new DateOnly(2026, 12, 1), five, London).UtcDateTime.Hour);
    }

    [Fact]
    public void F_22_every_local_time_from_2020_to_2035_comes_back_from_its_instant_unless_it_was_skipped() =>
        Prop.ForAll(Gen.Choose(0, 16 * 365 * 24 * 4).Select(x => new DateTime(2020, 1, 1).AddMinutes(15 * x)).ToArbitrary(), local =>
        {
            var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            var back = TimeZoneInfo.ConvertTime(LocalMoment.At(day, time, London), London).DateTime;
            return LocalMoment.IsSkipped(day, time, London) ? back == local.AddHours(1) : back == local;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Today_is_the_day_of_the_place_and_not_of_the_server() =>
        Assert.Equal(new DateOnly(2026, 7, 2), new StoppedClock(new DateTimeOffset(2026, 7, 1, 23, 30, 0, TimeSpan.Zero)).Today(London));
}
