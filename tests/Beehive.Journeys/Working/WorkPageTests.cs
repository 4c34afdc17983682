using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.Working;

/// <summary>Each page on which somebody works or sends something in: wide, narrow, by keyboard, and as it comes back when a form is sent empty.</summary>
public sealed class WorkPageTests(WorkSite site, Chrome chrome)
{
    [Theory, EachWorkKind(0)]
    [Trait("Proof", "long")]
    public Task Everybody_can_use_every_page_of_work(WorkKind kind) => WorkPages.LookAsync(site, chrome, kind);

    /// <summary>The title begins with the heading and is this page's alone, whatever the thing that it is about.</summary>
    [Fact]
    public async Task Every_page_of_work_has_a_title_of_its_own()
    {
        var titles = new List<(string Title, string Address)>();
        foreach (var kind in WorkKind.All)
            titles.AddRange((await site.SeenAsync(kind)).Select(x => (x.Sheet.Title, x.Address)));
        Faults.None(titles.Distinct().GroupBy(x => x.Title, StringComparer.Ordinal).Where(x => x.Select(y => y.Address).Distinct().Count() > 1)
            .Select(x => $"\"{x.Key}\": {string.Join(" and ", x.Select(y => y.Address).Distinct().Take(4))}"));
    }
}

/// <summary>The other half, so that two go on at once.</summary>
public sealed class MoreWorkPageTests(WorkSite site, Chrome chrome)
{
    [Theory, EachWorkKind(1)]
    [Trait("Proof", "long")]
    public Task Everybody_can_use_every_page_of_work(WorkKind kind) => WorkPages.LookAsync(site, chrome, kind);
}
