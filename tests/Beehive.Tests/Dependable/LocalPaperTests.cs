using System.Diagnostics;
using System.Globalization;
using System.Net;
using Beehive.Issues;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>
/// The local paper had a story: very many people tell the place something at once, each from an address of their own, as the proxy in front says. None is lost, none is there
/// twice, no number is given twice, and others still read.
/// </summary>
[Collection(nameof(KillTests))]
[Trait("Proof", "long")]
public sealed class LocalPaperTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const int Readers = 20;
    private static readonly string[] Pages = ["/testing", "/testing/issues", "/testing/boards/carers", "/testing/issues/promise"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int People => Proof.IsWhole ? 500 : 40;

    [Theory, EachDatabase]
    public async Task What_very_many_tell_at_once_is_there_once(DatabaseKind kind)
    {
        var took = Stopwatch.StartNew();
        await using var under = await databases.NewAsync(kind);
        await FoundAsync(under);
        await under.Database.DisposeAsync();
        var port = Beehives.FreePort();
        var (reads, clock) = (new List<double>(), new Stopwatch());
        await using (var serving = await Beehives.ServeAsync(under, port))
        {
            var origin = new Uri($"http://127.0.0.1:{port}");
            var first = await WarmAsync(origin);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            var reading = Task.WhenAll(Enumerable.Range(0, Readers).Select(x => ReadAsync(origin, x, reads, stop.Token)));
            clock.Start();
            var numbers = await Task.WhenAll(Enumerable.Range(1, People - 1).Select(x => TellAsync(origin, x)));
            clock.Stop();
            await stop.CancelAsync();
            await reading;
            Assert.Equal(Enumerable.Range(1, People), numbers.Prepend(first).Order());
            serving.Terminate();
            Assert.Equal(0, await serving.EndAsync());
        }
        await ReckonAsync(under);
        Assert.NotEmpty(reads);
        var p95 = reads.Order().ElementAt(reads.Count * 95 / 100);
        Proof.Tell($"{People} people tell something at once on {kind}, after a story in the paper",
            string.Create(CultureInfo.InvariantCulture, $"0 lost, 0 twice, in {clock.Elapsed.TotalSeconds:N1} s; {Readers} others read {reads.Count:N0} pages meanwhile, 95 of 100 within {p95:N0} ms"), took);
    }

    /// <summary>Somebody had told something before, and others had read: a site that has only just started compiles each page first.</summary>
    private static async Task<int> WarmAsync(Uri origin)
    {
        using var client = new HttpClient { BaseAddress = origin };
        foreach (var page in Pages) await client.GetByteArrayAsync(new Uri(page, UriKind.Relative), Cancel);
        return await TellAsync(origin, 0);
    }

    private static async Task FoundAsync(DatabaseUnderTest under)
    {
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"testing","name":"Testing","siteName":"Testing"}""");
        await planting.LinesAsync("board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        await SampleOfficesVerb.MakeAsync(under.Database, Cancel);
    }

    private static string Words(int person) => $"The bus of person {person} stops at six.";

    /// <summary>The five questions, and every other one presses the last button twice.</summary>
    private static async Task<int> TellAsync(Uri origin, int person)
    {
        using var somebody = new Person(origin, $"10.0.{person / 250}.{(person % 250) + 1}");
        var sheet = await SendAsync(somebody, "/testing/raise/words", ("words", Words(person)));
        for (var pages = 0; sheet.Location != "/testing/raise/check"; pages++)
        {
            Assert.True(sheet.Status == HttpStatusCode.SeeOther && pages < 9, $"{sheet.Address} answers {sheet.Status}: {sheet.Text}");
            sheet = await SendAsync(somebody, sheet.Location!, ("email", $"person-{person}@testing.example"));
        }
        var check = await somebody.OpenAsync(sheet.Location);
        var sending = person % 2 == 0 ? [somebody.SendAsync(check), somebody.SendAsync(check)] : new[] { somebody.SendAsync(check) };
        Assert.All(await Task.WhenAll(sending), x => Assert.True(x.Location == "/testing/raise/sent", $"The last button answers {x.Status}: {x.Text}"));
        var sent = await somebody.OpenAsync("/testing/raise/sent");
        var number = sent.Page.QuerySelector(".bee-now dd")?.TextContent;
        Assert.True(number is not null, $"The page after sending answers {sent.Status} {sent.Location}: {sent.Text}");
        return int.Parse(number, CultureInfo.InvariantCulture);
    }

    private static async Task<Sheet> SendAsync(Person somebody, string address, (string Name, string Value) answer)
    {
        var sheet = await somebody.OpenAsync(address);
        return await somebody.SendAsync(sheet, answer);
    }

    private static async Task ReadAsync(Uri origin, int reader, List<double> reads, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = origin };
        for (var i = reader; !stop.IsCancellationRequested; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(Pages[i % Pages.Length], UriKind.Relative), Cancel);
            await answer.Content.ReadAsByteArrayAsync(Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            lock (reads) reads.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(50, Cancel);
        }
    }

    /// <summary>What stands in the database: each once, with its promise, its number, its raiser and its letter.</summary>
    private static async Task ReckonAsync(DatabaseUnderTest under)
    {
        await using var again = Reckoning.Reopen(under);
        await using var store = again.Read().Look(0, Viewer.Keeper);
        var place = (await store.AllPlaces.SingleAsync(Cancel)).Id;
        store.Look(place, Viewer.Keeper);
        var issues = await store.Issues.OrderBy(x => x.Number).ToListAsync(Cancel);
        Assert.Equal(Enumerable.Range(0, People).Select(Words).Order(StringComparer.Ordinal), issues.Select(x => x.Words).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, People), issues.Select(x => x.Number));
        Assert.All(issues, x => Assert.True(x.Holder.Length > 0 && x.HolderPhone.Length > 0 && x.Next is not null));
        Assert.Equal(issues.Select(x => x.Id).Order(), (await store.Raisers.Select(x => x.IssueId).ToListAsync(Cancel)).Order());
        var letters = await store.Set<Letter>().Select(x => x.To).ToListAsync(Cancel);
        Assert.Equal(People, letters.Count(x => x!.StartsWith("person-", StringComparison.Ordinal)));
        Assert.Equal(People, letters.Distinct().Count(x => x!.StartsWith("person-", StringComparison.Ordinal)));
    }
}
