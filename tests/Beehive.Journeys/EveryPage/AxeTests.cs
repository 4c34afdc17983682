using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Each kind of page, wide and narrow, light and dark.</summary>
public sealed class AxeTests(RunningSite site, Chrome chrome)
{
    /// <summary>Each width and each scheme once; ./do prove looks at every pair of them.</summary>
    private static readonly (ViewportSize Size, ColorScheme Scheme)[] States = Environment.GetEnvironmentVariable("BEEHIVE_PROVE") is null
        ? [(Window.Wide, ColorScheme.Light), (Window.Narrow, ColorScheme.Dark)]
        : [(Window.Wide, ColorScheme.Light), (Window.Wide, ColorScheme.Dark), (Window.Narrow, ColorScheme.Light), (Window.Narrow, ColorScheme.Dark)];

    [Theory, EachKind]
    [Trait("Proof", "long")]
    public async Task Axe_finds_nothing_wrong(Kind kind)
    {
        await using var window = await chrome.BorrowAsync(site.Origin, Window.Wide);
        await window.GoAsync(kind.Address, kind.Status);
        foreach (var (size, scheme) in States)
        {
            await window.Page.SetViewportSizeAsync(size.Width, size.Height);
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await Axe.FindsNothingAsync(window.Page, $"{size.Width} px, {scheme}");
        }
    }
}
