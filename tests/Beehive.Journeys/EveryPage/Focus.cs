using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Beehive.Journeys.EveryPage;

/// <summary>How what has the focus looks.</summary>
public static class Focus
{
    private const int Seen = 100;

    /// <summary>Chooses the first of each sort on the page that no page before had.</summary>
    public const string Sorts = """
        known => {
            const sort = e => [e.parentElement.parentElement, e.parentElement, e].map(x => x.tagName + '.' + x.className).join('>') + (e.type ?? '') + (e.getAttribute('aria-current') ?? '');
            const found = [];
            document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [contenteditable=true]').forEach(e => {
                if (!e.checkVisibility() || e.getAttribute('tabindex') === '-1' || e.matches('.govuk-skip-link') || known.includes(sort(e)) || found.includes(sort(e))) return;
                e.dataset.sort = found.length; found.push(sort(e));
            });
            return found;
        }
        """;

    /// <summary>Looks at each sort of control that was not looked at yet: with the focus it is another picture than without.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(IPage page, ConcurrentDictionary<string, bool> known)
    {
        var faults = new List<string>();
        var found = await page.EvaluateAsync<string[]>(Sorts, known.Keys);
        for (var i = 0; i < found.Length; i++)
            if (known.TryAdd(found[i], true) && !await ShowsAsync(page, page.Locator($"[data-sort=\"{i}\"]"))) faults.Add("the focus is not seen: " + found[i]);
        return faults;
    }

    public static async Task<bool> ShowsAsync(IPage page, ILocator element)
    {
        var (before, after) = (await PictureAsync(page, element, () => page.EvaluateAsync("() => document.activeElement.blur()")), await PictureAsync(page, element, () => element.FocusAsync()));
        return before.Differing(after) >= Seen;
    }

    public static async Task<Pixels> PictureAsync(IPage page, ILocator element, Func<Task> first)
    {
        await element.ScrollIntoViewIfNeededAsync();
        await first();
        var box = (await element.BoundingBoxAsync())!;
        var clip = new Clip { X = Math.Max(0, box.X - 6), Y = Math.Max(0, box.Y - 6), Width = Math.Min(box.Width + 12, 500), Height = Math.Min(box.Height + 12, 200) };
        return Pixels.Of(await page.ScreenshotAsync(new PageScreenshotOptions { Clip = clip, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide }));
    }
}
