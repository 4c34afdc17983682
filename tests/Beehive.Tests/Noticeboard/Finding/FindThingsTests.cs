using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Beehive.Tests.Noticeboard.Finding;

public partial class FindThingsTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    [Theory, EachDatabase]
    public async Task Words_are_found_marked_and_counted_a_title_before_a_text(DatabaseKind kind)
    {
        var page = await AskAsync(kind, "honeycomb");
        Assert.Contains("<h2>2 results</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>Honeycomb</mark> board", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Paper about nothing", StringComparison.Ordinal) > page.IndexOf("</mark> board", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Pages_of_twenty_are_stable_and_hold_everything_once(DatabaseKind kind)
    {
        var found = new List<string>();
        for (var page = 1; page <= 3; page++) found.AddRange(Links().Matches(await AskAsync(kind, $"pollen&page={page}")).Select(x => x.Groups[1].Value));
        Assert.Equal((45, 45), (found.Count, found.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(found.Take(20), Links().Matches(await AskAsync(kind, "pollen")).Select(x => x.Groups[1].Value));
    }

    [Theory, EachDatabase]
    public async Task Filters_by_kind_board_and_date_narrow_what_is_found(DatabaseKind kind)
    {
        Assert.Contains("1 result<", await AskAsync(kind, "honeycomb&kind=board"), StringComparison.Ordinal);
        Assert.Contains("1 result<", await AskAsync(kind, "honeycomb&kind=paper&board=honey"), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await AskAsync(kind, "honeycomb&board=other"), StringComparison.Ordinal);
        Assert.Contains("1 result<", await AskAsync(kind, "honeycomb&from=2012&until=2012-03"), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await AskAsync(kind, "honeycomb&from=2013"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task When_whole_words_find_nothing_their_beginnings_are_tried_and_it_says_so(DatabaseKind kind)
    {
        var page = await AskAsync(kind, "honeyc");
        Assert.Contains("words that begin with them", page, StringComparison.Ordinal);
        Assert.Contains("2 results", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_date_that_is_none_is_said_beside_its_field_and_what_was_typed_stays(DatabaseKind kind)
    {
        using var answer = await (await StartAsync(kind)).GetAsync("/findtown/search?q=honeycomb&from=spring");
        var page = await BodyAsync(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("href=\"#from\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"spring\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"honeycomb\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_02_a_word_of_a_closed_item_finds_nothing_not_even_by_its_beginning(DatabaseKind kind)
    {
        foreach (var word in (string[])["quixotic", "quixot", "q", "%22quixotic affair%22"])
        {
            var page = await AskAsync(kind, word);
            Assert.Contains("Nothing found", page, StringComparison.Ordinal);
            Assert.DoesNotContain("bee-found", page, StringComparison.Ordinal);
        }
        Assert.Contains("1 result<", await AskAsync(kind, "shared"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task TN_01_nothing_of_another_place_is_found(DatabaseKind kind)
    {
        Assert.Contains("Nothing found", await AskAsync(kind, "elsewhere"), StringComparison.Ordinal);
        using var board = await (await StartAsync(kind)).GetAsync("/findtown/search?q=elsewhere&board=elsewhere");
        Assert.Equal(HttpStatusCode.BadRequest, board.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task IN_01_IN_02_operators_quotes_and_nonsense_are_words_or_nothing_and_never_a_fault(DatabaseKind kind)
    {
        var site = await StartAsync(kind);
        foreach (var words in (string[])["' OR 1=1--", ");select pg_sleep(9)--", "%", "_", "\\", "\"a\" NEAR/3 \"b\"", "a NEAR(b, 3)", "*", "honeycomb*", "\"", "\"\"\"", "AND", "OR NOT", "NOT", "title:x", "{Facets} : p1v1",
            "p1v0", "(a+)+$", "a", "é", "🐝", "\u0000", "\u0002x\u0003", "x:*", "!x & y | z <-> w", "'", "a'b", new string('x', 10_000), string.Concat(Enumerable.Repeat("word ", 2000)), "^a -b +c ~d"])
        {
            var watch = Stopwatch.StartNew();
            using var answer = await site.GetAsync("/findtown/search?q=" + Uri.EscapeDataString(words));
            var page = await BodyAsync(answer);
            Assert.Equal((HttpStatusCode.OK, words[..Math.Min(words.Length, 40)]), (answer.StatusCode, words[..Math.Min(words.Length, 40)]));
            Assert.DoesNotContain("syntax error", page, StringComparison.OrdinalIgnoreCase);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{words[..Math.Min(words.Length, 40)]} took {watch.Elapsed}");
        }
    }

    [Theory, EachDatabase]
    public async Task IN_02_what_is_too_long_is_cut_and_it_says_so(DatabaseKind kind) =>
        Assert.Contains("We searched for its first words only", await AskAsync(kind, new string('x', 5000)), StringComparison.Ordinal);

    [Theory, EachDatabase]
    public async Task XS_01_XS_04_what_is_asked_and_what_is_found_is_encoded(DatabaseKind kind)
    {
        var page = await AskAsync(kind, Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        var hit = await AskAsync(kind, "hostile");
        Assert.Contains("&lt;svg onload", hit, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", hit, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_search_is_kept_by_nobody_and_stays_out_of_search_engines(DatabaseKind kind)
    {
        using var answer = await (await StartAsync(kind)).GetAsync("/findtown/search?q=honeycomb");
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", await BodyAsync(answer), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(DatabaseKind kind, string question) => await (await StartAsync(kind)).TextAsync("/findtown/search?q=" + question);

    private static Task<string> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private Task<SiteUnderTest> StartAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("elsewhere");
        await site.PlantAsync("elsewhere", "board", """{"id":"elsewhere","name":"Elsewhere board","kind":"forum","state":"active"}""");
        await site.PlaceAsync("findtown");
        await site.PlantAsync("findtown", "board", """{"id":"honey","name":"Honeycomb board","kind":"forum","state":"active"}""", """{"id":"other","name":"Other board","kind":"forum","state":"active"}""");
        await site.PlantAsync("findtown", "organisation", """{"id":"hostile","name":"Hostile <svg onload=alert(1)> group","about":"\"><img src=x onerror=alert(1)> hostile"}""");
        await site.PlantAsync("findtown", "paper", """{"id":"p","title":"Paper about nothing","kind":"report","boards":["honey"],"versions":[{"number":1,"date":"2012-03-08","text":"It has honeycomb in it."}]}""");
        await site.PlantAsync("findtown", "action-point",
            [.. Enumerable.Range(0, 45).Select(x => $$"""{"id":"a{{x}}","what":"Bring pollen {{x}}","state":"to-do"}"""),
            """{"id":"s","what":"A shared open thing","state":"to-do"}""", """{"id":"c","what":"A shared quixotic affair","state":"to-do","visibility":"closed"}"""]);
    });

    [GeneratedRegex("<li><h3><a href=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
