using Beehive.Journeys.Running;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>axe-core with every rule of WCAG 2.2 AA, its best practice, and four rules that it still calls experimental. None is switched off.</summary>
public static class Axe
{
    private static readonly string[] Experimental = ["p-as-heading", "table-fake-caption", "td-has-header", "focus-order-semantics"];

    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = Experimental.ToDictionary(x => x, _ => new RuleOptions { Enabled = true }),
        ResultTypes = [ResultType.Violations],
    };

    public static async Task FindsNothingAsync(IPage page, string state)
    {
        var result = await page.RunAxe(Options);
        Faults.None(result.Violations.SelectMany(x => x.Nodes.Select(node => $"{x.Id} {state}, {page.Url}: {node.Html} {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(y => y.Message))}")));
    }
}
