using System.Diagnostics;
using System.Globalization;
using Beehive.ActionPoints;
using Beehive.Followers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>
/// kill -9 while news spread to followers, become letters and are sent: everybody hears of everything once. A letter that was under way when the program died
/// may come twice, under the same Message-ID; none is lost and none is empty.
/// </summary>
[Collection(nameof(KillTests))]
[Trait("Proof", "long")]
public sealed class KilledNewsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const int Followers = 30;
    private static readonly string[] Followed = ["/testing", "/testing/boards/board-0"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Both databases side by side: a server tells nobody in its first seconds, and most of the time is waiting.</summary>
    [Fact]
    public async Task F_19_whoever_follows_hears_of_everything_once_however_often_the_program_is_killed() =>
        await Task.WhenAll(((DatabaseKind[])[DatabaseKind.Sqlite, .. DatabaseFixture.NoPostgres is null ? (DatabaseKind[])[DatabaseKind.Postgres] : []]).Select(ProveAsync));

    private async Task ProveAsync(DatabaseKind kind)
    {
        var took = Stopwatch.StartNew();
        var kills = Proof.IsWhole ? 20 : 2;
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        var crowd = await Crowd.FoundAsync(under, 6, TimeSpan.FromMilliseconds(250));
        await FollowAsync(under);
        await under.Database.DisposeAsync();
        for (var run = 0; run < kills; run++) await KillAsync(under, sink, crowd, run);
        await EndAsync(under, sink);
        var doubles = await ReckonAsync(under, sink, crowd, kills);
        var heard = string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {Followers} followers, {sink.Mails.Count - doubles:N0} letters, each piece of news in one letter to each follower: 0 lost, 0 empty, {doubles} letters twice under the same Message-ID");
        Proof.Tell($"kill -9 while news go to followers, on {kind}", heard, took);
    }

    /// <summary>Each follows the place or a board, or both.</summary>
    private static async Task FollowAsync(DatabaseUnderTest under)
    {
        var book = new FollowerBook(new StoppedClock(DateTimeOffset.UtcNow.AddDays(-1)));
        await using var writing = await under.Database.WriteAsync(Cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        var things = await writing.Store.Things.Where(x => Followed.Contains(x.Address)).OrderBy(x => x.Id).ToListAsync(Cancel);
        for (var i = 0; i < Followers; i++)
        {
            var follower = await book.OfEmailAsync(writing.Store, place.Id, $"follower-{i}@example.org", Cancel);
            foreach (var thing in things.Where((_, order) => i % 3 != order)) Assert.Null(await book.FollowAsync(writing.Store, follower, thing.Id, HowOften.Each, Cancel));
        }
        await writing.CommitAsync(Cancel);
    }

    /// <summary>By turns while it spreads and writes, at a moment nobody knows, and while it sends.</summary>
    private static async Task KillAsync(DatabaseUnderTest under, MailSink sink, Crowd crowd, int run)
    {
        await RipenAsync(under);
        var port = Beehives.FreePort();
        await using var serving = await ServeAsync(under, sink, port);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var (clock, before) = (Stopwatch.StartNew(), sink.Mails.Count);
        var working = crowd.WorkAsync(new Uri($"http://127.0.0.1:{port}"), run, stop.Token);
        if (run % 2 == 0) await Task.Delay(Random.Shared.Next(run == 0 ? 1500 : 4500, run == 0 ? 3000 : 5600), Cancel);
        else
        {
            while (sink.Mails.Count == before && clock.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(5, Cancel);
            await Task.Delay(Random.Shared.Next(0, 150), Cancel);
        }
        serving.Kill();
        await stop.CancelAsync();
        await working;
        await serving.EndAsync();
    }

    private static async Task EndAsync(DatabaseUnderTest under, MailSink sink)
    {
        await RipenAsync(under);
        await using var serving = await ServeAsync(under, sink, Beehives.FreePort());
        await using (var database = Reckoning.Reopen(under))
            for (var clock = Stopwatch.StartNew(); await WaitsAsync(database); await Task.Delay(50, Cancel))
                Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "Somebody still waits for news.");
        serving.Terminate();
        Assert.Equal(0, await serving.EndAsync());
    }

    /// <summary>As if a quarter of a minute had gone since the last news, and the eight minutes of a lease.</summary>
    private static async Task RipenAsync(DatabaseUnderTest under)
    {
        await Reckoning.QuietAsync(under);
        await using var database = Reckoning.Reopen(under);
        var open = under with { Database = database };
        await open.RunAsync("""UPDATE "Happenings" SET "At" = "At" - 20000 WHERE "ToldAt" IS NULL""");
        await open.RunAsync("""UPDATE "Letters" SET "LeasedUntil" = 0 WHERE "LeasedUntil" IS NOT NULL""");
    }

    private static Task<Beehives> ServeAsync(DatabaseUnderTest under, MailSink sink, int port) => Beehives.ServeAsync(under, port, "--mail", sink.Address, "--mail-from", "Boards <boards@example.org>");

    private static async Task<bool> WaitsAsync(Database database)
    {
        await using var store = database.Read();
        return await store.Happenings.AnyAsync(x => x.ToldAt == null, Cancel) || await store.Hearings.AnyAsync(x => x.ToldAt == null, Cancel) || await store.Letters.AnyAsync(x => x.SentAt == null, Cancel);
    }

    /// <summary>How many letters came twice.</summary>
    private static async Task<int> ReckonAsync(DatabaseUnderTest under, MailSink sink, Crowd crowd, int kills)
    {
        await using var database = Reckoning.Reopen(under);
        await using var store = database.Read();
        var news = (await store.Happenings.Where(x => x.Deed == nameof(ActionProgressed)).Select(x => x.Text).ToListAsync(Cancel)).SelectMany(Acknowledged.MarksIn).Order(StringComparer.Ordinal).ToList();
        Assert.Empty(crowd.Log.Others);
        Assert.Empty(crowd.Log.Keys.Select(crowd.Log.Of).Where(x => !Crowd.Renames(x.Writer)).Select(x => x.Mark).Except(news));
        Assert.True(news.Count > kills * 5, $"Only {news.Count} pieces of news: nothing is proved.");
        var letters = sink.Mails.GroupBy(x => x.Mail.Of("Message-ID")).ToList();
        foreach (var letter in letters)
        {
            Assert.Single(letter.Select(x => (x.To.Single(), x.Mail.Text)).Distinct());
            Assert.NotEmpty(NewsIn(letter.First().Mail.Text));
        }
        var heard = letters.ToLookup(x => x.First().To.Single(), x => x.First().Mail.Text);
        Assert.Equal(Followers, heard.Count);
        foreach (var follower in heard) Assert.Equal(news, follower.SelectMany(NewsIn).Order(StringComparer.Ordinal));
        Assert.Equal(letters.Count, await store.Letters.CountAsync(x => x.SentAt != null && x.ParkedAt == null, Cancel));
        var doubles = sink.Mails.Count - letters.Count;
        Assert.InRange(doubles, 0, kills);
        return doubles;
    }

    /// <summary>The board's own name bears a mark too, and stands at the foot of the letter.</summary>
    private static IEnumerable<string> NewsIn(string text) => Acknowledged.MarksIn(text).Where(x => !x.StartsWith("w0r", StringComparison.Ordinal));
}
