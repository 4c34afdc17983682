using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Each sort of link, button and field, looked at once: the focus is seen, and so is its edge in a reader's own colours.</summary>
public sealed class FocusTests(RunningSite site, Chrome chrome)
{
    [Fact]
    public async Task The_focus_changes_what_is_seen()
    {
        var faults = new List<string>();
        await EachSortAsync(new BrowserNewContextOptions(), async (page, element, sort) =>
        {
            if (!await Focus.ShowsAsync(page, element)) faults.Add($"{page.Url}: {sort}");
        });
        Faults.None(faults);
    }

    [Fact]
    public async Task Every_control_keeps_its_edge_or_its_words_in_forced_colours()
    {
        var faults = new List<string>();
        await EachSortAsync(new BrowserNewContextOptions { ForcedColors = ForcedColors.Active }, async (page, element, sort) =>
        {
            var picture = await Focus.PictureAsync(page, element, () => Task.CompletedTask);
            if (Strongest(picture) < 3) faults.Add($"{page.Url}: {sort}");
        });
        Faults.None(faults);
    }

    private async Task EachSortAsync(BrowserNewContextOptions options, Func<IPage, ILocator, string, Task> look)
    {
        await using var window = await chrome.OpenAsync(site.Origin, options);
        var known = new List<string>();
        foreach (var kind in Kind.All)
        {
            await window.GoAsync(kind.Address, kind.Status);
            var found = await window.Page.EvaluateAsync<string[]>(Focus.Sorts, known);
            for (var i = 0; i < found.Length; i++) await look(window.Page, window.Page.Locator($"[data-sort=\"{i}\"]"), found[i]);
            known.AddRange(found);
        }
        Assert.True(known.Count > 20, "Too few sorts of controls were found.");
    }

    /// <summary>The strongest contrast between what surrounds the control and any pixel of it.</summary>
    private static double Strongest(Pixels picture)
    {
        var outside = picture[1, 1];
        var strongest = 1.0;
        for (var y = 4; y < picture.Height - 4; y++)
            for (var x = 4; x < picture.Width - 4; x++) strongest = Math.Max(strongest, Pixels.Contrast(outside, picture[x, y]));
        return strongest;
    }
}
