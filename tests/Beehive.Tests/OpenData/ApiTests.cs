using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Beehive.OpenData;
using Xunit;

namespace Beehive.Tests.OpenData;

public class ApiTests(SampleSites sites) : IClassFixture<SampleSites>
{
    /// <summary>What a line need not say, and the telling leaves out.</summary>
    private static readonly string[] Usual = ["minutes=not-known", "state=today", "state=on-agenda", "kind=meeting", "role=member", "order=0"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Every_list_of_every_place_gives_all_lines_of_its_sample(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var place in (string[])["thurrock", "trafford", "redcar-and-cleveland"])
            foreach (var list in OpenLists.All.Where(x => x.Shape == x.Kind.Name)) // a list with a line of its own tells its things shorter
            {
                var file = Path.Combine(Planting.Samples, place, list.Kind.File);
                var lines = File.Exists(file) ? (await File.ReadAllLinesAsync(file, Cancel)).Select(x => JsonNode.Parse(x)!.AsObject()).ToDictionary(x => (string)x["id"]!) : [];
                var told = await AllAsync(site, $"/api/v1/{place}/{list.Name}?size=7");
                Assert.Equal(lines.Keys.Order(StringComparer.Ordinal), told.Select(x => (string)x["id"]!).Order(StringComparer.Ordinal));
                foreach (var thing in told) HoldsItsLine(lines[(string)thing["id"]!], thing);
            }
    }

    [Theory, EachDatabase]
    public async Task Every_thing_stands_where_its_list_says(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var list in OpenLists.All)
            foreach (var thing in (await AllAsync(site, $"/api/v1/thurrock/{list.Name}")).Take(3))
            {
                var self = (string)thing["self"]!;
                Assert.StartsWith(SiteUnderTest.Origin + "/api/v1/thurrock/", self, StringComparison.Ordinal);
                Assert.True(JsonNode.DeepEquals(thing, JsonNode.Parse(await site.TextAsync(self[SiteUnderTest.Origin.Length..]))));
            }
    }

    [Theory, EachDatabase]
    public async Task Places_tell_their_licence_and_where_their_lists_are(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        var places = await AllAsync(site, "/api/v1/places?size=2");
        Assert.Equal(["redcar-and-cleveland", "thurrock", "trafford"], places.Select(x => (string)x["id"]!));
        foreach (var place in places)
        {
            Assert.NotNull(place["licence"]!["statement"]);
            foreach (var (_, address) in place["lists"]!.AsObject()) await site.TextAsync(((string)address!)[SiteUnderTest.Origin.Length..]);
        }
    }

    [Theory, EachDatabase]
    public async Task Filters_choose_and_their_counts_are_exact(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        var proposed = await PageAsync(site, "/api/v1/thurrock/boards?state=proposed");
        Assert.All(proposed["data"]!.AsArray(), x => Assert.Equal("proposed", (string)x!["state"]!));
        Assert.Equal(proposed["data"]!.AsArray().Count, (int)proposed["page"]!["count"]!);
        Assert.True((int)proposed["page"]!["count"]! > 0);
        var year = await PageAsync(site, "/api/v1/trafford/meetings?from=2015-06&until=2015-09");
        Assert.NotEmpty(year["data"]!.AsArray());
        Assert.All(year["data"]!.AsArray(), x => Assert.InRange((string)x!["date"]!, "2015-06", "2015-09-99"));
        var all = (await PageAsync(site, "/api/v1/trafford/meetings"))["data"]!.AsArray().Count;
        Assert.True(year["data"]!.AsArray().Count < all);
    }

    [Theory, EachDatabase]
    public async Task A_filter_with_each_of_its_words_answers(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var list in OpenLists.All)
            foreach (var filter in list.Filters)
                foreach (var word in filter.Words ?? [filter.Name switch { "board" => "mental-health-forum", "meeting" => "powerful-partnerships", "owner" => "Nobody", "topic" => "dementia", _ => "2012" }])
                    await site.TextAsync($"/api/v1/thurrock/{list.Name}?{filter.Name}={word}");
    }

    [Theory, EachDatabase]
    public async Task AP_01_a_size_or_a_cursor_that_cannot_be_is_refused_in_words(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var list in (string[])["/api/v1/places", "/api/v1/thurrock/boards"])
        {
            foreach (var size in (string[])["-1", "0", "101", "1000000000", "99999999999999999999", "1.5", "%C2%B3", "ten", "+5", "1%3Cscript%3E"])
                Assert.Contains("whole number from 1 to 100", await RefusedAsync(site, $"{list}?size={size}"), StringComparison.Ordinal);
            var next = (string)(await PageAsync(site, list + "?size=1"))["page"]!["next"]!;
            var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];
            foreach (var bad in (string[])[cursor[..^1], cursor + "A", (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..], cursor[..10] + (cursor[10] == 'x' ? 'y' : 'x') + cursor[11..], "AAAA", "%00", "9223372036854775807"])
                Assert.Contains("cursor", await RefusedAsync(site, $"{list}?size=1&cursor={bad}"), StringComparison.Ordinal);
            Assert.Contains("cursor", await RefusedAsync(site, $"/api/v1/thurrock/seats?cursor={cursor}"), StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task XS_04_what_cannot_be_read_is_refused_and_comes_back_as_text(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        await site.TextAsync("/api/v1/thurrock/boards?size=3"); // in the cache now, and must not answer what follows
        Assert.Contains("\"bord\"", await RefusedAsync(site, "/api/v1/thurrock/boards?size=3&bord=x"), StringComparison.Ordinal);
        Assert.Contains("2 times", await RefusedAsync(site, "/api/v1/thurrock/boards?size=3&size=4"), StringComparison.Ordinal);
        Assert.Contains("active", await RefusedAsync(site, "/api/v1/thurrock/boards?state=<script>"), StringComparison.Ordinal);
        Assert.Contains("date such as", await RefusedAsync(site, "/api/v1/thurrock/meetings?from=2015-13"), StringComparison.Ordinal);
        using var answer = await site.GetAsync("/api/v1/thurrock/boards?state=%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory, EachDatabase]
    public async Task IN_01_a_database_s_own_words_are_only_words(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var evil in (string[])["' OR 1=1--", "x');select pg_sleep(9)--", "\" OR \"\"=\"", "%", "_", "\\", "\0"])
        {
            var value = Uri.EscapeDataString(evil);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            if (evil == "\0") await RefusedAsync(site, $"/api/v1/thurrock/action-points?owner={value}");
            else Assert.Empty((await PageAsync(site, $"/api/v1/thurrock/action-points?owner={value}"))["data"]!.AsArray());
            await RefusedAsync(site, $"/api/v1/thurrock/meetings?board={value}");
            using var one = await site.GetAsync($"/api/v1/thurrock/boards/{value.Replace("%00", "%01", StringComparison.Ordinal)}"); // the server itself refuses %00
            Assert.Equal(HttpStatusCode.NotFound, one.StatusCode);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        }
    }

    [Theory, EachDatabase]
    public async Task AP_02_it_can_only_be_read_and_any_web_page_may_read_it(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var path in (string[])["/api/v1/places", "/api/v1/thurrock", "/api/v1/thurrock/boards", "/api/v1/thurrock/boards/mental-health-forum", "/api/openapi.json"])
        {
            foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE", "TRACE"])
            {
                using var refused = await SendAsync(site, method, path);
                Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
                Assert.Equal(["GET", "HEAD"], refused.Content.Headers.Allow.Where(x => x != "OPTIONS").Order(StringComparer.Ordinal));
                Assert.Contains("only be read", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            }
            using var head = await SendAsync(site, "HEAD", path);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
            foreach (var origin in (string[])["null", "https://evil.example"])
            {
                using var preflight = await SendAsync(site, "OPTIONS", path, ("Origin", origin), ("Access-Control-Request-Method", "GET"), ("Cookie", "a=b"));
                Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
                Assert.Empty(await preflight.Content.ReadAsByteArrayAsync(Cancel));
                using var read = await SendAsync(site, "GET", path, ("Origin", origin), ("Cookie", "a=b"));
                foreach (var answer in (HttpResponseMessage[])[preflight, read])
                {
                    Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
                    Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
                }
            }
        }
    }

    [Theory, EachDatabase]
    public async Task AP_03_errors_are_never_kept_and_no_host_that_a_request_names_comes_back(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var path in (string[])["/api/v1/thurrock/boards?size=0", "/api/v1/thurrock/boards/none", "/api/v1/nowhere/boards", "/api/nothing"])
        {
            using var failed = await site.GetAsync(path);
            Assert.Equal("no-store", failed.Headers.CacheControl?.ToString());
            Assert.Equal("application/problem+json", failed.Content.Headers.ContentType?.MediaType);
            Assert.Null(failed.Headers.ETag);
        }
        using var evil = await SendAsync(site, "GET", "/api/v1/thurrock/boards?size=5", ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "gopher"));
        using var after = await site.GetAsync("/api/v1/thurrock/boards?size=5");
        foreach (var answer in (HttpResponseMessage[])[evil, after])
        {
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("evil.example", text + answer.Headers, StringComparison.Ordinal);
            Assert.Contains(SiteUnderTest.Origin + "/api/v1/thurrock/boards?", text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Who_has_the_list_already_is_told_so(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var path in (string[])["/api/v1/thurrock/boards?size=9", "/api/v1/thurrock/boards/mental-health-forum", "/api/v1/thurrock", "/api/v1/places"])
        {
            using var first = await site.GetAsync(path);
            var tag = Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag);
            using var again = await SendAsync(site, "GET", path, ("If-None-Match", tag.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal("*", again.Headers.GetValues("Access-Control-Allow-Origin").Single());
            using var other = await SendAsync(site, "GET", path, ("If-None-Match", "\"other\""));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
        using var missing = await SendAsync(site, "GET", "/api/v1/thurrock/boards/none", ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    internal static async Task<List<JsonObject>> AllAsync(SiteUnderTest site, string address)
    {
        var all = new List<JsonObject>();
        for (string? next = address; next is not null;)
        {
            var page = await PageAsync(site, next);
            var data = page["data"]!.AsArray();
            Assert.True(data.Count <= (int)page["page"]!["size"]!);
            all.AddRange(data.Select(x => x!.DeepClone().AsObject()));
            next = ((string?)page["page"]!["next"])?[SiteUnderTest.Origin.Length..];
        }
        return all;
    }

    internal static async Task<JsonObject> PageAsync(SiteUnderTest site, string address) => JsonNode.Parse(await site.TextAsync(address))!.AsObject();

    private static async Task<string> RefusedAsync(SiteUnderTest site, string address)
    {
        using var answer = await site.GetAsync(address);
        Assert.Equal((address, HttpStatusCode.BadRequest), (address, answer.StatusCode));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["detail"]!;
    }

    private static Task<HttpResponseMessage> SendAsync(SiteUnderTest site, string method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return site.Client.SendAsync(request, Cancel);
    }

    /// <summary>Every fact of the line, and beyond it only what is worked out.</summary>
    private static void HoldsItsLine(JsonObject line, JsonObject thing)
    {
        foreach (var (name, value) in line)
            if (!Usual.Contains($"{name}={value}")) Assert.True(JsonNode.DeepEquals(value, thing[name]), $"{thing["self"]}: {name} is {thing[name]?.ToJsonString()}, not {value?.ToJsonString()}");
        Assert.Empty(thing.Select(x => x.Key).Except(line.Select(x => x.Key)).Except(["url", "self", "slug", "startsAt", "overdue"]));
    }
}
