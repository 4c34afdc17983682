using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Each kind of page, wide and narrow, light and dark.</summary>
public sealed class AxeTests(RunningSite site, Chrome chrome)
{
    [Theory, EachKind]
    public async Task Axe_finds_nothing_wrong(Kind kind)
    {
        await using var window = await chrome.BorrowAsync(site.Origin, Window.Wide);
        await window.GoAsync(kind.Address, kind.Status);
        foreach (var size in new[] { Window.Wide, Window.Narrow })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await window.Page.SetViewportSizeAsync(size.Width, size.Height);
                await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await Axe.FindsNothingAsync(window.Page, $"{size.Width} px, {scheme}");
            }
    }
}
