using System.Net;
using Xunit;

namespace Beehive.Tests.ActionPoints.Repository;

public class ActionPagesTests(PlantedSites sites, SampleSites samples) : IClassFixture<PlantedSites>, IClassFixture<SampleSites>
{
    [Theory, EachDatabase]
    public async Task An_action_says_who_has_it_what_is_next_and_where_it_came_from(DatabaseKind kind)
    {
        var page = await (await samples.OfAsync(kind)).TextAsync("/thurrock/actions/create-the-online-repository");
        Assert.Contains("Thurrock Council, with Thurrock Coalition", page, StringComparison.Ordinal);
        Assert.Contains("no date given yet", page, StringComparison.Ordinal);
        Assert.Contains("/thurrock/decisions/online-repository", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Late_is_what_was_due_and_is_not_done_and_a_month_is_over_only_when_it_is_over(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        var late = await site.TextAsync("/acttown/actions?late=yes");
        Assert.Contains("Yesterday", late, StringComparison.Ordinal);
        foreach (var other in (string[])["This month", "This year", "Finished", "Nobody knows", "Without a date", "Secret"]) Assert.DoesNotContain(other, late, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Filters_by_board_state_and_owner_show_just_those(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.Contains("Finished", await site.TextAsync("/acttown/actions?state=done"), StringComparison.Ordinal);
        Assert.DoesNotContain("Yesterday", await site.TextAsync("/acttown/actions?state=done"), StringComparison.Ordinal);
        Assert.Contains("Yesterday", await site.TextAsync("/acttown/actions?owner=COUNCIL"), StringComparison.Ordinal);
        Assert.Contains("No action is like that.", await site.TextAsync("/acttown/actions?owner=%25"), StringComparison.Ordinal);
        Assert.Contains("Yesterday", await site.TextAsync("/acttown/actions?board=alpha"), StringComparison.Ordinal);
        Assert.DoesNotContain("Finished", await site.TextAsync("/acttown/actions?board=alpha"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_01_an_action_from_a_closed_item_does_not_tell_of_it(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.DoesNotContain("Xylophone", await site.TextAsync("/acttown/actions/from-closed"), StringComparison.Ordinal);
        using var hidden = await site.GetAsync("/acttown/actions/secret");
        using var missing = await site.GetAsync("/acttown/actions/never");
        Assert.Equal((HttpStatusCode.NotFound, await BodyAsync(missing)), (hidden.StatusCode, await BodyAsync(hidden)));
    }

    [Theory, EachDatabase]
    public async Task AC_08_numbers_count_only_what_may_be_seen_and_pages_hold_fifty(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.Contains("1 to 50 of 67 actions", await site.TextAsync("/acttown/actions"), StringComparison.Ordinal);
        Assert.Contains("51 to 67 of 67 actions", await site.TextAsync("/acttown/actions?page=2"), StringComparison.Ordinal);
        using var beyond = await site.GetAsync("/acttown/actions?page=3");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task XS_04_nonsense_in_the_address_is_refused_in_words_or_encoded(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        foreach (var list in (string[])["actions", "decisions", "papers", "organisations", "search"])
            foreach (var page in (string[])["-1", "0", "abc", "1\"><script>", "1000000000", "99999999999999999999", "1.5", "%00"])
            {
                using var answer = await site.GetAsync($"/acttown/{list}?page={Uri.EscapeDataString(page)}");
                Assert.Equal((HttpStatusCode.BadRequest, list, page), (answer.StatusCode, list, page));
                Assert.DoesNotContain("<script>", await BodyAsync(answer), StringComparison.Ordinal);
            }
        foreach (var query in (string[])["state=nonsense", "board=nonsense", "state=%00"])
        {
            using var answer = await site.GetAsync("/acttown/actions?" + query);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
        Assert.DoesNotContain("<svg", await site.TextAsync("/acttown/actions?owner=%22%3E%3Csvg%20onload%3D1%3E"), StringComparison.Ordinal);
    }

    private static Task<string> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>It is Wednesday 15 July 2026.</summary>
    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, PlantAsync);

    private static async Task PlantAsync(SiteUnderTest site)
    {
        await site.PlaceAsync("acttown");
        await site.PlantAsync("acttown", "board", """{"id":"alpha","name":"Alpha board","kind":"forum","state":"active"}""");
        await site.PlantAsync("acttown", "action-point",
            """{"id":"a","what":"Yesterday","owner":"The Council","board":"alpha","due":"2026-07-14","state":"to-do"}""",
            """{"id":"b","what":"This month","due":"2026-07","state":"doing"}""",
            """{"id":"c","what":"This year","due":"2026","state":"to-do"}""",
            """{"id":"d","what":"Finished","due":"2020","state":"done","result":"It is there."}""",
            """{"id":"e","what":"Nobody knows","due":"2020","state":"not-known"}""",
            """{"id":"f","what":"Without a date","state":"to-do"}""",
            """{"id":"secret","what":"Secret","due":"2020","state":"to-do","visibility":"closed"}""");
        await site.PlantAsync("acttown", "meeting", """{"id":"m","title":"Meeting","boards":["alpha"],"date":"2026-01-05","state":"happened"}""");
        await site.PlantAsync("acttown", "agenda-item", """{"id":"i","meeting":"m","number":"1","order":0,"title":"Xylophone affair","visibility":"closed"}""");
        await site.PlantAsync("acttown", "action-point", """{"id":"from-closed","what":"Open action","arisingFrom":"agenda-item:i","state":"to-do"}""");
        await site.PlantAsync("acttown", "action-point", [.. Enumerable.Range(0, 60).Select(x => $$"""{"id":"a{{x}}","what":"Do thing {{x}}","state":"doing"}""")]);
    }
}
