using System.Net;
using System.Text.Json.Nodes;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Xunit;

namespace Beehive.Tests.Askings.Repository;

public sealed class AskingPagesTests(PlantedSites sites, DatabaseFixture databases) : IClassFixture<PlantedSites>, IClassFixture<DatabaseFixture>
{
    [Theory, EachDatabase]
    public async Task What_waits_comes_first_and_late_is_worked_out(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        var page = await site.TextAsync("/asktown/boards/alpha/asked");
        var order = ((string[])["Late one", "Soon one", "Without a date", "Newer answer", "Older answer"]).Select(x => page.IndexOf(x, StringComparison.Ordinal)).ToList();
        Assert.Equal(order.Order(), order);
        Assert.True(order[0] > 0);
        Assert.Contains("1 answer is late", page, StringComparison.Ordinal);
        foreach (var other in (string[])["Of another board", "Secret"]) Assert.DoesNotContain(other, page, StringComparison.Ordinal);
        var all = await site.TextAsync("/asktown/asked");
        foreach (var words in (string[])["Of another board", "Beta board", "Alpha board"]) Assert.Contains(words, all, StringComparison.Ordinal);
        Assert.Contains("Nobody has been asked anything yet.", await site.TextAsync("/asktown/boards/quiet/asked"), StringComparison.Ordinal);
        foreach (var missing in (string[])["/asktown/boards/never/asked", "/asktown/asked?page=2", "/asktown/asked/never"])
        {
            using var answer = await site.GetAsync(missing);
            Assert.Equal((HttpStatusCode.NotFound, missing), (answer.StatusCode, missing));
        }
    }

    [Theory, EachDatabase]
    public async Task AC_01_an_asking_from_a_closed_item_does_not_tell_of_it_and_a_closed_asking_is_not_there(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.DoesNotContain("Xylophone", await site.TextAsync("/asktown/asked/late"), StringComparison.Ordinal);
        using var hidden = await site.GetAsync("/asktown/asked/secret");
        using var missing = await site.GetAsync("/asktown/asked/never");
        Assert.Equal((HttpStatusCode.NotFound, await BodyAsync(missing, "never")), (hidden.StatusCode, await BodyAsync(hidden, "secret")));
    }

    [Theory, EachDatabase]
    public async Task The_item_and_the_action_that_it_came_from_lead_to_it(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.Contains("/asktown/asked/soon", await site.TextAsync("/asktown/boards/alpha/meetings/2026-06-01/items/1"), StringComparison.Ordinal);
        Assert.Contains("/asktown/asked/older", await site.TextAsync("/asktown/boards/alpha/meetings/2026-06-01/items/1"), StringComparison.Ordinal);
        Assert.Contains("/asktown/asked/newer", await site.TextAsync("/asktown/actions/do-it"), StringComparison.Ordinal);
        Assert.Contains("/asktown/actions/do-it", await site.TextAsync("/asktown/asked/newer"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Machines_are_told_too_and_can_choose(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        var late = JsonNode.Parse(await site.TextAsync("/api/v1/asktown/askings/late"))!;
        Assert.Equal((true, "Late one", "advice"), ((bool)late["overdue"]!, (string)late["what"]!, (string)late["kind"]!));
        Assert.Null(late["arisingFrom"]);
        Assert.Equal(2, JsonNode.Parse(await site.TextAsync("/api/v1/asktown/askings?state=answered&board=alpha"))!["data"]!.AsArray().Count);
        Assert.Single(JsonNode.Parse(await site.TextAsync("/api/v1/asktown/askings?kind=letter"))!["data"]!.AsArray());
        Assert.Contains("Soon one", await site.TextAsync("/asktown/askings.csv?from=2026-08"), StringComparison.Ordinal);
        Assert.Contains("/asktown/asked/soon", await site.TextAsync("/asktown/sitemap-1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_closed_says_why_or_what_was_answered()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"thurrock","name":"Thurrock","siteName":"Boards"}""");
        await planting.LinesAsync("board", """{"id":"b","name":"B","kind":"forum","state":"active"}""");
        foreach (var (state, words) in ((string, string)[])[("answered", "\"answer\""), ("refused", "\"reason\""), ("withdrawn", "\"reason\""), ("no-answer", "\"reason\"")])
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => planting.LinesAsync("asking", $$"""{"id":"q","what":"W","kind":"advice","body":"B","board":"b","state":"{{state}}"}"""));
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer, string own) =>
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace(own, "", StringComparison.Ordinal);

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("asktown");
        await site.PlantAsync("asktown", "board", """{"id":"alpha","name":"Alpha board","kind":"forum","state":"active"}""", """{"id":"beta","name":"Beta board","kind":"forum","state":"active"}""",
            """{"id":"quiet","name":"Quiet board","kind":"forum","state":"active"}""");
        await site.PlantAsync("asktown", "meeting", """{"id":"m","title":"Alpha","boards":["alpha"],"date":"2026-06-01","state":"happened"}""");
        await site.PlantAsync("asktown", "agenda-item", """{"id":"i","meeting":"m","number":"1","order":0,"title":"Buses"}""",
            """{"id":"x","meeting":"m","number":"2","order":1,"title":"Xylophone","visibility":"closed","closedReason":"personal"}""");
        await site.PlantAsync("asktown", "decision", """{"id":"d","title":"Write","outcome":"agreed","board":"alpha","meeting":"m","item":"i"}""");
        await site.PlantAsync("asktown", "action-point", """{"id":"do-it","what":"Do it","state":"to-do","board":"alpha"}""");
        await site.PlantAsync("asktown", "asking",
            """{"id":"older","what":"Older answer","kind":"letter","body":"Trust","board":"alpha","arisingFrom":"decision:d","state":"answered","answer":"Yes.","answeredOn":"2026-03-01"}""",
            """{"id":"newer","what":"Newer answer","kind":"advice","body":"Trust","board":"alpha","arisingFrom":"action-point:do-it","state":"answered","answer":"Yes.","answeredOn":"2026-05-01"}""",
            """{"id":"dateless","what":"Without a date","kind":"advice","body":"Trust","board":"alpha","state":"waiting"}""",
            """{"id":"soon","what":"Soon one","kind":"explain","body":"Trust","board":"alpha","arisingFrom":"agenda-item:i","state":"waiting","due":"2026-08"}""",
            """{"id":"late","what":"Late one","kind":"advice","body":"Trust","board":"alpha","arisingFrom":"agenda-item:x","state":"waiting","due":"2026-07-14"}""",
            """{"id":"secret","what":"Secret","kind":"advice","body":"Trust","board":"alpha","state":"waiting","due":"2026-07-14","visibility":"closed"}""",
            """{"id":"other","what":"Of another board","kind":"decide","body":"Cabinet","board":"beta","state":"refused","reason":"No."}""");
    });
}
