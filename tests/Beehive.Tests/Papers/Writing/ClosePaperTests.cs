using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Notices;
using Beehive.Tests.Meetings.Planning;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Papers.Writing;

/// <summary>A paper that goes back to its author, and one that is closed to the public.</summary>
public sealed class ClosePaperTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Wombats = "/testing/papers/wombats";

    [Theory, EachDatabase]
    public async Task AC_06_a_closed_paper_is_nowhere_for_the_public_and_whole_again_when_it_is_opened(DatabaseKind kind)
    {
        await using var site = await WithAPaperAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await EverywhereAsync(site, true);
        Assert.Contains("Say why", Assert.Single((await secretary.SendAsync(Wombats + "/close")).Errors), StringComparison.Ordinal);
        var two = await secretary.OpenAsync(Wombats + "/close");
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(Wombats + "/close", ("why", "It names a price that is still talked about."))).Status);
        Assert.Contains("Somebody else has done this", Assert.Single((await secretary.SendAsync(two, ("why", "Again."))).Errors), StringComparison.Ordinal);
        await EverywhereAsync(site, false);
        var seen = await member.OpenAsync(Wombats);
        Assert.Contains("It names a price", seen.Main, StringComparison.Ordinal);
        Assert.Contains("Zebra text two", seen.Main, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await member.OpenAsync(Wombats + "/close")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(Wombats + "/close", ("why", "The price is agreed."))).Status);
        await EverywhereAsync(site, true);
        Assert.Contains("PaperClosed PaperOpened", await ABoard.DeedsAsync(site), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_taken_out_is_gone_from_page_search_feeds_tables_machines_and_files(DatabaseKind kind)
    {
        await using var site = await WithAPaperAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await EverywhereAsync(site, true);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(Wombats + "/take-out", ("why", "It names somebody."))).Status);
        await EverywhereAsync(site, false);
        Assert.Contains("Only they can show it again", (await secretary.SendAsync(Wombats + "/publish", ("note", "Sly"))).Errors[0], StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.SeeOther, (await secretary.PostAsync(Wombats + "/close", [])).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(Wombats + "/take-out")).Status);
        await EverywhereAsync(site, true);
    }

    [Theory, EachDatabase]
    public async Task A_draft_that_is_closed_goes_out_to_members_only(DatabaseKind kind)
    {
        await using var site = await WithAPaperAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await secretary.SendAsync("/testing/papers/draft/close", ("why", "It is about one person."));
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync("/testing/papers/draft")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync("/testing/papers/draft/publish")).Status);
        Assert.Contains("Draft words", (await member.OpenAsync("/testing/papers/draft")).Main, StringComparison.Ordinal);
        using var hidden = await site.GetAsync("/testing/papers/draft");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync("/testing/papers/draft/close", ("why", "It is about nobody now."))).Status);
        Assert.Contains("Draft words", await site.TextAsync("/testing/papers/draft"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_members_paper_goes_back_with_a_reason_and_comes_in_again(DatabaseKind kind)
    {
        await using var site = await WithAPaperAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var other = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await member.SendAsync("/testing/boards/carers/papers/write", ("title", "Benches"), ("kind", "report"), ("text", "We need bechnes."));
        const string own = "/testing/papers/benches";
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(own + "/write-again")).Status);
        Assert.Contains("Send it back", (await secretary.OpenAsync(own + "/work")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync("/testing/papers/draft/send-back")).Status);
        Assert.Contains("Say why", Assert.Single((await secretary.SendAsync(own + "/send-back")).Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(own + "/send-back", ("why", "Say how many."))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(own + "/send-back")).Status);
        Assert.Contains("Put your paper right: Benches", (await member.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Benches", (await other.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(own + "/write-again")).Status);
        var again = await member.OpenAsync(own + "/write-again");
        Assert.Contains("Say how many.", again.Main, StringComparison.Ordinal);
        Assert.Equal("We need bechnes.", again.Field("text"));
        var stolen = await other.PostAsync(own + "/write-again", again.Fields(("text", "Stolen.")));
        Assert.NotEqual(HttpStatusCode.SeeOther, stolen.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await member.SendAsync(again, ("text", "We need ten benches."))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(own + "/write-again")).Status);
        Assert.Equal("We need ten benches.", (await secretary.OpenAsync(own + "/write")).Field("text"));
        await using var store = site.Under.Database.Read();
        Assert.Equal(["Please put your paper right: Benches", "Handed in again: Benches"], (await store.Letters.OrderBy(x => x.Id).ToListAsync(TestContext.Current.CancellationToken)).Select(x => x.Subject));
    }

    /// <summary>Page, versions, changes, list, search, feeds, map of the site, tables, interface.</summary>
    private static async Task EverywhereAsync(SiteUnderTest site, bool isThere)
    {
        foreach (var own in (string[])[Wombats, Wombats + "/versions/1", Wombats + "/versions/2", Wombats + "/versions/2/changes"])
        {
            using var answer = await site.GetAsync(own);
            Assert.True(answer.StatusCode == (isThere ? HttpStatusCode.OK : HttpStatusCode.Gone), $"{own}: {answer.StatusCode}");
        }
        foreach (var list in (string[])["/testing/papers", "/testing/search?q=wombats", "/api/v1/testing/papers", "/testing/papers.csv", "/testing/sitemap-1.xml", "/testing/boards/carers"])
        {
            using var answer = await site.GetAsync(list);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(text.Contains("papers/wombats", StringComparison.Ordinal) == isThere || (isThere && list.EndsWith("carers", StringComparison.Ordinal)), $"{list} {answer.StatusCode}: {isThere}");
            if (!isThere) Assert.DoesNotContain("Zebra text", text, StringComparison.Ordinal);
        }
        foreach (var id in (string[])["/api/v1/testing/papers/wombats", "/testing/news.atom", "/testing/boards/carers/news.atom"])
        {
            using var answer = await site.GetAsync(id);
            if (!isThere) Assert.DoesNotContain("Zebra", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private async Task<SiteUnderTest> WithAPaperAsync(DatabaseKind kind)
    {
        var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "paper",
            """{"id":"wombats","title":"Wombats","kind":"report","boards":["carers"],"summary":"Zebra.","versions":[{"number":1,"text":"Zebra text one.","date":"2026-07-01"},{"number":2,"text":"Zebra text two.","date":"2026-07-02","note":"More."}]}""",
            """{"id":"draft","title":"Draft","kind":"report","boards":["carers"],"visibility":"draft","versions":[{"number":1,"text":"Draft words."}]}""");
        return site;
    }
}
