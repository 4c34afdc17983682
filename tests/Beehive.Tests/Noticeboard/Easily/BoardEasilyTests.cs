using Xunit;

namespace Beehive.Tests.Noticeboard.Easily;

/// <summary>A board, the boards and the home of a place in Easy Read; and an Easy Read version that people wrote in place of what is made.</summary>
public sealed class BoardEasilyTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    [Theory, EachDatabase]
    public async Task A_board_says_what_it_is_for_who_sits_on_it_and_when_it_meets(DatabaseKind kind)
    {
        var page = await EasySheet.OpenAsync(await SiteAsync(kind), "/testing/boards/carers/easy");
        page.Says("A computer made this page.", "The board is there for this:", "The board meets this often:", "The next meeting is on Monday 14 September 2026.", "The board has 2 seats for this group:", "These people lead the meetings together:");
        Assert.Contains("Family carers", page.Words);
        Assert.Contains("Carer from the north", page.Words);
        Assert.Equal("/testing/boards/carers/suggest", page.LinkOf("Say what to talk about"));
        page.Says("Do you want more in Easy Read?");
        Assert.Equal("/testing/boards/carers/another-format/easy", page.LinkOf("Ask for Easy Read or another way"));
        Assert.All(page.Blocks, x => Assert.NotNull(x.QuerySelector("img")));
    }

    [Theory, EachDatabase]
    public async Task What_people_wrote_stands_in_place_of_what_is_made_and_what_came_since_stands_below(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        var board = await EasySheet.OpenAsync(site, "/testing/boards/health/easy");
        board.Says("We talk about health.", "People with a learning disability have not checked this yet.");
        Assert.DoesNotContain("What is this board for?", board.Ours);
        board.Says("What else is there?", "A computer made this part.");
        Assert.Null(board.LinkOf("Ask for Easy Read or another way"));
        var before = await EasySheet.OpenAsync(site, "/testing/boards/health/meetings/2026-06-02/easy");
        before.Says("Come and talk with us.", "This is new since then.", "12 people came.", "People agreed this:");
        Assert.DoesNotContain("When and where", before.Ours);
        Assert.DoesNotContain("A computer made this page.", before.Ours);
        var after = await EasySheet.OpenAsync(site, "/testing/boards/health/meetings/2026-06-09/easy");
        after.Says("We said yes to a bus.", "This is new since then.", "This job is done.");
        Assert.DoesNotContain("People agreed this:", after.Ours);
    }

    [Theory, EachDatabase]
    public async Task The_home_has_a_card_for_each_thing_and_only_for_what_there_is(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        var home = await EasySheet.OpenAsync(site, "/testing/easy");
        home.Says("A board is a group of people.", "The next meeting is on Monday 14 September 2026.");
        Assert.Equal("/testing/boards/easy", home.LinkOf("Boards"));
        Assert.Equal("/testing/meetings/easy", home.LinkOf("Meetings"));
        Assert.Equal("/testing/words/easy", home.LinkOf("Words and pictures"));
        Assert.Equal("/testing/help/easy", home.LinkOf("Help"));
        Assert.Null(home.LinkOf("Tell us something"));
        Assert.Equal("/testing/boards/carers/easy", (await EasySheet.OpenAsync(site, "/testing/boards/easy")).LinkOf("Carers board"));
        foreach (var address in (string[])["/testing", "/testing/boards", "/testing/boards/carers", "/testing/papers"])
            Assert.Contains($"<a href=\"{address}/easy\">Easy Read</a>", await site.TextAsync(address), StringComparison.Ordinal);
    }

    private Task<SiteUnderTest> SiteAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board",
            """{"id":"carers","name":"Carers board","kind":"partnership-board","state":"active","purpose":"To make life better for carers.","rhythm":"Four times a year"}""",
            """{"id":"health","name":"Health board","kind":"forum","state":"active","purpose":"Health."}""");
        await site.PlantAsync("testing", "seat",
            """{"id":"s1","board":"carers","label":"Carers","state":"today","role":"member","group":"family-carers","count":2}""",
            """{"id":"s2","board":"carers","label":"Co-chair","state":"today","role":"co-chair","holders":[{"office":"Carer from the north"}]}""");
        await site.PlantAsync("testing", "meeting",
            """{"id":"m1","title":"Carers board","boards":["carers"],"date":"2026-09-14","start":"18:30","state":"planned"}""",
            """{"id":"m2","title":"Health board","boards":["health"],"date":"2026-06-02","start":"10:00","state":"happened","attendance":[{"who":"People","how":"came","count":12}]}""",
            """{"id":"m3","title":"Health board","boards":["health"],"date":"2026-06-09","start":"10:00","state":"happened"}""");
        await site.PlantAsync("testing", "decision",
            """{"id":"d1","title":"A new bus","outcome":"agreed","meeting":"m2","board":"health"}""", """{"id":"d2","title":"An old bus","outcome":"agreed","meeting":"m3","board":"health"}""");
        await site.PlantAsync("testing", "action-point", """{"id":"a1","what":"Buy the bus","board":"health","meeting":"m3","state":"done","result":"It is here.","history":[{"deed":"done","on":"2026-07-01"}]}""");
        await site.PlantAsync("testing", "easy-read",
            """{"id":"health","kind":"board","of":"health","title":"Health board","source":"Written by us.","versions":[{"number":1,"date":"2026-05-01","blocks":[{"picture":"talk","sentences":["We talk about health."]}]}]}""",
            """{"id":"before","kind":"meeting","of":"m2","title":"Health board","source":"Written by us.","versions":[{"number":1,"date":"2026-05-20","blocks":[{"picture":"talk","sentences":["Come and talk with us."]}]}]}""",
            """{"id":"after","kind":"meeting","of":"m3","title":"Health board","source":"Written by us.","versions":[{"number":1,"date":"2026-06-15","blocks":[{"picture":"bus","sentences":["We said yes to a bus."]}]}]}""");
    });
}
