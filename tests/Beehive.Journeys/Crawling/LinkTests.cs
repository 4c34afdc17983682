using Beehive.Journeys.Running;
using Beehive.Journeys.Working;
using Xunit;

namespace Beehive.Journeys.Crawling;

/// <summary>A reader follows every link of every place.</summary>
public sealed class LinkTests(RunningSite site)
{
    [Fact]
    public async Task No_link_is_dead()
    {
        var crawl = await Crawl.OfAsync(site);
        Assert.True(crawl.IsWhole, $"More than {crawl.Visits.Count} addresses: do links build endless combinations?");
        Faults.None(crawl.Visits.Where(x => x.Status is not (200 or 301 or 308)).Select(x => $"{x.Status} {x}"));
    }

    [Fact]
    public async Task Every_link_inside_a_page_leads_to_something_on_that_page()
    {
        var crawl = await Crawl.OfAsync(site);
        Faults.None(from page in crawl.Pages
                    from link in page.Page.QuerySelectorAll("a[href^='#']")
                    where page.Page.GetElementById(link.GetAttribute("href")![1..]) is null
                    select $"{link.GetAttribute("href")} on {page}");
    }

    [Fact]
    public async Task Every_place_and_every_sort_of_answer_was_reached()
    {
        var crawl = await Crawl.OfAsync(site);
        Assert.Superset(new HashSet<string> { "/thurrock", "/trafford", "/redcar-and-cleveland", "/honeycombe", "/empty-vale" }, crawl.Pages.Select(x => x.Address).ToHashSet());
        Assert.Superset(new HashSet<string> { "text/html", "text/calendar", "text/csv", "application/atom+xml", "application/json", "text/css", "image/svg+xml", "application/pdf" }, crawl.Visits.Select(x => x.Type).ToHashSet());
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        var crawl = await Crawl.OfAsync(site);
        using var reader = Crawl.Reader(site.Origin);
        var errors = new List<Visit>();
        foreach (var address in new[] { "/nothing", "/honeycombe/nothing", "/honeycombe/meetings?page=0", "/api/v1/nothing", "/honeycombe/papers/breaks/files/nothing", "/beehive.nothing.css", "/healthz", "/readyz" })
            errors.Add(await Crawl.ReadAsync(reader, address, "the test"));
        Faults.None(from visit in crawl.Visits.Concat(errors) from fault in Missing(visit, WorkKind.IsAt(site.Pages, visit.Address)) select $"{fault}: {visit.Status} {visit}");
    }

    /// <param name="visit">What was answered.</param>
    /// <param name="takesIn">A page with a form knows by a cookie that the form comes from it.</param>
    private static IEnumerable<string> Missing(Visit visit, bool takesIn)
    {
        var policy = visit.Headers.GetValueOrDefault("Content-Security-Policy", "");
        if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal)) yield return "no strict policy";
        if (policy.Contains("http", StringComparison.Ordinal) || policy.Contains('*', StringComparison.Ordinal)) yield return "the policy lets strangers in";
        if (visit.Headers.GetValueOrDefault("X-Content-Type-Options") != "nosniff") yield return "the kind may be guessed";
        if (!visit.Headers.ContainsKey("Referrer-Policy")) yield return "no referrer policy";
        if (!visit.Headers.ContainsKey("X-Frame-Options")) yield return "may be framed";
        if (visit.Headers.ContainsKey("Set-Cookie") && !takesIn) yield return "a cookie for a reader";
        if (visit.Headers.ContainsKey("Server") || visit.Headers.ContainsKey("X-Powered-By")) yield return "tells what it runs on";
    }
}
