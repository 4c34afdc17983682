using System.Net;
using Xunit;

namespace Beehive.Tests.Meetings.Repository;

public class DecisionPagesTests(PlantedSites sites, SampleSites samples) : IClassFixture<PlantedSites>, IClassFixture<SampleSites>
{
    [Theory, EachDatabase]
    public async Task A_decision_shows_the_fixed_word_the_original_words_and_what_came_of_it(DatabaseKind kind)
    {
        var page = await (await samples.OfAsync(kind)).TextAsync("/thurrock/decisions/online-repository");
        Assert.Contains("bee-tag--good\">Agreed<", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote class=\"bee-said\"><p>As a result of the day, Thurrock Council have agreed", page, StringComparison.Ordinal);
        Assert.Contains("/thurrock/actions/create-the-online-repository", page, StringComparison.Ordinal);
        Assert.Contains("Thursday 8 March 2012", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Decisions_are_found_by_board_result_and_year_also_through_their_meeting(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.Contains("At the meeting", await site.TextAsync("/dectown/decisions?board=alpha"), StringComparison.Ordinal);
        Assert.DoesNotContain("Between meetings", await site.TextAsync("/dectown/decisions?board=alpha"), StringComparison.Ordinal);
        Assert.Contains("Between meetings", await site.TextAsync("/dectown/decisions?outcome=noted"), StringComparison.Ordinal);
        var year = await site.TextAsync("/dectown/decisions?year=2025");
        Assert.Contains("At the meeting", year, StringComparison.Ordinal);
        Assert.DoesNotContain("Between meetings", year, StringComparison.Ordinal);
        Assert.Contains("No decision is like that.", await site.TextAsync("/dectown/decisions?year=1999"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_01_a_decision_at_a_closed_item_shows_no_item_and_a_closed_decision_is_not_there(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        Assert.DoesNotContain("Xylophone", await site.TextAsync("/dectown/decisions/at"), StringComparison.Ordinal);
        Assert.DoesNotContain("Xylophone", await site.TextAsync("/dectown/decisions"), StringComparison.Ordinal);
        using var hidden = await site.GetAsync("/dectown/decisions/hid");
        using var missing = await site.GetAsync("/dectown/decisions/never");
        var cancel = TestContext.Current.CancellationToken;
        Assert.Equal((HttpStatusCode.NotFound, await missing.Content.ReadAsStringAsync(cancel)), (hidden.StatusCode, await hidden.Content.ReadAsStringAsync(cancel)));
    }

    [Theory, EachDatabase]
    public async Task XS_04_a_year_or_result_that_is_none_is_refused(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        foreach (var query in (string[])["year=abcd", "year=20266", "year=9999", "year=0001", "outcome=yes", "board=never"])
        {
            using var answer = await site.GetAsync("/dectown/decisions?" + query);
            Assert.Equal((HttpStatusCode.BadRequest, query), (answer.StatusCode, query));
        }
    }

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, PlantAsync);

    private static async Task PlantAsync(SiteUnderTest site)
    {
        await site.PlaceAsync("dectown");
        await site.PlantAsync("dectown", "board", """{"id":"alpha","name":"Alpha","kind":"forum","state":"active"}""", """{"id":"beta","name":"Beta","kind":"forum","state":"active"}""");
        await site.PlantAsync("dectown", "meeting", """{"id":"m","title":"Meeting","boards":["beta","alpha"],"date":"2025-11-03","state":"happened"}""");
        await site.PlantAsync("dectown", "agenda-item", """{"id":"i","meeting":"m","number":"1","order":0,"title":"Xylophone affair","visibility":"closed"}""");
        await site.PlantAsync("dectown", "decision",
            """{"id":"at","title":"At the meeting","outcome":"agreed","meeting":"m","item":"i"}""",
            """{"id":"between","title":"Between meetings","outcome":"noted","board":"beta","date":"2026-02"}""",
            """{"id":"hid","title":"Xylophone","outcome":"agreed","board":"alpha","visibility":"closed"}""");
    }
}
