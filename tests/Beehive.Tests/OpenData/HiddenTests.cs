using Beehive.Meetings;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.OpenData;

/// <summary>A place where much is hidden, and everything hidden carries the word "zebra"; beside it another place, whose things carry the word "walrus".</summary>
public static class Hidden
{
    public static async Task<SiteUnderTest> SiteAsync(DatabaseUnderTest under)
    {
        var site = await SiteUnderTest.StartAsync(under);
        await PlantAsync(await site.PlaceAsync("here"));
        var there = await site.PlaceAsync("there");
        await there.LinesAsync("board", """{"id":"other-board","name":"Walrus board","kind":"forum","state":"active"}""");
        await there.LinesAsync("meeting", """{"id":"m1","title":"Walrus meeting","boards":["other-board"],"date":"2026-05-01","state":"planned"}""");
        return site;
    }

    private static async Task PlantAsync(Planting here)
    {
        await here.LinesAsync("organisation",
            """{"id":"council","name":"Council"}""",
            """{"id":"zebra-org","name":"Zebra organisation","visibility":"closed"}""");
        await here.LinesAsync("board",
            """{"id":"open-board","name":"Open board","kind":"partnership-board","state":"active"}""",
            """{"id":"zebra-board","name":"Zebra board","kind":"partnership-board","state":"active","visibility":"draft"}""");
        await here.LinesAsync("reporting-line",
            """{"id":"open-line","from":"board:open-board","to":"organisation:council","kind":"reports-to"}""",
            """{"id":"half-line","from":"board:open-board","to":"board:zebra-board","kind":"advises","note":"zebra"}""");
        await here.LinesAsync("change", """{"id":"half-change","kind":"merged","from":["board:open-board"],"to":["board:zebra-board"],"reason":"zebra"}""");
        await here.LinesAsync("seat",
            """{"id":"open-seat","board":"open-board","label":"Chair","organisation":"zebra-org","forBoard":"zebra-board","holders":[{"office":"Leader","organisation":"zebra-org"}]}""",
            """{"id":"zebra-seat","board":"zebra-board","label":"Zebra seat"}""");
        await here.LinesAsync("paper",
            """{"id":"open-paper","title":"Open paper","kind":"report","boards":["zebra-board","open-board"],"versions":[{"number":1,"date":"2026-01-02","text":"One"},{"number":2,"date":"2026-07-01","text":"zebra","visibility":"draft"}]}""",
            """{"id":"zebra-paper","title":"Zebra paper","kind":"report","versions":[{"number":1,"text":"zebra"}],"visibility":"closed"}""");
        await here.LinesAsync("meeting",
            """{"id":"open-meeting","title":"Open meeting","boards":["open-board","zebra-board"],"date":"2026-06-01","start":"10:00","state":"happened"}""",
            """{"id":"zebra-meeting","title":"Zebra meeting","boards":["open-board"],"date":"2026-06-02","start":"10:00","state":"planned","visibility":"draft"}""");
        await here.LinesAsync("agenda-item",
            """{"id":"open-item","meeting":"open-meeting","number":"1","order":0,"title":"Open item","papers":["zebra-paper","open-paper"]}""",
            """{"id":"zebra-item","meeting":"open-meeting","number":"2","order":1,"title":"Zebra item","text":"zebra","visibility":"closed","closedReason":"personal"}""",
            """{"id":"item-of-hidden","meeting":"zebra-meeting","number":"1","order":0,"title":"Item of the zebra meeting"}""");
        await here.LinesAsync("decision",
            """{"id":"open-decision","title":"Open decision","outcome":"agreed","meeting":"open-meeting","item":"zebra-item","passedTo":"zebra-board","date":"2026-06-01"}""",
            """{"id":"zebra-decision","title":"Zebra decision","outcome":"agreed","board":"open-board","date":"2026-06-01","visibility":"closed"}""");
        await here.LinesAsync("action-point",
            """{"id":"open-action","what":"Open action","state":"to-do","board":"open-board","arisingFrom":"agenda-item:zebra-item","due":"2026-06-30"}""",
            """{"id":"zebra-action","what":"Zebra action","state":"to-do","board":"open-board","visibility":"closed"}""");
        await here.LinesAsync("issue",
            """{"id":"issue-1","number":1,"title":"Zebra","words":"zebra","kind":"request","state":"received","visibility":"draft","holder":"Team","holderPhone":"01632 960 123","nextStep":"Somebody reads it","next":"2026-07-01"}""",
            """{"id":"issue-2","number":2,"title":"Open issue","words":"A bus.","kind":"request","raised":"2026-06-01","board":"zebra-board","state":"with-board","holder":"Team","holderPhone":"01632 960 123","nextStep":"The board answers","next":"2026-07-01"}""");
        await here.LinesAsync("issue", """{"id":"issue-3","number":3,"title":"The same","words":"A bus.","kind":"request","state":"closed","endedAs":"joined","reason":"The same.","joinedTo":"issue-1"}""");
    }
}

public class HiddenTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task AC_01_what_is_hidden_answers_byte_for_byte_like_what_never_was(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await Hidden.SiteAsync(under);
        foreach (var (hidden, missing) in ((string, string)[])
        [
            ("/api/v1/here/agenda-items/zebra-item", "/api/v1/here/agenda-items/never-was"), ("/api/v1/here/meetings/zebra-meeting", "/api/v1/here/meetings/never-was"),
            ("/api/v1/here/agenda-items/item-of-hidden", "/api/v1/here/agenda-items/never-was"), ("/api/v1/here/papers/zebra-paper", "/api/v1/here/papers/never-was"),
            ("/api/v1/here/issues/issue-1", "/api/v1/here/issues/never-was"), ("/here/issues/1", "/here/issues/4"),
            ("/api/v1/here/boards/zebra-board", "/api/v1/here/boards/never-was"), ("/api/v1/here/seats/zebra-seat", "/api/v1/here/seats/never-was"),
            ("/here/boards/zebra-board/meetings.ics", "/here/boards/never-was/meetings.ics"), ("/here/boards/zebra-board/news.atom", "/here/boards/never-was/news.atom"),
            ("/here/boards/open-board/meetings/2026-06-02.ics", "/here/boards/open-board/meetings/2026-06-03.ics"),
        ])
            Assert.Equal(await WholeAsync(site, missing), await WholeAsync(site, hidden));
        foreach (var list in (string[])["meetings", "seats", "decisions", "action-points", "issues"])
            Assert.Equal((await WholeAsync(site, $"/api/v1/here/{list}?board=never-was")).Replace("never-was", "zebra-board", StringComparison.Ordinal), await WholeAsync(site, $"/api/v1/here/{list}?board=zebra-board"));
    }

    [Theory, EachDatabase]
    public async Task AC_08_nothing_open_names_or_counts_what_is_hidden(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await Hidden.SiteAsync(under);
        foreach (var list in Beehive.OpenData.OpenLists.All)
        {
            var page = await ApiTests.PageAsync(site, $"/api/v1/here/{list.Name}");
            Assert.Equal(page["data"]!.AsArray().Count, (int)page["page"]!["count"]!);
            Assert.DoesNotContain("zebra", page.ToJsonString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("zebra", await site.TextAsync($"/here/{list.Table}.csv"), StringComparison.OrdinalIgnoreCase);
        }
        foreach (var address in (string[])["/here/meetings.ics", "/here/boards/open-board/meetings.ics", "/here/news.atom", "/here/boards/open-board/news.atom", "/here/actions.atom", "/here/sitemap-1.xml", "/sitemap.xml"])
            Assert.DoesNotContain("zebra", await site.TextAsync(address), StringComparison.OrdinalIgnoreCase);
        var one = await ApiTests.PageAsync(site, "/api/v1/here/papers/open-paper");
        Assert.Equal("open-board", (string)Assert.Single(one["boards"]!.AsArray())!);
        Assert.Equal(1, (int)Assert.Single(one["versions"]!.AsArray())!["number"]!);
        Assert.Equal(1, (int)(await ApiTests.PageAsync(site, "/api/v1/here/agenda-items"))["page"]!["count"]!);
        Assert.Equal(["issue-2", "issue-3"], (await ApiTests.PageAsync(site, "/api/v1/here/issues"))["data"]!.AsArray().Select(x => (string)x!["id"]!));
        foreach (var address in (string[])["/here/issues", "/here/issues/2", "/here/issues/3", "/here/search?q=bus"]) Assert.DoesNotContain("zebra", await site.TextAsync(address), StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await ApiTests.PageAsync(site, "/api/v1/here/changes"))["data"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task AC_08_what_is_hidden_later_goes_from_everywhere_at_once(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await Hidden.SiteAsync(under);
        string[] everywhere = ["/api/v1/here/meetings", "/here/meetings.csv", "/here/meetings.ics", "/here/news.atom"];
        foreach (var address in everywhere) Assert.Contains("Open meeting", await site.TextAsync(address), StringComparison.Ordinal);
        Assert.Contains("/2026-06-01<", await site.TextAsync("/here/sitemap-1.xml"), StringComparison.Ordinal);
        await HideAsync(under, "open-meeting");
        foreach (var address in everywhere) Assert.DoesNotContain("Open meeting", await site.TextAsync(address), StringComparison.Ordinal);
        Assert.DoesNotContain("/2026-06-01<", await site.TextAsync("/here/sitemap-1.xml"), StringComparison.Ordinal);
        Assert.Empty((await ApiTests.PageAsync(site, "/api/v1/here/agenda-items"))["data"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task TN_01_one_place_never_answers_with_what_another_has(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await Hidden.SiteAsync(under);
        Assert.Contains("Walrus", await site.TextAsync("/api/v1/there/boards/other-board"), StringComparison.Ordinal);
        foreach (var list in Beehive.OpenData.OpenLists.All)
        {
            Assert.DoesNotContain("walrus", await site.TextAsync($"/api/v1/here/{list.Name}"), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("walrus", await site.TextAsync($"/here/{list.Table}.csv"), StringComparison.OrdinalIgnoreCase);
        }
        foreach (var address in (string[])["/here/meetings.ics", "/here/news.atom", "/here/actions.atom", "/here/sitemap-1.xml"])
            Assert.DoesNotContain("walrus", await site.TextAsync(address), StringComparison.OrdinalIgnoreCase);
        foreach (var address in (string[])["/api/v1/here/boards/other-board", "/here/boards/other-board/meetings.ics", "/here/boards/other-board/news.atom", "/api/v1/here/meetings/m1"])
        {
            using var answer = await site.GetAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task HideAsync(DatabaseUnderTest under, string meeting)
    {
        await using var writing = await under.Database.WriteAsync(Cancel);
        var rows = writing.Store.Set<Meeting>().IgnoreQueryFilters().Where(x => x.Key == meeting);
        var found = await rows.SingleAsync(Cancel);
        await rows.ExecuteUpdateAsync(x => x.SetProperty(m => m.Visibility, Visibility.Closed), Cancel);
        await writing.Store.Things.IgnoreQueryFilters().Where(x => x.Id == found.Id).ExecuteUpdateAsync(x => x.SetProperty(t => t.Visibility, Visibility.Closed), Cancel);
        writing.Touch(found.PlaceId);
        await writing.CommitAsync(Cancel);
    }

    /// <summary>Status, headers and body, but for the day and time.</summary>
    private static async Task<string> WholeAsync(SiteUnderTest site, string address)
    {
        using var answer = await site.GetAsync(address);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(x => x.Key != "Date").OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $"{x.Key}: {string.Join(", ", x.Value)}");
        return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n\n{await answer.Content.ReadAsStringAsync(Cancel)}";
    }
}
