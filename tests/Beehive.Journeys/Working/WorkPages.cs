using System.Collections.Concurrent;
using Beehive.Journeys.EveryPage;
using Beehive.Journeys.Running;
using Microsoft.Playwright;

namespace Beehive.Journeys.Working;

/// <summary>Looks at a page of work in every way at once, because there are many.</summary>
public static class WorkPages
{
    /// <summary>Sorts of controls whose focus was looked at.</summary>
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>axe looks at a form as it comes back, narrow, and at what takes nothing in when it is wide; ./do prove looks at both of each.</summary>
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("BEEHIVE_PROVE") is not null;

    public static async Task LookAsync(WorkSite site, Chrome chrome, WorkKind kind)
    {
        var seen = (await site.SeenAsync(kind))[0];
        await using var window = await chrome.BorrowAsync(site.Origin, Window.Wide);
        await site.SitDownAsync(window, seen);
        await window.GoAsync(seen.Address);
        var faults = new List<string>(await LayoutAsync(window.Page, "wide"));
        if (IsWhole || !kind.TakesIn) faults.AddRange(await Axe.FaultsAsync(window.Page, "wide"));
        faults.AddRange(await Keyboard.WalkAsync(window.Page));
        faults.AddRange(await Focus.LookAsync(window.Page, Known));
        await window.Page.SetViewportSizeAsync(Window.Narrow.Width, Window.Narrow.Height);
        faults.AddRange(await LayoutAsync(window.Page, "narrow"));
        if (kind.TakesIn && await EmptyForm.SendAsync(window.Page, kind)) faults.AddRange([.. await EmptyForm.FaultsAsync(window.Page), .. await LayoutAsync(window.Page, "narrow, sent empty")]);
        if (IsWhole || kind.TakesIn) faults.AddRange(await Axe.FaultsAsync(window.Page, "narrow"));
        Faults.None(faults.Select(x => $"{x} on {seen.Address} as {seen.As?.ToString() ?? "anybody"}"));
    }

    private static async Task<IEnumerable<string>> LayoutAsync(IPage page, string state)
    {
        var faults = new List<string>();
        foreach (var script in (string[])[Script.TooWide, Script.CutOff, Script.SmallTargets, Script.Order])
            faults.AddRange((await page.EvaluateAsync<string[]>(script)).Select(x => $"{state}: {x}"));
        return faults;
    }
}
