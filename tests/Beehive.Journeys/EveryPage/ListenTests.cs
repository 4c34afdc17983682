using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Listening: only with a voice of the device, sentence by sentence, and silent at once when asked.</summary>
public sealed class ListenTests(RunningSite site, Chrome chrome)
{
    private const string Easy = "/honeycombe/actions/a1/easy";
    private const string Agenda = "/honeycombe/boards/carers-and-families/meetings/2026-03-10";
    private const string Whole = "[data-bee-listen]";
    private const string Marked = "() => [...document.querySelectorAll('.bee-heard')].map(x => x.textContent.trim()).join(' ')";

    [Theory]
    [InlineData(Easy)]
    [InlineData(Agenda)]
    [InlineData("/honeycombe/raise")]
    public async Task A56_each_sentence_is_said_in_order_and_marked_while_it_is_said(string address)
    {
        await using var window = await OpenAsync(FakedVoice.WithVoices, address);
        await window.Page.ClickAsync(Whole);
        // On standard pages the script comes with the first press.
        await Assertions.Expect(window.Page.Locator(Whole)).ToHaveTextAsync("Stop");
        for (var step = 0; step < 500 && await HeardCountAsync(window) > step; step++)
        {
            var said = await window.Page.EvaluateAsync<string>("() => window.heard.at(-1).text");
            Assert.Contains(Close(said), Close(await window.Page.EvaluateAsync<string>(Marked)), StringComparison.Ordinal);
            if (step == 0) await Axe.FindsNothingAsync(window.Page, "while it is read aloud");
            await window.Page.EvaluateAsync(FakedVoice.Next);
        }
        var heard = await window.Page.EvaluateAsync<string[]>("() => window.heard.map(x => x.text)");
        Assert.True(heard.Length > 3 && heard.All(x => x.Length <= 160), string.Join("\n", heard));
        Assert.Equal(Plain(await window.Page.InnerTextAsync("h1")), heard[0]);
        Assert.Equal("Near|0.9|en-GB", await window.Page.EvaluateAsync<string>("() => [...new Set(window.heard.map(x => `${x.voice}|${x.rate}|${x.lang}`))].join()"));
        Assert.Equal("", await window.Page.EvaluateAsync<string>(Marked));
        Assert.Equal("Listen", (await window.Page.InnerTextAsync(Whole)).Trim());
    }

    [Fact]
    public async Task A56_one_part_has_a_small_button_of_its_own_and_hidden_words_are_never_said()
    {
        await using var window = await OpenAsync(FakedVoice.WithVoices, Easy);
        await window.Page.EvaluateAsync("() => document.querySelector('.bee-easy__block p').insertAdjacentHTML('beforeend', '<span hidden>Not this.</span><span class=\"govuk-visually-hidden\">Nor this.</span><span aria-hidden=true>Nor that.</span><details><summary>Work</summary><p>Closed words.</p></details>')");
        var buttons = window.Page.Locator("button.bee-listen");
        Assert.Equal(await window.Page.Locator("[data-bee-part]").CountAsync(), await buttons.CountAsync());
        await buttons.First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        for (var step = 0; step < 20 && await HeardCountAsync(window) > step; step++) await window.Page.EvaluateAsync(FakedVoice.Next);
        var heard = string.Join(" ", await window.Page.EvaluateAsync<string[]>("() => window.heard.map(x => x.text)"));
        Assert.Contains("This is an action.", heard, StringComparison.Ordinal);
        foreach (var hidden in (string[])["Not this", "Nor", "Closed words", "Listen"]) Assert.DoesNotContain(hidden, heard, StringComparison.Ordinal);
        var box = await buttons.First.BoundingBoxAsync();
        Assert.True(box is { Width: >= 44, Height: >= 44 }, "The small button is small.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A56_it_is_silent_within_300_milliseconds(bool byEscape)
    {
        await using var window = await OpenAsync(FakedVoice.WithVoices, Easy);
        await window.Page.ClickAsync(Whole);
        await window.Page.EvaluateAsync("() => addEventListener(" + (byEscape ? "'keydown'" : "'pointerdown'") + ", () => { window.askedAt = performance.now(); }, true)");
        if (byEscape) await window.Page.Keyboard.PressAsync("Escape");
        else await window.Page.ClickAsync(Whole);
        var took = await window.Page.EvaluateAsync<double>("() => window.stoppedAt - window.askedAt");
        Assert.InRange(took, 0, 300);
        Assert.Equal("", await window.Page.EvaluateAsync<string>(Marked));
        var count = await HeardCountAsync(window);
        await window.Page.WaitForTimeoutAsync(200);
        Assert.Equal(count, await HeardCountAsync(window));
    }

    [Fact]
    public async Task A56_nothing_is_said_by_itself_nothing_is_asked_for_and_leaving_ends_it()
    {
        await using var window = await OpenAsync(FakedVoice.WithVoices, Easy);
        Assert.Equal(0, await HeardCountAsync(window));
        var asked = new List<string>();
        window.Page.Request += (_, x) => asked.Add(x.Url);
        await window.Page.ClickAsync(Whole);
        for (var step = 0; step < 5; step++) await window.Page.EvaluateAsync(FakedVoice.Next);
        Assert.Empty(asked);
        await window.Page.EvaluateAsync("() => addEventListener('pagehide', () => sessionStorage.setItem('stops', window.stops))");
        await window.GoAsync("/honeycombe/boards");
        Assert.Equal("1", await window.Page.EvaluateAsync<string>("() => sessionStorage.getItem('stops')"));
    }

    [Fact]
    public async Task A56_without_a_voice_of_the_device_there_is_no_button_also_when_it_comes_late()
    {
        foreach (var address in (string[])[Easy, Agenda])
            foreach (var device in (string[])[FakedVoice.OnlyFar, "delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', { value: undefined });", FakedVoice.Late])
            {
                await using var window = await OpenAsync(device, address);
                Assert.False(await window.Page.IsVisibleAsync(Whole));
                Assert.Equal(0, await window.Page.Locator("button.bee-listen:visible").CountAsync());
                if (device != FakedVoice.Late) continue;
                await window.Page.EvaluateAsync("() => window.bringVoices()");
                Assert.True(await window.Page.IsVisibleAsync(Whole));
                if (address == Easy) Assert.True(await window.Page.Locator("button.bee-listen:visible").CountAsync() > 0, "The parts have no buttons.");
            }
        await using var other = await OpenAsync(FakedVoice.AmericanOnly, Easy);
        await other.Page.ClickAsync(Whole);
        Assert.Equal("American", await other.Page.EvaluateAsync<string>("() => window.heard[0].voice"));
    }

    [Fact]
    public async Task A56_a_voice_that_a_person_recorded_is_played_in_its_place()
    {
        await using var window = await OpenAsync(FakedVoice.WithVoices + "window.Audio = class { constructor(a) { window.heard.push({ text: a }); window.now = { onend: () => this.onended() }; } play() { return Promise.resolve(); } pause() { window.paused = true; } };", Easy);
        await window.Page.EvaluateAsync("() => document.querySelectorAll('[data-bee-part]')[1].setAttribute('data-bee-voice', '/voice')");
        await window.Page.ClickAsync(Whole);
        for (var step = 0; step < 200 && await HeardCountAsync(window) > step; step++) await window.Page.EvaluateAsync(FakedVoice.Next);
        var heard = await window.Page.EvaluateAsync<string[]>("() => window.heard.map(x => x.text)");
        Assert.Single(heard, x => x == "/voice");
        var part = await window.Page.EvaluateAsync<string>("() => document.querySelectorAll('[data-bee-part]')[1].querySelector('p').textContent.trim()");
        Assert.DoesNotContain(part, heard);
        Assert.Contains("This is an action.", heard);
        await window.Page.Locator("[data-bee-part]").Nth(1).Locator("button.bee-listen").ClickAsync();
        Assert.Equal("/voice", await window.Page.EvaluateAsync<string>("() => window.heard.at(-1).text"));
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.True(await window.Page.EvaluateAsync<bool>("() => window.paused"), "The recording goes on.");
    }

    [Fact]
    public async Task A56_what_is_said_can_be_told_without_colour()
    {
        await using var window = await OpenAsync(FakedVoice.WithVoices, Easy);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await window.Page.ClickAsync(Whole);
        var edge = await window.Page.EvaluateAsync<string>("() => { const x = getComputedStyle(document.querySelector('.bee-heard')); return `${x.outlineStyle} ${parseFloat(x.outlineWidth) >= 2}`; }");
        Assert.Equal("solid true", edge);
    }

    [Fact]
    public async Task The_script_for_listening_comes_only_where_there_is_something_to_listen_to()
    {
        await using var window = await OpenAsync(FakedVoice.WithVoices, "/honeycombe/boards");
        Assert.Equal(0, await window.Page.Locator("script[src*=listen]").CountAsync());
        Assert.Equal(0, await window.Page.Locator(Whole).CountAsync());
        await window.GoAsync(Agenda);
        Assert.Equal(0, await window.Page.Locator("script[src*=listen]").CountAsync());
        await window.Page.ClickAsync(Whole);
        await Assertions.Expect(window.Page.Locator(Whole)).ToHaveTextAsync("Stop");
        Assert.True(await window.Page.Locator("[data-bee-part] button.bee-listen:visible").CountAsync() > 1, "The items have no buttons of their own.");
    }

    [Fact]
    public async Task Who_lost_the_connection_presses_again_and_listens()
    {
        await using var window = await OpenAsync(FakedVoice.WithVoices, Agenda);
        await window.Page.RouteAsync("**/listen*", x => x.FulfillAsync(new RouteFulfillOptions { Status = 503 }));
        await window.Page.ClickAsync(Whole);
        await Assertions.Expect(window.Page.Locator("script[src*=listen]")).ToHaveCountAsync(0);
        await window.Page.UnrouteAsync("**/listen*");
        window.Forgive();
        await window.Page.ClickAsync(Whole);
        await Assertions.Expect(window.Page.Locator(Whole)).ToHaveTextAsync("Stop");
    }

    private async Task<Window> OpenAsync(string device, string address)
    {
        var window = await chrome.OpenAsync(site.Origin);
        await window.Page.AddInitScriptAsync($"(() => {{ {device} }})();");
        await window.GoAsync(address);
        return window;
    }

    private static Task<int> HeardCountAsync(Window window) => window.Page.EvaluateAsync<int>("() => window.heard.length");

    private static string Close(string words) => string.Concat(words.Where(x => !char.IsWhiteSpace(x)));

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
