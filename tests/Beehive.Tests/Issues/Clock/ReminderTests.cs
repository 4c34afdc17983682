using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>Who hears when: the holder the working day before and the day after, the co-chairs after five working days, the partnership manager after ten. Each letter once.</summary>
public sealed class ReminderTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Each_hears_in_turn_and_once(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/will", ("will", "We ask."), ("until", "3 August 2026")); // a Monday
        Assert.Equal(0, await AtAsync(site, new(2026, 7, 30)));
        await IsAsync(site, new(2026, 7, 31), "soon");
        await IsAsync(site, new(2026, 8, 3));
        await IsAsync(site, new(2026, 8, 4), "late");
        await IsAsync(site, new(2026, 8, 7));
        await IsAsync(site, new(2026, 8, 10), "co-chairs");
        await IsAsync(site, new(2026, 8, 17), "manager");
        await IsAsync(site, new(2026, 9, 1));
    }

    /// <summary>The clocks change on the night before 29 March and before 25 October 2026: an hour comes not at all, or twice.</summary>
    [Theory, EachDatabase]
    public async Task Through_both_nights_of_clock_change_each_letter_goes_once(DatabaseKind kind)
    {
        foreach (var (first, until) in ((DateTimeOffset, string)[])[(new(2026, 3, 20, 0, 0, 0, TimeSpan.Zero), "2026-03-28"), (new(2026, 10, 16, 0, 0, 0, TimeSpan.Zero), "2026-10-24")])
        {
            await using var under = await databases.NewAsync(kind);
            await using var site = await AnOffice.AtAsync(under);
            site.Clock.Now = first;
            using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
            await site.PlantAsync("testing", "issue", $$"""{"id":"issue-1","number":1,"title":"A bus","words":"The bus.","kind":"request","raised":"2026-03-01","state":"being-read","holder":"Partnership team","holderPhone":"01632 960 123","nextStep":"We find a board","next":"{{until}}"}""");
            var reminding = site.Services.GetRequiredService<RemindingHolders>();
            var all = 0;
            for (var hour = 0; hour < 24 * 14; hour++, site.Clock.Now = site.Clock.Now.AddHours(1)) all += await reminding.RemindAsync(Cancel);
            await using var store = site.Under.Database.Read();
            var told = await store.Letters.Where(x => x.Once.StartsWith("issue-due:")).OrderBy(x => x.Id).ToListAsync(Cancel);
            Assert.Equal((2, 2), (all, told.Count)); // soon and late; nobody is co-chair of no board, and ten working days are not over
            var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
            Assert.All(told, x => Assert.InRange(TimeZoneInfo.ConvertTime(x.WrittenAt, zone).Hour, 9, 16));
        }
    }

    [Theory, EachDatabase]
    public async Task While_an_office_covers_it_has_what_comes_in(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnOffice.AtAsync(under);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, "/testing/issues/cover", ("office", "Front desk"), ("phone", "01632 960 777"), ("email", "desk@testing.example"), ("from", "15 July 2026"), ("until", "24 July 2026"));
        Assert.Contains("Front desk", await site.TextAsync("/testing/issues/promise"), StringComparison.Ordinal);
        Assert.DoesNotContain("desk@testing.example", await site.TextAsync("/testing/issues/promise"), StringComparison.Ordinal);
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus stops at six.");
        Assert.Equal(("Front desk", "01632 960 777"), (await AnIssue.OfAsync(site) is var x ? (x.Holder, x.HolderPhone) : default));
        var letter = Assert.Single(await AnIssue.LettersAsync(site, "desk@testing.example"));
        Assert.DoesNotContain("bus", letter.Text, StringComparison.Ordinal);
        var watching = site.Services.GetRequiredService<Watching>();
        site.Clock.Now = new DateTimeOffset(2026, 7, 24, 10, 0, 0, TimeSpan.Zero);
        await watching.WatchAsync(Cancel);
        Assert.Equal("Front desk", (await AnIssue.OfAsync(site)).Holder);
        site.Clock.Now = site.Clock.Now.AddDays(1);
        await watching.WatchAsync(Cancel);
        Assert.Equal("Partnership team (made up, to try)", (await AnIssue.OfAsync(site)).Holder);
        Assert.DoesNotContain("Front desk", await site.TextAsync("/testing/issues/promise"), StringComparison.Ordinal);
    }

    private static async Task<int> AtAsync(SiteUnderTest site, DateOnly day)
    {
        site.Clock.Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);
        return await site.Services.GetRequiredService<RemindingHolders>().RemindAsync(Cancel);
    }

    private static async Task IsAsync(SiteUnderTest site, DateOnly day, params string[] levels)
    {
        await using var store = site.Under.Database.Read();
        var last = await store.Letters.MaxAsync(x => (long?)x.Id, Cancel) ?? 0;
        var sent = await AtAsync(site, day);
        Assert.Equal(0, await AtAsync(site, day));
        var written = await store.Letters.Where(x => x.Id > last).Select(x => x.Once).ToListAsync(Cancel);
        Assert.Equal(levels, written.Select(x => x.Split(':')[1]).Distinct());
        Assert.Equal(sent, written.Count);
    }
}
