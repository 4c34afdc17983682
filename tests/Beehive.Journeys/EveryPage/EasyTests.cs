using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Each kind of page in Easy Read: large, the picture on the left, at every width.</summary>
public sealed class EasyTests(RunningSite site, Chrome chrome)
{
    private static readonly ViewportSize Between = new() { Width = 640, Height = 800 };

    [Theory, EachEasyKind]
    public async Task Item_50_51_the_picture_is_left_and_the_words_are_large_at_every_width(Kind kind)
    {
        await using var window = await chrome.BorrowAsync(site.Origin, Window.Wide);
        await window.GoAsync(kind.Address, kind.Status);
        var faults = new List<string>();
        foreach (var size in (ViewportSize[])[Window.Wide, Between, Window.Narrow])
        {
            await window.Page.SetViewportSizeAsync(size.Width, size.Height);
            faults.AddRange((await window.Page.EvaluateAsync<string[]>(EasyScript.NotEasy)).Select(x => $"{size.Width} px: {x}"));
        }
        Faults.None(faults);
    }
}
