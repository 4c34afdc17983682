using Xunit;

namespace Beehive.Tests.Noticeboard;

/// <summary>The reading pages over records whose every word tries to be markup.</summary>
public class HostileWordsTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    private const string Svg = "<svg onload=alert(1)>";
    private const string Img = "\\\"><img src=x onerror=alert(1)>";
    private const string Links = "[x](javascript:alert(1)) [y](&#106;avascript:alert(1)) [z](data:text/html,x) [v](vbscript:x) [e](//evil.example) <b>raw</b>";

    private static readonly string[] Pages =
    [
        "papers", "papers/p", "papers/p/versions/1", "papers/p/versions/2/changes", "actions", "actions/a", "asked", "asked/q", "issues", "issues/1", "issues/2", "decisions", "decisions/d", "organisations", "organisations/o", "structure",
        "boards/b/terms/t2", "search?q=alert", "words", "actions/a/easy",
    ];

    [Theory, EachDatabase]
    public async Task XS_01_names_are_shown_as_text_on_every_page(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        foreach (var page in Pages)
        {
            var html = await site.TextAsync("/hostile/" + page);
            Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.Contains("alert(1)", html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task XS_02_links_that_a_browser_would_run_lead_nowhere(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        foreach (var page in Pages)
        {
            var html = await site.TextAsync("/hostile/" + page);
            foreach (var bad in (string[])["href=\"javascript:", "href=\"data:", "href=\"vbscript:", "href=\"//evil", "<b>raw</b>"]) Assert.DoesNotContain(bad, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, EachDatabase]
    public async Task TN_01_the_things_of_one_place_are_not_at_the_address_of_another(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        foreach (var page in Pages.Where(x => x.Contains('/', StringComparison.Ordinal)))
        {
            using var answer = await site.GetAsync("/neighbour/" + page);
            Assert.Equal((404, page), ((int)answer.StatusCode, page));
        }
        foreach (var page in Pages.Where(x => !x.Contains('/', StringComparison.Ordinal) && !x.StartsWith("search", StringComparison.Ordinal)))
            Assert.DoesNotContain("alert(1)", await site.TextAsync("/neighbour/" + page), StringComparison.Ordinal);
    }

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("neighbour");
        await site.PlaceAsync("hostile");
        await site.PlantAsync("hostile", "organisation", $$"""{"id":"o","name":"{{Svg}}","shortName":"{{Img}}","about":"{{Links}}"}""");
        await site.PlantAsync("hostile", "board", $$"""{"id":"b","name":"{{Svg}}","kind":"forum","state":"active","stateNote":"{{Img}}"}""");
        await site.PlantAsync("hostile", "reporting-line", $$"""{"id":"l","from":"board:b","to":"organisation:o","kind":"reports-to","note":"{{Img}}","source":"{{Svg}}"}""");
        await site.PlantAsync("hostile", "change", $$"""{"id":"c","kind":"merged","from":["board:b"],"to":["organisation:o"],"reason":"{{Svg}}","topic":"{{Img}}"}""");
        await site.PlantAsync("hostile", "seat", $$"""{"id":"s","board":"b","label":"{{Svg}}","organisation":"o","holders":[{"office":"{{Img}}"}]}""");
        await site.PlantAsync("hostile", "paper", $$"""
            {"id":"p","title":"{{Svg}}","kind":"report","boards":["b"],"reference":"{{Img}}","contact":"{{Svg}}","summary":"{{Img}}","purpose":"{{Links}}","recommendations":["{{Svg}}"],"appendices":["{{Img}}"],
            "backgroundPapers":["{{Svg}}"],"versions":[{"number":1,"text":"{{Links}}","note":"{{Svg}}"},{"number":2,"text":"{{Links}} and {{Svg}}","note":"{{Img}}"}]}
            """);
        await site.PlantAsync("hostile", "terms-of-reference", $$"""{"id":"t1","board":"b","version":"1","text":"{{Links}}","from":"2025"}""",
            $$"""{"id":"t2","board":"b","version":"{{Svg}}","text":"{{Links}} {{Svg}}","from":"2026","quorum":"{{Img}}","votingRule":"{{Svg}}"}""");
        await site.PlantAsync("hostile", "decision", $$"""{"id":"d","title":"{{Svg}}","outcome":"agreed","board":"b","wording":"{{Links}}","reason":"{{Img}}","note":"{{Links}}"}""");
        await site.PlantAsync("hostile", "action-point", $$"""{"id":"a","what":"{{Svg}}","owner":"{{Img}}","board":"b","arisingFrom":"decision:d","state":"done","result":"{{Links}}","note":"{{Svg}}","source":"{{Img}}"}""");
        await site.PlantAsync("hostile", "asking", $$"""{"id":"q","what":"{{Svg}}","kind":"advice","body":"{{Img}}","office":"{{Svg}}","text":"{{Links}}","board":"b","arisingFrom":"decision:d","state":"answered","answer":"{{Links}}","reason":"{{Img}}","source":"{{Img}}","history":[{"deed":"asked","who":"{{Svg}}","text":"{{Links}}"}]}""");
        await site.PlantAsync("hostile", "topic", $$"""{"id":"w","name":"{{Svg}}","words":["{{Img}}"],"board":"b","office":"{{Img}}","phone":"{{Svg}} 01632 960 1","services":[{"name":"{{Svg}}","for":"{{Img}}","address":"{{Svg}}","web":"https://example.org/"}],"source":"{{Img}}"}""");
        await site.PlantAsync("hostile", "glossary-word", $$"""{"id":"g","word":"{{Svg}}","forms":["alert"],"meaning":["{{Img}}"],"alsoCalled":["{{Img}}"],"agreedBy":"{{Svg}}","agreedOn":"2026","board":"b","source":"{{Img}}"}""");
        await site.PlantAsync("hostile", "issue", $$"""{"id":"issue-1","number":1,"title":"{{Svg}}","words":"{{Links}}","wanted":"{{Img}}","about":"{{Svg}}","kind":"story","raisedBy":"{{Img}}","state":"closed","endedAs":"done","reason":"{{Links}}","changed":"{{Links}} {{Img}}","board":"b","verdict":"no","verdictWords":"{{Svg}}","source":"{{Img}}","history":[{"deed":"asked","who":"{{Svg}}","text":"{{Links}} {{Svg}}"}]}""",
            $$"""{"id":"issue-2","number":2,"title":"{{Img}}","words":"{{Svg}}","kind":"request","state":"with-board","board":"b","holder":"{{Svg}}","holderPhone":"{{Img}}","nextStep":"{{Svg}}","next":"2026-03-01"}""");
    });
}
