using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Sqlite;
using Beehive.Platform.Web.Forms;
using Beehive.Tests.Platform.CommandLine;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>
/// kill -9 of a server that many people write to: whatever was acknowledged is there, once, with its audit line; what was not acknowledged is there once or not at all;
/// the next start is clean, and the audit chain holds.
/// </summary>
[Collection(nameof(KillTests))]
[Trait("Proof", "long")]
public sealed class KillUnderLoadTests : IDisposable
{
    private const int Writers = 8;
    private readonly string folder = Directory.CreateTempSubdirectory("beehive-load-").FullName;

    private string Data => Path.Combine(folder, "data");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F_01_what_was_acknowledged_is_there_once_after_kill_9()
    {
        var took = Stopwatch.StartNew();
        var runs = Proof.IsWhole ? 50 : 3;
        var tokens = await FoundAsync();
        var log = new Acknowledged();
        for (var run = 0; run < runs; run++) await RunAsync(run, tokens, log);
        Assert.True(log.Count > runs * Writers, $"Only {log.Count} writes were acknowledged: nothing is proved.");
        Proof.Tell("kill -9 of a server under load (8 people rename boards)", string.Create(CultureInfo.InvariantCulture, $"{runs} kills, {log.Count:N0} acknowledged, 0 lost, 0 twice"), took);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A place with a board for each writer, and a session for each.</summary>
    private async Task<List<string>> FoundAsync()
    {
        Directory.CreateDirectory(Data);
        (await Shell.SayAsync("migrate", "--data", Data)).Done();
        await using var under = new DatabaseUnderTest(new SqliteDatabase(Path.Combine(Data, "beehive.db")), Path.Combine(folder, "planting"), "", () => Task.CompletedTask);
        Directory.CreateDirectory(under.Folder);
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"testing","name":"Testing","siteName":"Testing"}""");
        await planting.LinesAsync("board", [.. Enumerable.Range(0, Writers).Select(x => $$"""{"id":"board-{{x}}","name":"Board {{x}}","kind":"forum","state":"active"}""")]);
        var tokens = new List<string>();
        for (var i = 0; i < Writers; i++) tokens.Add((await Signing.BeginAsync(under.Database, DateTimeOffset.UtcNow, "testing", Role.PartnershipManager, null)).Token);
        return tokens;
    }

    private async Task RunAsync(int run, List<string> tokens, Acknowledged log)
    {
        var port = FreePort();
        await using (var serving = Beehives.Start(["serve", "--data", Data, "--urls", $"http://127.0.0.1:{port}"]))
        {
            await ReadyAsync(port);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            var writers = tokens.Select((token, i) => WriteAsync(new Uri($"http://127.0.0.1:{port}"), token, i, run, log, stop.Token)).ToList();
            await Task.Delay(Random.Shared.Next(400, 2500), Cancel);
            serving.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }
        await CheckAsync(log);
    }

    /// <summary>Renames its own board again and again, and writes down what was acknowledged. What was in the air when the server died is sent again to the next one, with its key.</summary>
    private static async Task WriteAsync(Uri origin, string token, int number, int run, Acknowledged log, CancellationToken stop)
    {
        using var person = new Person(origin);
        person.Carry(origin, token);
        var address = $"/testing/boards/board-{number}/rename";
        try
        {
            var form = await person.OpenAsync(address);
            if (log.InTheAir(number) is { } before) await SendAsync(before.Name, before.Key);
            for (var i = 0; !stop.IsCancellationRequested; i++) await SendAsync($"Board {number} in run {run}, change {i}", Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()));

            async Task SendAsync(string name, string key)
            {
                log.Sending(number, name, key);
                var fields = form.Fields(("name", name)).Where(x => x.Key is not (Desk.KeyField or Desk.WasField)).Append(new(Desk.KeyField, key));
                var sent = await person.PostAsync(address, fields);
                if (sent.Status == HttpStatusCode.SeeOther) log.Got(number, key);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // The server was killed.
        }
    }

    private async Task CheckAsync(Acknowledged log)
    {
        (await Shell.SayAsync("doctor", "--data", Data)).Done();
        (await Shell.SayAsync("verify", "--data", Data)).Done();
        await using var database = new SqliteDatabase(Path.Combine(Data, "beehive.db"));
        await using var store = database.Read();
        var taken = (await store.Set<TakenForm>().Select(x => x.Key).ToListAsync(Cancel)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(log.Keys, x => !taken.Contains(x));
        Assert.Equal(taken.Count, await store.AuditLines.CountAsync(x => x.Deed == "BoardRenamed", Cancel));
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel);
        foreach (var board in await store.Look(place.Id, Viewer.Keeper).Boards.ToListAsync(Cancel))
        {
            var number = int.Parse(board.Slug.Split('-')[1], CultureInfo.InvariantCulture);
            Assert.Contains(board.Name, log.MayBe(number));
        }
    }

    private static async Task ReadyAsync(int port)
    {
        using var client = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(60);)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/readyz"), Cancel);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, Cancel);
            }
        }
        Assert.Fail("The server did not come back.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What the writers know: which keys were acknowledged, and what each board may be called now.</summary>
    private sealed class Acknowledged
    {
        private readonly Lock turn = new();
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private readonly Dictionary<int, string> names = [];
        private readonly Dictionary<int, (string Name, string Key)> inTheAir = [];

        public int Count => keys.Count;

        public IReadOnlyCollection<string> Keys => keys;

        public (string Name, string Key)? InTheAir(int writer) => inTheAir.TryGetValue(writer, out var sent) ? sent : null;

        public void Sending(int writer, string name, string key)
        {
            lock (turn) inTheAir[writer] = (name, key);
        }

        public void Got(int writer, string key)
        {
            lock (turn)
            {
                Assert.True(keys.Add(key), "The same key was acknowledged twice.");
                names[writer] = inTheAir[writer].Name;
                inTheAir.Remove(writer);
            }
        }

        /// <summary>The name that was acknowledged last, and the one that was in the air.</summary>
        public IEnumerable<string> MayBe(int writer)
        {
            yield return names.GetValueOrDefault(writer, $"Board {writer}");
            if (inTheAir.TryGetValue(writer, out var sent)) yield return sent.Name;
        }
    }
}
