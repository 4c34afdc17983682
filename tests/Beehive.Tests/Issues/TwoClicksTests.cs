using AngleSharp.Html.Parser;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>From any record the way back to what raised it, and on to what changed, takes at most two clicks on links of the page itself.</summary>
public sealed class TwoClicksTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Issue = "/testing/issues/1";
    private const string Action = "/testing/actions/a";
    private const string Decision = "/testing/decisions/d";
    private const string Paper = "/testing/papers/p";
    private const string Asking = "/testing/asked/q";
    private const string Meeting = "/testing/boards/carers/meetings/2026-05-10";
    private const string Item = Meeting + "/items/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task From_each_record_of_a_whole_story_to_its_cause_and_to_its_end(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await PlantAsync(site, "public");
        string[] story = [Issue, Meeting, Item, Paper, Decision, Action, Asking];
        foreach (var from in story)
        {
            var near = await NearAsync(site, from);
            Assert.Contains(Issue, near);
            Assert.Contains(Action, near);
        }
        Assert.Subset((await LinksAsync(site, Issue)).ToHashSet(StringComparer.Ordinal), story.Where(x => x != Issue).ToHashSet(StringComparer.Ordinal));
        Assert.Contains("The last bus goes at nine.", await site.TextAsync(Issue), StringComparison.Ordinal);
        Assert.Contains("The new timetable is out.", await site.TextAsync(Action), StringComparison.Ordinal);
        foreach (var below in (string[])[Paper, Decision, Action, Asking]) Assert.Contains("Somebody told us, number 1:", await site.TextAsync(below), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_nobody_may_see_is_not_named_as_the_beginning(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await PlantAsync(site, "draft");
        foreach (var below in (string[])[Meeting, Item, Paper, Decision, Action, Asking])
        {
            var page = await site.TextAsync(below);
            Assert.DoesNotContain("Somebody told us", page, StringComparison.Ordinal);
            Assert.DoesNotContain("stops at six", page, StringComparison.Ordinal);
        }
    }

    private static async Task PlantAsync(SiteUnderTest site, string visibility)
    {
        await site.PlantAsync("testing", "paper", """{"id":"p","title":"Buses after six","kind":"report","boards":["carers"],"versions":[{"number":1,"date":"2026-05-01","text":"Few go."}]}""");
        await site.PlantAsync("testing", "meeting", """{"id":"m","title":"Carers in May","boards":["carers"],"date":"2026-05-10","start":"10:00","state":"happened"}""");
        await site.PlantAsync("testing", "issue", YouSaid.Answered.Line(1, "The bus stops at six", more: $",\"visibility\":\"{visibility}\"").Replace("It is better, number 1.", "The last bus goes at nine.", StringComparison.Ordinal));
        await site.PlantAsync("testing", "agenda-item", """{"id":"i","meeting":"m","number":"1","order":0,"title":"The last bus","papers":["p"],"arisingFrom":"issue:issue-1","state":"dealt-with"}""");
        await site.PlantAsync("testing", "decision", """{"id":"d","title":"Ask the bus company","outcome":"agreed","meeting":"m","item":"i","board":"carers","date":"2026-05-10"}""");
        await site.PlantAsync("testing", "action-point", """{"id":"a","what":"Write to the bus company","state":"done","result":"The new timetable is out.","board":"carers","meeting":"m","arisingFrom":"decision:d"}""");
        await site.PlantAsync("testing", "asking", """{"id":"q","what":"A later bus","kind":"letter","body":"The bus company","board":"carers","arisingFrom":"action-point:a","asked":"2026-05-12","due":"2026-06-12","state":"waiting"}""");
    }

    /// <summary>What one or two clicks reach.</summary>
    private static async Task<HashSet<string>> NearAsync(SiteUnderTest site, string from)
    {
        var near = new HashSet<string>(StringComparer.Ordinal) { from };
        foreach (var link in await LinksAsync(site, from))
        {
            near.Add(link);
            near.UnionWith(await LinksAsync(site, link));
        }
        return near;
    }

    /// <summary>The links of what the page itself says, without head, foot and crumbs, to pages of the place.</summary>
    private static async Task<List<string>> LinksAsync(SiteUnderTest site, string address)
    {
        using var answer = await site.GetAsync(address);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return [];
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancel), Cancel);
        return [.. page.QuerySelectorAll("main a[href^='/testing/']").Select(x => x.GetAttribute("href")!.Split('#', '?')[0]).Distinct()];
    }
}
