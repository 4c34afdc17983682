using Beehive.Journeys.Crawling;
using Beehive.Journeys.Running;
using Beehive.Journeys.Working;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>The list of kinds leaves no page out.</summary>
public sealed class KindsTests(RunningSite site)
{
    [Fact]
    public async Task Every_kind_answers_as_the_list_says()
    {
        using var reader = Crawl.Reader(site.Origin);
        var faults = new List<string>();
        foreach (var kind in Kind.All)
            if (await Crawl.ReadAsync(reader, kind.Address, "the list of kinds") is var visit && visit.Status != kind.Status) faults.Add($"{visit.Status} {kind.Address}");
        Faults.None(faults);
    }

    /// <summary>What takes something in is looked at as a page of work.</summary>
    [Fact]
    public async Task Every_page_that_a_reader_can_reach_is_of_a_kind_in_the_list()
    {
        var crawl = await Crawl.OfAsync(site);
        var missing = site.Routes.Where(x => x.StartsWith("/{place}", StringComparison.Ordinal) && crawl.Pages.Any(y => Fits(x, y.Address)) && !Kind.All.Any(y => Fits(x, y.Address)) && !WorkKind.All.Any(y => site.Pages.Any(z => z.Route == x && z.Model == y.Model)));
        Faults.None(missing);
    }

    public static bool Fits(string route, string address) =>
        new TemplateMatcher(TemplateParser.Parse(route), new RouteValueDictionary()).TryMatch(address.Split('?')[0], new RouteValueDictionary());
}
