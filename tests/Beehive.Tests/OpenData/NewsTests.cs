using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Xunit;

namespace Beehive.Tests.OpenData;

public class NewsTests(SampleSites sites, DatabaseFixture databases) : IClassFixture<SampleSites>, IClassFixture<DatabaseFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Every_feed_has_what_RFC_4287_asks_for(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var path in (string[])["/thurrock/news.atom", "/trafford/news.atom", "/redcar-and-cleveland/actions.atom", "/trafford/actions.atom", "/trafford/boards/health-and-wellbeing-board/news.atom"])
        {
            using var answer = await site.GetAsync(path);
            Assert.Equal((path, "application/atom+xml"), (path, answer.Content.Headers.ContentType?.MediaType));
            var feed = await ReadAsync(site, path);
            Assert.Equal(SiteUnderTest.Origin + path, (string?)feed.Elements(Atom + "link").Single(x => (string?)x.Attribute("rel") == "self").Attribute("href"));
            Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.NotEmpty(Entries(feed));
            var things = Entries(feed).Prepend(feed).ToList();
            Assert.All(things, x => Assert.Matches(@"^tag:[a-z-]+\.beehive,2026:[a-z-]+(/[a-z0-9-]+)?$", x.Element(Atom + "id")!.Value));
            Assert.All(things, x => Assert.NotEmpty(x.Element(Atom + "title")!.Value));
            Assert.All(things, x => Assert.True(Updated(x) <= SiteUnderTest.Now));
            Assert.Equal(things.Count, things.Select(x => x.Element(Atom + "id")!.Value).Distinct().Count());
            Assert.Equal(Updated(feed), Entries(feed).Max(Updated));
        }
    }

    [Theory, EachDatabase]
    public async Task An_entry_leads_to_its_page_and_names_its_boards(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        var decision = Entries(await ReadAsync(site, "/trafford/news.atom")).First(x => x.Element(Atom + "id")!.Value.Contains('/', StringComparison.Ordinal) && x.Elements(Atom + "category").Any());
        await site.TextAsync(((string)decision.Element(Atom + "link")!.Attribute("href")!)[SiteUnderTest.Origin.Length..]);
        var boards = (await ApiTests.AllAsync(site, "/api/v1/trafford/boards")).ToDictionary(x => (string)x["id"]!, x => (string)x["name"]!, StringComparer.Ordinal);
        Assert.All(decision.Elements(Atom + "category"), x => Assert.Equal(boards[(string)x.Attribute("term")!], (string)x.Attribute("label")!));
    }

    [Theory, EachDatabase]
    public async Task A_feed_is_valid_whatever_the_words_are_and_holds_no_more_than_a_thousand(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await SiteUnderTest.StartAsync(under);
        var place = await site.PlaceAsync("here");
        await place.LinesAsync("board", """{"id":"b","name":"A \u0001 & <b> \"board\"","kind":"forum","state":"active"}""");
        var lines = Enumerable.Range(0, 1005).Select(x => new JsonObject
        {
            ["id"] = $"d{x}", ["title"] = "a\u0001\u001f\uFFFE ]]> & <script> \U0001F41D é", ["outcome"] = "agreed", ["board"] = "b", ["date"] = x == 7 ? "2026-07" : "2025-01-01", ["wording"] = "x\u000Cy",
        }.ToJsonString()).ToArray();
        await place.LinesAsync("decision", lines);
        var feed = await ReadAsync(site, "/here/news.atom");
        Assert.Equal(1000, Entries(feed).Count);
        Assert.Equal("tag:here.beehive,2026:decision/d7", Entries(feed)[0].Element(Atom + "id")!.Value);
        Assert.Equal("a ]]> & <script> \U0001F41D é", Entries(feed)[0].Element(Atom + "title")!.Value);
        Assert.Equal("Agreed. xy.", Entries(feed)[0].Element(Atom + "summary")!.Value.Replace("x y", "xy", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task The_map_of_the_site_leads_to_every_thing_that_has_a_page(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var parts = XDocument.Parse(await site.TextAsync("/sitemap.xml")).Descendants(map + "loc").Select(x => x.Value).ToList();
        Assert.Equal(["redcar-and-cleveland", "thurrock", "trafford"], parts.Select(x => x.Split('/')[3]));
        var addresses = new List<string>();
        foreach (var part in parts) addresses.AddRange(XDocument.Parse(await site.TextAsync(part[SiteUnderTest.Origin.Length..])).Descendants(map + "loc").Select(x => x.Value));
        foreach (var name in (string[])["boards", "meetings", "papers", "decisions", "action-points", "agenda-items", "organisations"])
            foreach (var thing in await ApiTests.AllAsync(site, $"/api/v1/thurrock/{name}")) Assert.Contains((string)thing["url"]!, addresses);
        Assert.DoesNotContain(addresses, x => x.Contains('#', StringComparison.Ordinal));
        foreach (var address in addresses.Where((_, i) => i % 9 == 0)) await site.TextAsync(address[SiteUnderTest.Origin.Length..]);
        foreach (var none in (string[])["/thurrock/sitemap-0.xml", "/thurrock/sitemap-2.xml", "/thurrock/sitemap-2147483647.xml", "/nowhere/sitemap-1.xml"])
        {
            using var answer = await site.GetAsync(none);
            Assert.Equal((none, System.Net.HttpStatusCode.NotFound), (none, answer.StatusCode));
        }
        Assert.Contains($"Sitemap: {SiteUnderTest.Origin}/sitemap.xml", await site.TextAsync("/robots.txt"), StringComparison.Ordinal);
    }

    private static DateTimeOffset Updated(XElement thing) => DateTimeOffset.Parse(thing.Element(Atom + "updated")!.Value, null);

    private static List<XElement> Entries(XElement feed) => [.. feed.Elements(Atom + "entry")];

    private static async Task<XElement> ReadAsync(SiteUnderTest site, string path)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal((path, System.Net.HttpStatusCode.OK), (path, answer.StatusCode));
        await using var content = await answer.Content.ReadAsStreamAsync(Cancel);
        using var xml = XmlReader.Create(content, new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit });
        return (await XDocument.LoadAsync(xml, LoadOptions.None, Cancel)).Root!;
    }
}
