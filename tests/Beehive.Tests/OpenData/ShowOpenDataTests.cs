using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Beehive.OpenData;
using Beehive.Platform.Web;
using Xunit;

namespace Beehive.Tests.OpenData;

public class ShowOpenDataTests(SampleSites sites) : IClassFixture<SampleSites>
{
    [Theory, EachDatabase]
    public async Task The_page_leads_to_every_list_of_every_place_and_states_each_licence(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        var page = await ReadAsync(site, "/open-data");
        var links = page.QuerySelectorAll("main a[href^='/']").Select(x => x.GetAttribute("href")!).Distinct().ToList();
        foreach (var place in (string[])["thurrock", "trafford", "redcar-and-cleveland"])
        {
            foreach (var list in OpenLists.All)
            {
                Assert.Contains($"/{place}/{list.Table}.csv", links);
                Assert.Contains($"/api/v1/{place}/{list.Name}", links);
            }
            Assert.Contains($"{SiteUnderTest.Origin}/{place}/meetings.ics", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Contains((string)(await ApiTests.PageAsync(site, $"/api/v1/{place}"))["licence"]!["statement"]!, page.QuerySelector("#terms")!.TextContent, StringComparison.Ordinal);
        }
        foreach (var link in links) await site.TextAsync(link);
    }

    [Theory, EachDatabase]
    public async Task A_place_has_the_page_for_itself(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        var page = await ReadAsync(site, "/trafford/open-data");
        Assert.Contains("/trafford/boards.csv", page.QuerySelectorAll("main a").Select(x => x.GetAttribute("href")));
        Assert.DoesNotContain("thurrock", page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var data = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        Assert.Equal(("https://schema.org", "Dataset"), ((string?)data["@context"], (string?)data["@type"]));
        foreach (var button in page.QuerySelectorAll("[data-bee-copy]")) Assert.NotNull(page.GetElementById(button.GetAttribute("data-bee-copy")!));
    }

    [Theory, EachDatabase]
    public async Task Pages_tell_machines_what_they_are_about(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var (list, type) in ((string, string)[])[("meetings", "Event"), ("boards", "Organization"), ("papers", "Report")])
        {
            var thing = (await ApiTests.AllAsync(site, $"/api/v1/trafford/{list}"))[0];
            var page = await ReadAsync(site, ((string)thing["url"]!)[SiteUnderTest.Origin.Length..]);
            var data = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!;
            Assert.Equal((type, (string)thing["url"]!, (string?)thing["title"] ?? (string?)thing["name"]), ((string?)data["@type"], (string?)data["url"], (string?)data["name"]));
        }
    }

    [Fact]
    public void XS_04_nothing_in_the_data_for_machines_can_end_its_script_element()
    {
        var written = LinkedData.Write(LinkedData.Thing("Event", ("name", "</script><!--<script>&\u2028'\""), ("description", null)));
        Assert.DoesNotContain(written, x => x is '<' or '>' or '&' or '\'' or '\u2028');
        Assert.Equal("</script><!--<script>&\u2028'\"", (string?)JsonNode.Parse(written)!["name"]);
        Assert.False(JsonNode.Parse(written)!.AsObject().ContainsKey("description"));
    }

    private static async Task<IDocument> ReadAsync(SiteUnderTest site, string address) => await new HtmlParser().ParseDocumentAsync(await site.TextAsync(address), TestContext.Current.CancellationToken);
}
