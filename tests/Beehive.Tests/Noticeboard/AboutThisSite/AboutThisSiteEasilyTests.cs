using System.Net;
using Beehive.EasyRead;
using Xunit;

namespace Beehive.Tests.Noticeboard.AboutThisSite;

public class AboutThisSiteEasilyTests(SampleSites samples) : IClassFixture<SampleSites>
{
    public static TheoryData<string> Names => [.. SiteText.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Each_page_about_the_site_and_its_easy_read_version_lead_to_each_other(string name)
    {
        var site = await samples.OfAsync(DatabaseKind.Sqlite);
        foreach (var root in (string[])["", "/thurrock"])
        {
            Assert.Contains($"href=\"{root}/{name}/easy\"", await site.TextAsync($"{root}/{name}"), StringComparison.Ordinal);
            var easy = await site.TextAsync($"{root}/{name}/easy");
            Assert.Contains($"href=\"{root}/{name}?", easy, StringComparison.Ordinal);
            Assert.Contains("People with a learning disability have not checked this yet.", easy, StringComparison.Ordinal);
        }
        using var nowhere = await site.GetAsync($"/nowhere/{name}/easy");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Help_leads_to_the_parts_of_a_place_and_names_whom_to_ask_there()
    {
        var site = await samples.OfAsync(DatabaseKind.Sqlite);
        var page = await site.TextAsync("/thurrock/help/easy");
        foreach (var part in (string[])["boards", "meetings", "decisions", "actions", "papers", "organisations", "structure", "search", "accessibility-statement/easy"])
            Assert.Contains($"href=\"/thurrock/{part}", page, StringComparison.Ordinal);
        Assert.Contains("Ask Thurrock Coalition, or People Services at Thurrock Council.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_without_a_place_says_to_choose_one_first()
    {
        var page = await (await samples.OfAsync(DatabaseKind.Sqlite)).TextAsync("/help/easy");
        Assert.Contains("First choose a place.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/boards\"", page, StringComparison.Ordinal);
    }
}
