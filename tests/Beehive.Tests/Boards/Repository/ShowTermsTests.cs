using System.Net;
using Xunit;

namespace Beehive.Tests.Boards.Repository;

public class ShowTermsTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    [Theory, EachDatabase]
    public async Task Terms_say_their_rules_and_what_changed_since_the_version_before(DatabaseKind kind)
    {
        var page = await (await StartAsync(kind)).TextAsync("/termtown/boards/b/terms/second");
        foreach (var fact in (string[])["Half of the seats", "One seat, one vote", "2025. That is over.", "/termtown/boards/b/meetings/2024-02-01", "<mark>six</mark>"])
            Assert.Contains(fact, page, StringComparison.Ordinal);
        Assert.Contains("This is an older version.", await (await StartAsync(kind)).TextAsync("/termtown/boards/b/terms/first"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_06_a_draft_of_new_terms_is_not_there_and_makes_nothing_older(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        using var draft = await site.GetAsync("/termtown/boards/b/terms/third");
        Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
        Assert.DoesNotContain("This is an older version.", await site.TextAsync("/termtown/boards/b/terms/second"), StringComparison.Ordinal);
    }

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("termtown");
        await site.PlantAsync("termtown", "board", """{"id":"b","name":"Board","kind":"forum","state":"active"}""");
        await site.PlantAsync("termtown", "meeting", """{"id":"m","title":"Meeting","boards":["b"],"date":"2024-02-01","state":"happened"}""");
        await site.PlantAsync("termtown", "terms-of-reference", """{"id":"first","board":"b","version":"1","text":"The board meets four times a year.","from":"2020"}""",
            """{"id":"second","board":"b","version":"2","text":"The board meets six times a year.","from":"2024-02","agreedAt":"m","reviewDue":"2025","quorum":"Half of the seats","quorumCount":7,"votingRule":"One seat, one vote"}""",
            """{"id":"third","board":"b","version":"3","text":"Draft.","from":"2026","visibility":"draft"}""");
    });
}
