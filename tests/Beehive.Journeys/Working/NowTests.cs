using System.IO.Compression;
using Beehive.Accounts;
using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.Working;

/// <summary>The page that everybody follows a meeting on, over a poor line, and the minutes beside it.</summary>
public sealed class NowTests(WorkSite site, Chrome chrome)
{
    private const int Most = 30_000;
    private const int Break = 4;
    private const string Meeting = "/testing/boards/carers/meetings/today";

    /// <summary>Heads and bodies of all that the browser asks for. Published files are packed with Brotli; here they are not, so the test packs them.</summary>
    [Fact]
    public async Task A_first_visit_to_a_running_meeting_weighs_less_than_30_kB()
    {
        await site.ReadyAsync();
        await using var window = await chrome.OpenAsync(site.Origin);
        var answers = new List<IResponse>();
        window.Page.Response += (_, x) => answers.Add(x);
        await window.GoAsync(Meeting + "/now");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var weights = new List<(string Url, int Weight)>();
        foreach (var answer in answers) weights.Add((answer.Url, (await answer.HeadersArrayAsync()).Sum(x => x.Name.Length + x.Value.Length + Break) + Packed(await answer.BodyAsync())));
        Assert.True(weights.Count > 3 && weights.Sum(x => x.Weight) < Most, string.Join('\n', weights));
    }

    /// <summary>What goes wrong in the console fails a window when it is shut.</summary>
    [Fact]
    public async Task The_page_of_now_and_the_minutes_work_with_script_and_break_nothing()
    {
        await site.ReadyAsync();
        await using var window = await chrome.OpenAsync(site.Origin);
        await window.GoAsync(Meeting + "/now");
        await Assertions.Expect(window.Page.Locator("[data-bee-until]")).ToContainTextAsync("time is up");
        await site.SitDownAsync(window, Role.Secretary);
        await window.GoAsync(Meeting + "/minutes");
        await window.Page.Locator("#text-item-1").FillAsync("We said hello.");
        await Assertions.Expect(window.Page.Locator("#item-1 [data-bee-state]")).ToContainTextAsync("Saved at");
        await window.GoAsync(Meeting + "/minutes");
        await Assertions.Expect(window.Page.Locator("#text-item-1")).ToHaveValueAsync("We said hello.");
    }

    private static int Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(body);
        return (int)Math.Min(packed.Length, body.Length);
    }
}
