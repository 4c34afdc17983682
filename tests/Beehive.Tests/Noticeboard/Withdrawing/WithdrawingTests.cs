using System.Net;
using Beehive.Accounts;
using Xunit;

namespace Beehive.Tests.Noticeboard.Withdrawing;

public sealed class WithdrawingTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Theory, EachDatabase]
    public async Task What_is_taken_out_says_so_and_is_gone_from_everywhere_until_it_is_shown_again(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        foreach (var (page, list) in new[] { ("/testing/papers/wombats", "papers"), ("/testing/decisions/wombats-stay", "decisions") })
        {
            Assert.Contains("ombat", await site.TextAsync(page), StringComparison.Ordinal);
            Assert.Contains("Say why", Assert.Single((await manager.SendAsync(page + "/take-out")).Errors), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(page + "/take-out", ("why", "It named somebody."))).Status);
            using (var gone = await site.GetAsync(page)) Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            foreach (var open in (string[])[$"/api/v1/testing/{list}", "/testing/search?q=wombats", "/testing/news.atom", "/testing/" + list])
                Assert.DoesNotContain(page, await site.TextAsync(open), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(page + "/take-out")).Status);
            Assert.Contains("ombat", await site.TextAsync(page), StringComparison.Ordinal);
        }
        using var below = await site.GetAsync("/testing/papers/never-was");
        Assert.Equal(HttpStatusCode.NotFound, below.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task AC_06_a_draft_is_not_shown_by_the_page_that_shows_again_what_was_taken_out(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "b");
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync("/testing/papers/draft/take-out")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync("/testing/papers/wombats/take-out")).Status);
        var form = await manager.OpenAsync("/testing/papers/wombats/take-out");
        Assert.NotEqual(HttpStatusCode.SeeOther, (await manager.PostAsync("/testing/papers/draft/take-out", form.Fields(("why", "x")))).Status);
        using var hidden = await site.GetAsync("/testing/papers/draft");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"b","name":"Board","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"wombats","title":"Wombats","kind":"report","boards":["b"],"versions":[{"number":1,"text":"Text.","date":"2026-07-01"}]}""",
            """{"id":"draft","title":"Draft","kind":"report","boards":["b"],"visibility":"draft","versions":[{"number":1,"text":"Text."}]}""");
        await site.PlantAsync("testing", "decision", """{"id":"wombats-stay","title":"Wombats stay","board":"b","outcome":"agreed","date":"2026-07-01"}""");
        return site;
    }
}
