using Beehive.Platform;
using Beehive.Platform.Search;
using Xunit;

namespace Beehive.Tests.Noticeboard.Finding;

/// <summary>Where an installation has one place, the search looks at each found thing instead of comparing the words of its place. What is hidden stays hidden.</summary>
public class FindInTheOnlyPlaceTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    [Theory, EachDatabase]
    public async Task AC_02_no_closed_thing_is_found_or_counted(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.Contains("Nothing found", await site.TextAsync("/onlytown/search?q=quixotic"), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await site.TextAsync("/onlytown/search?q=quixot"), StringComparison.Ordinal);
        Assert.Contains("<h2>1 result</h2>", await site.TextAsync("/onlytown/search?q=shared"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Words_kinds_boards_and_dates_narrow_what_is_found_and_titles_come_first(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        var page = await site.TextAsync("/onlytown/search?q=honeycomb");
        Assert.Contains("<h2>2 results</h2>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Paper about nothing", StringComparison.Ordinal) > page.IndexOf("</mark> board", StringComparison.Ordinal));
        Assert.Contains("1 result<", await site.TextAsync("/onlytown/search?q=honeycomb&kind=board"), StringComparison.Ordinal);
        Assert.Contains("1 result<", await site.TextAsync("/onlytown/search?q=honeycomb&kind=paper&board=honey"), StringComparison.Ordinal);
        Assert.Contains("1 result<", await site.TextAsync("/onlytown/search?q=honeycomb&from=2012&until=2012-03"), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await site.TextAsync("/onlytown/search?q=honeycomb&from=2013"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task TN_01_another_place_that_nobody_was_told_of_is_not_searched(DatabaseKind kind)
    {
        await using var databases = new DatabaseFixture();
        await using var site = await SiteUnderTest.StartAsync(await databases.OfAsync(kind));
        await site.PlaceAsync("hidden");
        await site.PlantAsync("hidden", "board", """{"id":"b","name":"Xylophone board","kind":"forum","state":"active"}""");
        var here = (await site.PlaceAsync("onlytown")).Place.Id;
        await site.PlantAsync("onlytown", "board", """{"id":"b","name":"Xylophone group","kind":"forum","state":"active"}""");
        await using var store = site.Under.Database.Read();
        var found = await site.Under.Database.Search.FindAsync(store.Look(here, Viewer.Anyone), SearchQuestion.Parse("xylophone") with { IsOnlyPlace = true }, 1, 20, TestContext.Current.CancellationToken);
        Assert.Equal("/onlytown/boards/b", Assert.Single(found.Hits).Address);
        Assert.Equal(1, found.Total);
    }

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("onlytown");
        await site.PlantAsync("onlytown", "board", """{"id":"honey","name":"Honeycomb board","kind":"forum","state":"active"}""");
        await site.PlantAsync("onlytown", "paper", """{"id":"p","title":"Paper about nothing","kind":"report","boards":["honey"],"versions":[{"number":1,"date":"2012-03-08","text":"It has honeycomb in it."}]}""");
        await site.PlantAsync("onlytown", "action-point",
            """{"id":"s","what":"A shared open thing","state":"to-do"}""", """{"id":"c","what":"A shared quixotic affair","state":"to-do","visibility":"closed"}""");
    });
}
