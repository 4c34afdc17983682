using Xunit;

namespace Beehive.Tests.Noticeboard.Home;

public class ShowPlacesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task With_no_place_it_says_what_to_do_and_then_shows_each_place()
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        Assert.Contains("./do beehive import", await site.TextAsync("/"), StringComparison.Ordinal);
        await site.PlaceAsync("firsttown");
        var page = await site.TextAsync("/");
        Assert.Contains("<a href=\"/firsttown\">firsttown</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("./do beehive import", page, StringComparison.Ordinal);
    }
}
