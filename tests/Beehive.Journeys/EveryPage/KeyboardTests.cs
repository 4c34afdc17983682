using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Who uses only a keyboard reaches everything, and always sees where they are.</summary>
public sealed class KeyboardTests(RunningSite site, Chrome chrome)
{
    /// <summary>The way back is walked so far; ./do prove goes all of it.</summary>
    private static readonly int FarBack = Environment.GetEnvironmentVariable("BEEHIVE_PROVE") is null ? 25 : int.MaxValue;

    [Theory, EachKind]
    [Trait("Proof", "long")]
    public async Task The_tab_key_reaches_everything_in_order_and_back_again(Kind kind)
    {
        await using var window = await chrome.BorrowAsync(site.Origin, Window.Wide);
        await window.GoAsync(kind.Address, kind.Status);
        var count = await window.Page.EvaluateAsync<int>(Script.Number);
        var there = await Keyboard.WalkAsync(window.Page, "Tab", count);
        Assert.Equal(Enumerable.Range(0, count), there.Select(x => x.Stop));
        Faults.None(there.Skip(1).Where(x => x.Covered.Length > 0).Select(x => x.Covered));
        var far = Math.Min(count - 1, FarBack);
        var back = await Keyboard.WalkAsync(window.Page, "Shift+Tab", far);
        Assert.Equal(Enumerable.Range(count - 1 - far, far).Reverse(), back.Select(x => x.Stop));
        await SkipsAsync(window.Page);
    }

    /// <summary>The first stop leads past the navigation.</summary>
    private static async Task SkipsAsync(IPage page)
    {
        var skip = page.Locator("[data-stop='0']");
        await Assertions.Expect(skip).ToHaveClassAsync("govuk-skip-link");
        await skip.FocusAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.id === 'main'"), "Enter does not move into the main part.");
    }
}
