using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Each sort of link, button and field, looked at once: the focus is seen, and so is its edge in a reader's own colours.</summary>
public sealed class FocusTests(RunningSite site, Chrome chrome)
{
    /// <summary>Chooses the first of each sort on the page that no page before had.</summary>
    private const string Sorts = """
        known => {
            const sort = e => [e.parentElement.parentElement, e.parentElement, e].map(x => x.tagName + '.' + x.className).join('>') + (e.type ?? '') + (e.getAttribute('aria-current') ?? '');
            const found = [];
            document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]').forEach(e => {
                if (!e.checkVisibility() || e.matches('.govuk-skip-link') || known.includes(sort(e)) || found.includes(sort(e))) return;
                e.dataset.sort = found.length; found.push(sort(e));
            });
            return found;
        }
        """;

    [Fact]
    public async Task The_focus_changes_what_is_seen()
    {
        var faults = new List<string>();
        await EachSortAsync(new BrowserNewContextOptions(), async (page, element, sort) =>
        {
            var (before, after) = (await PictureAsync(page, element, () => page.EvaluateAsync("() => document.activeElement.blur()")), await PictureAsync(page, element, () => element.FocusAsync()));
            if (before.Differing(after) < 100) faults.Add($"{page.Url}: {sort}");
        });
        Faults.None(faults);
    }

    [Fact]
    public async Task Every_control_keeps_its_edge_or_its_words_in_forced_colours()
    {
        var faults = new List<string>();
        await EachSortAsync(new BrowserNewContextOptions { ForcedColors = ForcedColors.Active }, async (page, element, sort) =>
        {
            var picture = await PictureAsync(page, element, () => Task.CompletedTask);
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
            var found = await window.Page.EvaluateAsync<string[]>(Sorts, known);
            for (var i = 0; i < found.Length; i++) await look(window.Page, window.Page.Locator($"[data-sort=\"{i}\"]"), found[i]);
            known.AddRange(found);
        }
        Assert.True(known.Count > 20, "Too few sorts of controls were found.");
    }

    private static async Task<Pixels> PictureAsync(IPage page, ILocator element, Func<Task> first)
    {
        await element.ScrollIntoViewIfNeededAsync();
        await first();
        var box = (await element.BoundingBoxAsync())!;
        var clip = new Clip { X = Math.Max(0, box.X - 6), Y = Math.Max(0, box.Y - 6), Width = Math.Min(box.Width + 12, 500), Height = Math.Min(box.Height + 12, 200) };
        return Pixels.Of(await page.ScreenshotAsync(new PageScreenshotOptions { Clip = clip, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide }));
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
