using System.Diagnostics;
using Beehive.Boards;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Tests.Dependable;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>
/// The one promise held against random histories of months in the real database: people leave seats, boards merge and end, meetings are moved and cancelled, actions stop, issues are asked about,
/// joined, judged and answered. After each deed every issue has an office with a phone number and a next date, or an end with a reason; the counters agree with a count; each step was told once.
/// </summary>
[Trait("Proof", "long")]
public sealed class HistoriesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const int Deeds = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Whatever_happens_around_an_issue_somebody_has_it_and_its_raiser_hears_of_each_step_once(DatabaseKind kind)
    {
        var (histories, took) = (Proof.IsWhole ? 10_000 : 40, Stopwatch.StartNew());
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnOffice.AtAsync(under);
        var place = await AnOffice.PlaceIdAsync(site);
        var deeds = 0;
        for (var seed = 0; seed < histories; seed++)
        {
            var life = new AHistory(site, place, seed);
            await life.BeginAsync();
            for (var i = 0; i < Deeds; i++)
            {
                var done = await life.DoAsync();
                await HoldsAsync(under, place, life, $"history {seed}: {string.Join(", ", life.Told)}");
                deeds += done ? 1 : 0;
            }
        }
        await using (var writing = await under.Database.WriteAsync(Cancel))
            Assert.Equal(0, await PromiseCounts.MendAsync(writing, place, new Act("test", site.Clock.Now), isNews: false, Cancel));
        Assert.True(deeds > histories * 3, $"Only {deeds} deeds were not refused.");
        Proof.Tell($"random histories of issues on {kind}: an office and a next date, or an end with a reason", $"{histories:N0} histories, {deeds:N0} deeds, none broke it", took);
    }

    private static async Task HoldsAsync(DatabaseUnderTest under, long place, AHistory life, string where)
    {
        await using var store = under.Database.Read().Look(place, Viewer.Keeper);
        foreach (var issue in await store.Issues.Include(x => x.Steps).Where(x => life.Issues.Contains(x.Id)).ToListAsync(Cancel))
        {
            Assert.True(issue.IsOpen ? issue is { Holder.Length: > 0, HolderPhone.Length: > 0, NextStep.Length: > 0, Next: not null, EndedAs: null } : issue is { EndedAs: not null, Reason.Length: > 0 }, where);
            Assert.Equal(issue.Steps.Select((_, i) => i), issue.Steps.Select(x => x.Order).Order());
            if (issue is { IsOpen: true, BoardId: { } board }) Assert.True((await store.Boards.SingleAsync(x => x.Id == board, Cancel)).Goes, $"{where}: its board is no more");
            var prefix = $"issue-step:{issue.Id}:";
            var told = await store.Letters.Where(x => x.Once.StartsWith(prefix)).Select(x => x.Once).ToListAsync(Cancel);
            Assert.Equal(AHistory.ToTell(issue), told.Select(x => int.Parse(x.Split(':')[2], System.Globalization.CultureInfo.InvariantCulture)).Order().Distinct());
        }
    }
}
