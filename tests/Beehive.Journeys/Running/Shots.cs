using Beehive.Journeys.Working;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.Running;

/// <summary>Makes pictures; run by ./do shots and never with the other tests.</summary>
public sealed class Shots(RunningSite site, WorkSite work, Chrome chrome)
{
    private const string Where = "BEEHIVE_SHOTS";

    /// <summary>The two pictures of the README, from the samples.</summary>
    [Fact(Explicit = true)]
    public async Task Pictures_for_the_readme()
    {
        Directory.CreateDirectory(Folders.Pictures);
        await using var window = await chrome.OpenAsync(site.Origin);
        foreach (var (name, address) in new[] { ("home", "/thurrock"), ("meeting", "/thurrock/events/2012-03-08") })
        {
            await window.GoAsync(address);
            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folders.Pictures, name + ".png") });
        }
    }

    /// <summary>Every kind of page, whole, wide and narrow, to look through: BEEHIVE_SHOTS names the folder, BEEHIVE_SHOTS_OF a word of the kinds wanted.</summary>
    [Fact(Explicit = true)]
    public async Task Every_kind_of_page()
    {
        var folder = Environment.GetEnvironmentVariable(Where) ?? throw new InvalidOperationException($"{Where} names no folder.");
        var wanted = Environment.GetEnvironmentVariable(Where + "_OF") ?? "";
        foreach (var size in new[] { Window.Wide, Window.Narrow })
        {
            await using var window = await chrome.OpenAsync(site.Origin, new BrowserNewContextOptions { ViewportSize = size });
            foreach (var kind in Kind.All.Where(x => x.Name.Contains(wanted, StringComparison.Ordinal)))
            {
                await window.Page.GotoAsync(kind.Address);
                await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{kind.Name} {size.Width}.png"), FullPage = true });
            }
        }
    }

    /// <summary>The same of every page of work.</summary>
    [Fact(Explicit = true)]
    public async Task Every_page_of_work()
    {
        var folder = Environment.GetEnvironmentVariable(Where) ?? throw new InvalidOperationException($"{Where} names no folder.");
        var wanted = Environment.GetEnvironmentVariable(Where + "_OF") ?? "";
        foreach (var kind in WorkKind.All.Where(x => x.Name.Contains(wanted, StringComparison.Ordinal)))
        {
            var seen = (await work.SeenAsync(kind))[0];
            await using var window = await chrome.BorrowAsync(work.Origin, Window.Wide);
            await work.SitDownAsync(window, seen);
            await window.Page.GotoAsync(seen.Address);
            foreach (var size in new[] { Window.Wide, Window.Narrow })
            {
                await window.Page.SetViewportSizeAsync(size.Width, size.Height);
                await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{kind.Name} {size.Width}.png"), FullPage = true });
            }
        }
    }
}
