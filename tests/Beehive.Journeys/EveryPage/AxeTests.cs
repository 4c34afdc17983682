using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Each kind of page, wide and narrow, light and dark, and as it is printed.</summary>
public sealed class AxeTests(RunningSite site, Chrome chrome)
{
    private static readonly State[] All =
    [
        new(Window.Wide, ColorScheme.Light), new(Window.Wide, ColorScheme.Dark), new(Window.Narrow, ColorScheme.Light), new(Window.Narrow, ColorScheme.Dark), new(Window.Wide, ColorScheme.Light, Media.Print),
    ];

    /// <summary>Each width and each scheme once, and on paper what is made to be printed; ./do prove looks at all.</summary>
    private static State[] StatesOf(Kind kind) =>
        Environment.GetEnvironmentVariable("BEEHIVE_PROVE") is not null ? All : kind.Address.EndsWith("/easy", StringComparison.Ordinal) ? [All[0], All[3], All[4]] : [All[0], All[3]];

    [Theory, EachKind]
    [Trait("Proof", "long")]
    public async Task Axe_finds_nothing_wrong(Kind kind)
    {
        await using var window = await chrome.BorrowAsync(site.Origin, Window.Wide);
        await window.GoAsync(kind.Address, kind.Status);
        foreach (var state in StatesOf(kind))
        {
            await window.Page.SetViewportSizeAsync(state.Size.Width, state.Size.Height);
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = state.Scheme, Media = state.Media });
            await Axe.FindsNothingAsync(window.Page, $"{state.Size.Width} px, {state.Scheme}, {state.Media}");
        }
    }

    private sealed record State(ViewportSize Size, ColorScheme Scheme, Media Media = Media.Screen);
}
