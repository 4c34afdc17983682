using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>
/// kill -9 of a server while a hundred people read and write: whatever was acknowledged is there, once, with its audit line, its news and its entry in the search;
/// what was not acknowledged is there whole or not at all; the next start is clean, and the audit chain holds.
/// </summary>
[Collection(nameof(KillTests))]
[Trait("Proof", "long")]
public sealed class KillUnderLoadTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const int People = 100;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task F_01_what_was_acknowledged_is_there_once_after_kill_9(DatabaseKind kind)
    {
        var took = Stopwatch.StartNew();
        var runs = Proof.IsWhole ? 50 : 3;
        await using var under = await databases.NewAsync(kind);
        var crowd = await Crowd.FoundAsync(under, People);
        await under.Database.DisposeAsync(); // from here on only the server holds it, and between two servers the reckoning
        var longest = TimeSpan.Zero;
        for (var run = 0; run < runs; run++)
        {
            var ready = await RunAsync(under, crowd, run);
            if (ready > longest) longest = ready;
            await Reckoning.MakeAsync(under, crowd);
        }
        Assert.Empty(crowd.Log.Others);
        Assert.True(crowd.Log.Count > runs * 10, $"Only {crowd.Log.Count} changes were acknowledged: nothing is proved.");
        var found = string.Create(CultureInfo.InvariantCulture, $"{runs} kills, {crowd.Log.Count:N0} changes acknowledged, 0 lost, 0 twice, 0 in part; ready again after at most {longest.TotalSeconds:N1} s");
        Proof.Tell($"kill -9 of a server on {kind} while {People} people read and write", found, took);
    }

    /// <summary>How long the start took.</summary>
    private static async Task<TimeSpan> RunAsync(DatabaseUnderTest under, Crowd crowd, int run)
    {
        var port = Beehives.FreePort();
        var start = Stopwatch.StartNew();
        await using var serving = await Beehives.ServeAsync(under, port);
        var ready = start.Elapsed;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var (before, clock) = (crowd.Log.Count, Stopwatch.StartNew());
        var working = crowd.WorkAsync(new Uri($"http://127.0.0.1:{port}"), run, stop.Token);
        while (crowd.Log.Count == before && clock.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(10, Cancel);
        await Task.Delay(Random.Shared.Next(20, Proof.IsWhole ? 2500 : 700), Cancel);
        serving.Kill();
        await stop.CancelAsync();
        await working;
        return ready;
    }
}
