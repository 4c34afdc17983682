using System.Diagnostics;
using System.Globalization;
using Beehive.Issues;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Tests.Dependable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>
/// The one promise held against random histories of months in the real database: people leave seats, boards merge and end, meetings are moved and cancelled, actions stop, issues are asked about,
/// joined, judged and answered. After each deed every issue has an office with a phone number and a next date, or an end with a reason; the counters agree with a count; each step was told once.
/// </summary>
[Trait("Proof", "long")]
public sealed class HistoriesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    /// <summary>So many histories at once in one place.</summary>
    private const int AtOnce = 50;
    private const int Deeds = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>BEEHIVE_HISTORIES names another number, to measure.</summary>
    private static int Histories => int.TryParse(Environment.GetEnvironmentVariable("BEEHIVE_HISTORIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : Proof.IsWhole ? 10_000 : 100;

    [Theory, EachDatabase]
    public async Task Whatever_happens_around_an_issue_somebody_has_it_and_its_raiser_hears_of_each_step_once(DatabaseKind kind)
    {
        var took = Stopwatch.StartNew();
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnOffice.AtAsync(under);
        await using var reading = under.Database.Read().Look(0, Viewer.Keeper);
        var place = await reading.AllPlaces.SingleAsync(Cancel);
        var (deeds, days) = (0, new Random(1));
        for (var seed = 0; seed < Histories; seed += AtOnce)
            deeds += await LiveAsync(site, place, days, [.. Enumerable.Range(seed, Math.Min(AtOnce, Histories - seed)).Select(x => new AHistory(site, place, x))]);
        Assert.True(deeds > Histories * Deeds / 2, $"Only {deeds} deeds were not refused.");
        Proof.Tell($"random histories of issues on {kind}: an office and a next date, or an end with a reason, and each step told once", string.Create(CultureInfo.InvariantCulture, $"{Histories:N0} histories, {deeds:N0} deeds, none broke it"), took);
    }

    /// <returns>How much was done.</returns>
    private static async Task<int> LiveAsync(SiteUnderTest site, Place place, Random days, IReadOnlyList<AHistory> lives)
    {
        site.Clock.Now = site.Clock.Now.AddDays(1);
        await BeginAsync(site, place, lives, covered: days.Next(2) == 0);
        var (told, done) = (new AllTold(site.Under, place.Id, lives), 0);
        await told.BeginAsync();
        for (var i = 0; i < Deeds; i++)
        {
            site.Clock.Now = site.Clock.Now.AddDays(days.Next(1, 12));
            var several = new ParallelOptions { CancellationToken = Cancel, MaxDegreeOfParallelism = site.Under.Database is Beehive.Platform.Storage.Postgres.PostgresDatabase ? 3 : 1 };
            await Parallel.ForEachAsync(lives, several, async (life, _) => Interlocked.Add(ref done, await life.DoAsync() ? 1 : 0));
            await told.HoldsAsync();
            if (days.Next(3) == 0)
            {
                foreach (var life in lives) life.Done.Add("a new day");
                await site.Services.GetRequiredService<Watching>().WatchAsync(Cancel);
                await told.HoldsAsync();
            }
            Assert.Equal(0, await site.Services.GetRequiredService<CountingAnew>().CountAsync(Cancel));
        }
        await EndAsync(site, place, lives);
        return done;
    }

    private static async Task BeginAsync(SiteUnderTest site, Place place, IReadOnlyList<AHistory> lives, bool covered)
    {
        await using var writing = await WriteAsync(site, place);
        var office = await writing.Store.IssueOffices.FirstAsync(x => x.PlaceId == place.Id, Cancel);
        var today = DateOnly.FromDateTime(site.Clock.Now.Date);
        if (covered) Assert.Null(office.SetCover(new Covering("Front desk", "01632 960 777", "desk@testing.example", today, today.AddDays(20)), today));
        var first = await writing.Store.Issues.MaxAsync(x => (int?)x.Number, Cancel) ?? 0;
        for (var i = 0; i < lives.Count; i++) await lives[i].SetOutAsync(writing, office, first + 1 + (i * 2));
        await writing.FlushAsync(Cancel);
        for (var i = 0; i < lives.Count; i++) lives[i].Tell(writing.Store, first + (i * 2));
        await writing.CommitAsync(Cancel);
    }

    /// <summary>What is over is no longer looked at, so that ten thousand take ten times as long as a thousand.</summary>
    private static async Task EndAsync(SiteUnderTest site, Place place, IReadOnlyList<AHistory> lives)
    {
        await using var writing = await WriteAsync(site, place);
        foreach (var life in lives) await life.EndAsync(writing);
        await writing.Store.Letters.ExecuteDeleteAsync(Cancel);
        await writing.SaveAsync(Cancel);
    }

    private static async Task<Writing> WriteAsync(SiteUnderTest site, Place place)
    {
        var writing = await site.Under.Database.WriteAsync(Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        return writing;
    }
}
