using System.Net;
using System.Net.Http.Headers;
using Beehive.Boards;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Platform.Web;

public class PageCacheTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Carers = """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_change_is_seen_at_once_on_its_node(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        for (var i = 1; i <= 20; i++)
        {
            await RenameAsync(site, $"Carers {i}");
            Assert.Contains($"Carers {i}</h1>", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_change_on_another_node_is_seen_within_a_second(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite) return; // one node only
        await using var one = await WithABoardAsync(kind);
        await using var other = await SiteUnderTest.StartAsync(one.Under);
        Assert.Contains("Carers</h1>", await other.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        await Task.Delay(500, Cancel);
        await RenameAsync(one, "Carers and families");
        await Task.Delay(1000, Cancel);
        Assert.Contains("Carers and families</h1>", await other.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AP_03_a_page_that_becomes_closed_is_gone_from_the_cache_at_once(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        await site.TextAsync("/testing/boards/carers");
        await ChangeAsync(site, board => board.Show(Visibility.Closed, Act(site)));
        using var answer = await site.GetAsync("/testing/boards/carers");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory, EachDatabase]
    public async Task AP_03_what_was_missing_is_not_kept_as_missing(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var before = await site.GetAsync("/testing/boards/fresh");
        await site.PlantAsync("testing", "board", """{"id":"fresh","name":"Fresh","kind":"forum","state":"active"}""");
        using var after = await site.GetAsync("/testing/boards/fresh");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task AP_03_a_header_of_the_request_never_reaches_the_page_of_another()
    {
        await using var site = await WithABoardAsync(DatabaseKind.Sqlite);
        foreach (var (name, value) in ((string, string)[])[("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "gopher"), ("X-Original-URL", "/evil"), ("Host", "evil.example"), ("Accept-Language", "evil")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/testing/boards/carers");
            request.Headers.TryAddWithoutValidation(name, value);
            using var answer = await site.Client.SendAsync(request, Cancel);
            Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(Cancel) + answer.Headers, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("evil", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("gzip;q=0.5, br;q=0.1, *;q=0")]
    [InlineData("identity")]
    [InlineData("nonsense, ;;;")]
    [InlineData("")]
    public async Task Each_browser_gets_the_encoding_that_it_can_read(string accepted)
    {
        await using var site = await WithABoardAsync(DatabaseKind.Sqlite);
        await site.TextAsync("/testing/boards/carers");
        for (var turn = 0; turn < 2; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/testing/boards/carers");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await site.Client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var encoding = answer.Content.Headers.ContentEncoding.SingleOrDefault() ?? "";
            Assert.True(encoding.Length == 0 || accepted.Contains(encoding, StringComparison.Ordinal), encoding);
            Assert.Contains("Carers</h1>", await DecodeAsync(answer, encoding), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so_until_it_changes()
    {
        await using var site = await WithABoardAsync(DatabaseKind.Sqlite);
        using var first = await site.GetAsync("/testing/boards/carers");
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(site, tag));
        await RenameAsync(site, "Carers now");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(site, tag));
    }

    [Fact]
    public async Task At_midnight_of_the_place_a_page_is_made_anew()
    {
        await using var site = await WithABoardAsync(DatabaseKind.Sqlite);
        await site.PlantAsync("testing", "action-point", """{"id":"leaflet","what":"Write the leaflet","state":"to-do","due":"2026-07-15","board":"carers"}""");
        Assert.DoesNotContain(">Late<", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        site.Clock.Now = new DateTimeOffset(2026, 7, 15, 23, 5, 0, TimeSpan.Zero); // five past midnight in British summer time
        Assert.Contains(">Late<", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", HttpStatusCode.OK)]
    [InlineData("POST", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", HttpStatusCode.MethodNotAllowed)]
    public async Task AP_02_a_page_is_only_read(string method, HttpStatusCode expected)
    {
        await using var site = await WithABoardAsync(DatabaseKind.Sqlite);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/testing/boards/carers");
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.MethodNotAllowed) Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    private async Task<SiteUnderTest> WithABoardAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", Carers);
        return site;
    }

    private static Act Act(SiteUnderTest site) => new("secretary", site.Clock.GetUtcNow());

    private static Task RenameAsync(SiteUnderTest site, string name) => ChangeAsync(site, board => board.Rename(name, board.Slug, Act(site)));

    private static async Task ChangeAsync(SiteUnderTest site, Func<Board, Refusal?> change)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var place = await writing.Store.Set<Beehive.Places.Place>().IgnoreQueryFilters().SingleAsync(x => x.Key == "testing", Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        Assert.Null(change(await writing.Store.Boards.SingleAsync(x => x.Key == "carers", Cancel)));
        await writing.SaveAsync(Cancel);
    }

    private static async Task<HttpStatusCode> AskAsync(SiteUnderTest site, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/testing/boards/carers");
        request.Headers.IfNoneMatch.Add(tag);
        using var answer = await site.Client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static async Task<string> DecodeAsync(HttpResponseMessage answer, string encoding)
    {
        await using var raw = await answer.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(raw, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(raw, System.IO.Compression.CompressionMode.Decompress),
            _ => raw,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(Cancel);
    }
}
