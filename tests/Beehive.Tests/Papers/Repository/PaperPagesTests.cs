using System.Net;
using Xunit;

namespace Beehive.Tests.Papers.Repository;

public class PaperPagesTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    [Theory, EachDatabase]
    public async Task The_newest_version_that_may_be_seen_is_shown_with_the_way_to_the_older_ones(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        var page = await site.TextAsync("/papertown/papers/plan");
        Assert.Contains("The board meets six times a year.", page, StringComparison.Ordinal);
        Assert.Contains("/papertown/papers/plan/versions/1", page, StringComparison.Ordinal);
        Assert.Contains("<li>Agree the plan.</li>", page, StringComparison.Ordinal);
        var older = await site.TextAsync("/papertown/papers/plan/versions/1");
        Assert.Contains("This is an older version.", older, StringComparison.Ordinal);
        Assert.Contains("four times", older, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_changed_is_told_in_words(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        var page = await site.TextAsync("/papertown/papers/plan/versions/2/changes");
        Assert.Contains("<b>Taken out:</b> The board meets <mark>four</mark> times a year.", page, StringComparison.Ordinal);
        Assert.Contains("<b>Added:</b> The board meets <mark>six</mark> times a year.", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_06_a_draft_version_shows_nowhere_not_even_as_a_difference(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        foreach (var address in (string[])["/papertown/papers/plan", "/papertown/papers/plan/versions/2", "/papertown/papers/plan/versions/2/changes", "/papertown/papers"])
            Assert.DoesNotContain("zanzibar", await site.TextAsync(address), StringComparison.OrdinalIgnoreCase);
        foreach (var address in (string[])["/papertown/papers/plan/versions/3", "/papertown/papers/plan/versions/3/changes", "/papertown/papers/plan/versions/1/changes", "/papertown/papers/plan/versions/0",
            "/papertown/papers/plan/versions/x", "/papertown/papers/plan/versions/99999999999", "/papertown/papers/hidden", "/papertown/papers/hidden/versions/1"])
        {
            using var answer = await site.GetAsync(address);
            Assert.Equal((HttpStatusCode.NotFound, address), (answer.StatusCode, address));
        }
    }

    [Theory, EachDatabase]
    public async Task AC_08_the_list_counts_only_what_may_be_seen(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        var list = await site.TextAsync("/papertown/papers");
        Assert.Contains("1 paper<", list.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("No paper is like that.", await site.TextAsync("/papertown/papers?kind=letter"), StringComparison.Ordinal);
    }

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, PlantAsync);

    private static async Task PlantAsync(SiteUnderTest site)
    {
        await site.PlaceAsync("papertown");
        await site.PlantAsync("papertown", "paper",
            """
            {"id":"plan","title":"The plan","kind":"report","recommendations":["Agree the plan."],"versions":[{"number":1,"date":"2026-01","text":"First.\n\nThe board meets four times a year."},
            {"number":2,"date":"2026-02","text":"First.\n\nThe board meets six times a year."},{"number":3,"date":"2026-03","text":"First.\n\nThe board meets in Zanzibar.","visibility":"draft","note":"Zanzibar"}]}
            """,
            """{"id":"hidden","title":"Hidden Zanzibar","kind":"report","visibility":"closed","versions":[{"number":1,"text":"Zanzibar."}]}""");
    }
}
