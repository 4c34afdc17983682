using Beehive.Accounts;
using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.Working;

/// <summary>The workbench of Easy Read as its writer uses it in a browser.</summary>
public sealed class EasyBenchTests(WorkSite site, Chrome chrome)
{
    /// <summary>What goes wrong in the console fails a window when it is shut.</summary>
    [Fact]
    public async Task The_workbench_counts_while_it_is_typed_says_a_limit_once_and_finds_a_picture_by_Enter()
    {
        await site.ReadyAsync();
        await using var window = await chrome.OpenAsync(site.Origin);
        await site.SitDownAsync(window, Role.Secretary);
        await window.GoAsync("/testing/easy/report");
        var page = window.Page;
        await page.Locator("#text-2").FillAsync("One two.\n" + string.Join(' ', Enumerable.Range(1, 16)));
        await Assertions.Expect(page.Locator("#text-2-count")).ToContainTextAsync("2 sentences, 18 words");
        await Assertions.Expect(page.Locator("[data-bee-over]")).ToHaveTextAsync("Part 2: A sentence has more than 15 words. Make two of it.");
        await page.Locator("#text-2").FillAsync("The meeting is on Monday 14 September 2026.");
        await Assertions.Expect(page.Locator("#text-2-count")).ToHaveTextAsync("1 sentence, 5 words");
        await Assertions.Expect(page.Locator("[data-bee-over]")).ToHaveTextAsync("");
        await page.GetByText("Look for another picture").ClickAsync();
        await page.Locator("#find-picture-2").FillAsync("money");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#find-picture-2")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "money", Exact = true }).CheckAsync();
        await Assertions.Expect(page.Locator("#text-2")).ToHaveValueAsync("The meeting is on Monday 14 September 2026.");
    }
}
