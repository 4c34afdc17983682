using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Beehive.Tests.Noticeboard;

/// <summary>Rules of docs/accessibility.md about the shape of pages, over the samples.</summary>
public class ReadablePagesTests(SampleSites samples) : IClassFixture<SampleSites>
{
    [Theory, EachDatabase]
    public async Task An_agenda_is_an_ordered_list_of_headings_that_say_who_and_why(DatabaseKind kind)
    {
        var page = await PageAsync(kind, "/thurrock/events/2012-03-08");
        var items = page.QuerySelectorAll("ol.bee-items > li");
        Assert.Equal(9, items.Length);
        Assert.All(items, x => Assert.Single(x.QuerySelectorAll("h3 a")));
        Assert.Equal(Enumerable.Range(1, 9).Select(x => $"{x}"), items.Select(x => x.QuerySelector(".bee-item__number")!.TextContent));
        Assert.Contains(items, x => x.QuerySelector(".bee-meta")!.TextContent.Contains("Led by", StringComparison.Ordinal));
        Assert.Contains(items, x => x.QuerySelector(".bee-meta")!.TextContent.Contains("To hear about", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Actions_say_who_what_by_when_and_how_it_stands_under_headings(DatabaseKind kind)
    {
        var table = (await PageAsync(kind, "/thurrock/actions")).QuerySelector("table")!;
        Assert.Equal(["What", "Who", "Board", "By when", "Now"], table.QuerySelectorAll("thead th[scope=col]").Select(x => x.TextContent));
        var rows = table.QuerySelectorAll("tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Single(row.QuerySelectorAll("th[scope=row] a"));
            Assert.Equal(["Who", "Board", "By when", "Now"], row.QuerySelectorAll("td").Select(x => x.GetAttribute("data-label")));
            Assert.All(row.QuerySelectorAll("td"), x => Assert.NotEmpty(x.TextContent.Trim()));
        });
    }

    [Theory, EachDatabase]
    public async Task The_structure_is_one_nested_list_with_its_lines_in_words(DatabaseKind kind)
    {
        var page = await PageAsync(kind, "/redcar-and-cleveland/structure");
        Assert.NotEmpty(page.QuerySelectorAll("main ul ul li a[href]"));
        Assert.Contains("Can be given tasks by", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main svg, main canvas"));
    }

    private async Task<IDocument> PageAsync(DatabaseKind kind, string address) =>
        await new HtmlParser().ParseDocumentAsync(await (await samples.OfAsync(kind)).TextAsync(address), TestContext.Current.CancellationToken);
}
