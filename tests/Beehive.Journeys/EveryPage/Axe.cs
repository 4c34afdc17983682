using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Beehive.Journeys.Running;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>axe-core with every rule of WCAG 2.2 AA, its best practice, and four rules that it still calls experimental. None is switched off.</summary>
public static partial class Axe
{
    private static readonly string[] Experimental = ["p-as-heading", "table-fake-caption", "td-has-header", "focus-order-semantics"];

    private static readonly object Options = new
    {
        runOnly = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        rules = Experimental.ToDictionary(x => x, _ => new { enabled = true }),
        resultTypes = (string[])["violations"],
    };

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async options => (await axe.run(document, options)).violations.flatMap(x => x.nodes.map(node => `${x.id}: ${node.html} ${[...node.any, ...node.all, ...node.none].map(y => y.message).join('; ')}`))
        """;

    public static async Task FindsNothingAsync(IPage page, string state) => Faults.None(await FaultsAsync(page, state));

    /// <summary>Pages in which nothing was found, letter by letter, and as they were shown: on long ways many come again.</summary>
    private static readonly ConcurrentDictionary<string, bool> Clean = new(StringComparer.Ordinal);

    /// <summary>Each fault in a line. The script is brought to a page once, however often it is asked there.</summary>
    public static async Task<IEnumerable<string>> FaultsAsync(IPage page, string state)
    {
        var shown = $"{state} {page.ViewportSize?.Width} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Tokens().Replace(await page.ContentAsync(), ""))))}";
        if (Clean.ContainsKey(shown)) return [];
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Source);
        var found = await page.EvaluateAsync<string[]>(Run, Options);
        if (found.Length == 0) Clean[shown] = true;
        return found.Select(x => $"{state}, {page.Url}: {x}");
    }

    /// <summary>What is drawn anew for each visit and seen by nobody.</summary>
    [GeneratedRegex("<input type=\"hidden\"[^>]*>", RegexOptions.NonBacktracking, 5000)]
    private static partial Regex Tokens();
}
