using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>The counters of the promise page: kept with the change, held against the issues each night, mended when they are wrong.</summary>
public sealed class CountersTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task They_go_with_each_change_and_a_wrong_one_is_mended_at_night(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnIssue.TakenAsync(under);
        var place = await AnOffice.PlaceIdAsync(site);
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "There is no bench.");
        await AreAsync(site, place, "Open Partnership team (made up, to try) 1", "Open Secretary, Carers 1", "Unread  1");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/end", ("how", "NotNow"), ("why", "There is no money."));
        await AreAsync(site, place, "Ended not-now 1", "Open Partnership team (made up, to try) 1", "Unread  1");
        var night = site.Services.GetRequiredService<CountingAnew>();
        Assert.Equal(0, await night.CountAsync(Cancel));
        await using (var writing = await under.Database.WriteAsync(Cancel))
        {
            writing.Store.Add(new PromiseCount { PlaceId = place, Of = Counted.Open, Name = "Nobody", Number = 7 });
            await writing.CommitAsync(Cancel);
        }
        Assert.Equal(0, await night.CountAsync(Cancel)); // once a night
        site.Clock.Now = site.Clock.Now.AddDays(1);
        Assert.Equal(1, await night.CountAsync(Cancel));
        await AreAsync(site, place, "Ended not-now 1", "Open Partnership team (made up, to try) 1", "Unread  1");
        await using var store = under.Database.Read();
        Assert.Contains("open Nobody", Assert.Single(await store.AuditLines.Where(x => x.Deed == "PromiseCountsMended").ToListAsync(Cancel)).Values, StringComparison.Ordinal);
        Assert.Equal(3, await store.PromiseCounts.CountAsync(Cancel)); // one row for each
        Assert.Contains("Every one has a next step", await site.TextAsync("/testing/issues/promise"), StringComparison.Ordinal);
        Assert.Contains("Thursday 16 July 2026", await site.TextAsync("/testing/issues/promise"), StringComparison.Ordinal);
    }

    private static async Task AreAsync(SiteUnderTest site, long place, params string[] expected)
    {
        await using var store = site.Under.Database.Read();
        Assert.Equal(expected, (await PromiseCounts.ReadAsync(store, place, Cancel)).Select(x => $"{x.Of} {x.Name} {x.Number}").Order(StringComparer.Ordinal));
    }
}
