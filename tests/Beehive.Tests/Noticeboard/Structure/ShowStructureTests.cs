using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Beehive.Tests.Noticeboard.Structure;

public class ShowStructureTests(PlantedSites sites, SampleSites samples) : IClassFixture<PlantedSites>, IClassFixture<SampleSites>
{
    [Theory, EachDatabase]
    public async Task Who_reports_to_a_board_stands_below_it_today_and_elsewhere_as_proposed(DatabaseKind kind)
    {
        var page = await PageAsync(await samples.OfAsync(kind), "/redcar-and-cleveland/structure");
        Assert.Equal("/redcar-and-cleveland/boards/regeneration", Above(page, "today", "transport"));
        Assert.Equal("/redcar-and-cleveland/boards/partnership-board", Above(page, "today", "culture-forum"));
        Assert.Equal("/redcar-and-cleveland/boards/jobs-skills-and-enterprise", Above(page, "proposed", "culture-forum"));
        Assert.Contains("Can be given tasks by Children's Trust, Health and Wellbeing, Safer Communities and Stronger Communities.", Section(page, "proposed").TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_reference_group_is_asked_and_not_tasked(DatabaseKind kind)
    {
        var page = await PageAsync(await samples.OfAsync(kind), "/redcar-and-cleveland/structure");
        var forum = Section(page, "proposed").QuerySelectorAll("li").Single(x => x.QuerySelector("a")!.GetAttribute("href")!.EndsWith("/engagement-forum", StringComparison.Ordinal));
        Assert.Contains("It is asked, not tasked.", forum.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Boards_that_report_in_a_ring_or_to_themselves_stand_once_each(DatabaseKind kind)
    {
        var page = await PageAsync(await StartAsync(kind), "/ringtown/structure");
        var firsts = Section(page, "today").QuerySelectorAll("li").Select(x => x.QuerySelector("a")!.TextContent).Order().ToList();
        Assert.Equal(["Alone", "One", "Three", "Two"], firsts.Where(x => !x.StartsWith("Deep", StringComparison.Ordinal)));
        Assert.Equal(40, firsts.Count(x => x.StartsWith("Deep", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task AC_01_a_closed_board_and_its_lines_are_nowhere(DatabaseKind kind) =>
        Assert.DoesNotContain("Xylophone", (await PageAsync(await StartAsync(kind), "/ringtown/structure")).DocumentElement.TextContent, StringComparison.Ordinal);

    private static string? Above(IDocument page, string section, string board) => Section(page, section).QuerySelectorAll("li")
        .Single(x => x.QuerySelector("a")!.GetAttribute("href")!.EndsWith("/boards/" + board, StringComparison.Ordinal))
        .ParentElement!.ParentElement!.QuerySelector("a")!.GetAttribute("href");

    private static IElement Section(IDocument page, string id) => page.GetElementById(id)!.ParentElement!;

    private static async Task<IDocument> PageAsync(SiteUnderTest site, string address) => new HtmlParser().ParseDocument(await site.TextAsync(address));

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("ringtown");
        await site.PlantAsync("ringtown", "board", [.. ((string[])["One", "Two", "Three", "Alone"]).Select(x => Board(x)), Board("Xylophone", ""","visibility":"closed" """),
            .. Enumerable.Range(0, 40).Select(x => Board($"Deep{x}"))]);
        await site.PlantAsync("ringtown", "reporting-line", Line("one", "two"), Line("two", "three"), Line("three", "one"), Line("alone", "alone"), Line("alone", "xylophone"), Line("xylophone", "one"));
        await site.PlantAsync("ringtown", "reporting-line", [.. Enumerable.Range(1, 39).Select(x => Line($"deep{x}", $"deep{x - 1}"))]);
    });

    private static string Board(string name, string more = "") => $$"""{"id":"{{name.ToLowerInvariant()}}","name":"{{name}}","kind":"forum","state":"active"{{more}}}""";

    private static string Line(string from, string to) => $$"""{"id":"{{from}}-{{to}}","from":"board:{{from}}","to":"board:{{to}}","kind":"reports-to"}""";
}
