using System.Diagnostics;
using Beehive.Journeys.EveryPage;
using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Beehive.Journeys.People;

/// <summary>How somebody uses the site.</summary>
public enum Way
{
    Mouse,
    WithoutScript,
    KeyboardOnly,
    Telephone,
}

/// <summary>Runs a journey in each way. A long one names those of every test run; ./do prove goes all of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachWayAttribute(params Way[] always) : DataAttribute
{
    /// <summary>What is done cannot be done without script.</summary>
    public bool NeedsScript { get; init; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. (always.Length == 0 || Environment.GetEnvironmentVariable("BEEHIVE_PROVE") == "1" ? Enum.GetValues<Way>() : always).Where(x => !NeedsScript || x != Way.WithoutScript).Select(x => new TheoryDataRow<Way>(x))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>Somebody who reads. Everything is found by the words that a person would read, and axe looks at each page on the way.</summary>
public sealed class Reader : IAsyncDisposable
{
    private const int ManyStops = 300;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly Window window;
    private readonly Way way;

    /// <summary>Where the Easy Read view of a page is opened, beside it.</summary>
    private IPage? beside;

    private Reader(Window window, Way way) => (this.window, this.way) = (window, way);

    public IPage Page => window.Page;

    /// <summary>Looks at the Easy Read view of each page on the way too.</summary>
    public bool LooksEasily { get; set; }

    /// <summary>The Easy Read views that were looked at.</summary>
    public List<string> LookedAt { get; } = [];

    private ILocator Main => Page.GetByRole(AriaRole.Main);

    public static async Task<Reader> SitDownAsync(Chrome chrome, string origin, Way way) => new(await chrome.OpenAsync(origin, new BrowserNewContextOptions
    {
        JavaScriptEnabled = way != Way.WithoutScript,
        ViewportSize = way == Way.Telephone ? Window.Narrow : Window.Wide,
        HasTouch = way == Way.Telephone,
        // A page that glides takes a tap for a wish to stop: whoever taps has asked for less movement here.
        ReducedMotion = way == Way.Telephone ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
    }), way);

    /// <summary>Types an address.</summary>
    public async Task OpenAsync(string address)
    {
        await window.GoAsync(address);
        await ArriveAsync();
    }

    /// <summary>Follows the first link that says these words.</summary>
    public Task FollowAsync(string words) => LeaveByAsync(Page.GetByRole(AriaRole.Link, new() { Name = words }).First);

    /// <summary>The same, but not one in the header or the footer.</summary>
    public Task FollowInTextAsync(string words) => LeaveByAsync(Main.GetByRole(AriaRole.Link, new() { Name = words }).First);

    public Task PressAsync(string button) => LeaveByAsync(Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    /// <summary>The first button whose words hold these; the page may come back at the same address. With script only.</summary>
    public async Task PressFirstAsync(string words)
    {
        var button = Main.GetByRole(AriaRole.Button, new() { Name = words }).First;
        await Assertions.Expect(button).ToBeVisibleAsync();
        await Page.EvaluateAsync("() => { window.wasHere = true; }");
        if (way == Way.KeyboardOnly)
        {
            await ReachAsync(button);
            await Page.Keyboard.PressAsync("Enter");
        }
        else await button.ClickAsync();
        await Page.WaitForFunctionAsync("() => !window.wasHere && document.readyState === 'complete'");
        await ArriveAsync();
    }

    /// <summary>Opens what is folded away under these words.</summary>
    public async Task UnfoldAsync(string words)
    {
        var fold = Main.Locator("summary").Filter(new() { HasText = words }).First;
        if (way != Way.KeyboardOnly) await fold.ClickAsync();
        else
        {
            await ReachAsync(fold);
            await Page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>How many buttons hold these words.</summary>
    public Task<int> CountAsync(string words) => Main.GetByRole(AriaRole.Button, new() { Name = words }).CountAsync();

    public async Task WriteAsync(string field, string words)
    {
        var input = Main.GetByLabel(field).First;
        if (way != Way.KeyboardOnly) await input.FillAsync(words);
        else
        {
            await ReachAsync(input);
            await Page.Keyboard.PressAsync("ControlOrMeta+A");
            await Page.Keyboard.TypeAsync(words);
        }
    }

    public async Task ChooseAsync(string field, string option)
    {
        var list = Main.GetByLabel(field).First;
        if (way != Way.KeyboardOnly) await list.SelectOptionAsync(option);
        else
        {
            await ReachAsync(list);
            await Page.Keyboard.TypeAsync(option);
            Assert.Equal(option, await list.EvaluateAsync<string>("e => e.selectedOptions[0].textContent.trim()"));
        }
    }

    /// <summary>Reads the words somewhere in the main part.</summary>
    public Task SeesAsync(string words) => Assertions.Expect(Main.GetByText(words).First).ToBeVisibleAsync();

    public Task SeesHeadingAsync(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = words }).First).ToBeVisibleAsync();

    /// <summary>Reads a line of a list or a row of a table that holds all of these words.</summary>
    public Task SeesTogetherAsync(params IEnumerable<string> words)
    {
        var line = words.Aggregate(Main.Locator("li, tr, dl > div"), (lines, x) => lines.Filter(new() { HasText = x }));
        return Assertions.Expect(line.First).ToBeVisibleAsync();
    }

    /// <summary>Saves what a link leads to, as a calendar or a spreadsheet would.</summary>
    public async Task<string> TakeAsync(string words)
    {
        var address = await Main.GetByRole(AriaRole.Link, new() { Name = words }).First.GetAttributeAsync("href");
        var answer = await Page.APIRequest.GetAsync(address!);
        Assert.True(answer.Ok, $"{address} answers {answer.Status}.");
        return await answer.TextAsync();
    }

    /// <summary>Ticks a box, or chooses one of several answers.</summary>
    public async Task TickAsync(string answer)
    {
        var box = Main.GetByLabel(answer, new() { Exact = true }).First;
        if (way != Way.KeyboardOnly) await box.CheckAsync();
        else if (await box.GetAttributeAsync("type") == "radio") await ArrowToAsync(box);
        else
        {
            await ReachAsync(box);
            await Page.Keyboard.PressAsync("Space");
        }
        Assert.True(await box.IsCheckedAsync(), $"{answer} is not ticked.");
    }

    /// <summary>The tab key comes to the answer that is chosen, or to the first of several; the arrows go on from there, and round.</summary>
    private async Task ArrowToAsync(ILocator radio)
    {
        var name = await radio.GetAttributeAsync("name");
        var (all, chosen) = (Main.Locator($"input[type=radio][name='{name}']"), Main.Locator($"input[type=radio][name='{name}']:checked"));
        await ReachAsync(await chosen.CountAsync() > 0 ? chosen : all.First);
        await Page.Keyboard.PressAsync("Space");
        for (var i = 0; i < 40 && !await radio.IsCheckedAsync(); i++) await Page.Keyboard.PressAsync("ArrowDown");
    }

    /// <summary>By the link of the letter, and the second step where the role needs one: the page tells its code, because the account is there to try out.</summary>
    public async Task SignInAsync(string place, string email)
    {
        await OpenAsync($"/{place}/sign-in");
        await WriteAsync("Your email address", email);
        await PressAsync("Send me a link");
        await FollowInTextAsync("Open the link");
        await PressAsync("Sign in here");
        await SeesHeadingAsync("My work");
        if (await Main.GetByRole(AriaRole.Link, new() { Name = "Make the second step" }).CountAsync() > 0) await MakeSecondStepAsync();
    }

    public async Task MakeSecondStepAsync()
    {
        await FollowInTextAsync("Make the second step");
        if (await Main.GetByRole(AriaRole.Link, new() { Name = "Set up your second step" }).CountAsync() > 0) await FollowInTextAsync("Set up your second step");
        var setsUp = await Main.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).CountAsync() > 0;
        var told = await Main.GetByText("The code is now:").InnerTextAsync();
        await WriteAsync("Code, six figures", string.Concat(told[told.LastIndexOf(':')..].Where(char.IsAsciiDigit)));
        await PressAsync(setsUp ? "Set it up" : "Go on");
    }

    public async Task<int> NumberInAsync(string pattern)
    {
        var match = System.Text.RegularExpressions.Regex.Match(await Main.InnerTextAsync(), pattern, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(match.Success, $"Nothing says {pattern}.");
        return int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();

    private async Task LeaveByAsync(ILocator way)
    {
        var here = Page.Url;
        await Assertions.Expect(way).ToBeVisibleAsync();
        if (this.way == Way.KeyboardOnly)
        {
            await ReachAsync(way);
            await Page.Keyboard.PressAsync("Enter");
        }
        else if (this.way == Way.Telephone) await TapAsync(way, here);
        else await way.ClickAsync();
        await LeftAsync(here);
        await ArriveAsync();
    }

    /// <summary>The next page has begun, and then all of it has come; where not, it says what is missing. It is looked at again and again, because Playwright's own wait misses a page that comes between its look and its listening.</summary>
    private async Task LeftAsync(string here)
    {
        for (var waited = Stopwatch.StartNew(); Page.Url == here || !await IsWholeAsync(); await Task.Delay(20))
            if (waited.Elapsed > LongestWait) Assert.Fail(Page.Url == here ? $"No other page comes after {here}." : $"{Page.Url} does not come to its end: {await MissingAsync()}");
    }

    private async Task<bool> IsWholeAsync()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("() => document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // One page goes and the other comes.
            return false;
        }
    }

    private Task<string> MissingAsync() => Page.EvaluateAsync<string>("() => [...document.images].filter(x => !x.complete).map(x => x.src).join(' ') + ' ' + document.readyState");

    /// <summary>A tap on a page that still glides only stops it, on a telephone as in Chromium; then one taps again.</summary>
    private async Task TapAsync(ILocator way, string here)
    {
        await way.TapAsync();
        for (var waited = 0; Page.Url == here && waited < 50; waited++) await Task.Delay(100);
        if (Page.Url == here) await way.TapAsync();
    }

    /// <summary>Presses the tab key until the focus is there.</summary>
    private async Task ReachAsync(ILocator there)
    {
        var element = await there.ElementHandleAsync();
        for (var i = 0; i < ManyStops; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await element.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }
        Assert.Fail($"The tab key does not reach {there} on {Page.Url}.");
    }

    private async Task ArriveAsync()
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        if (way is Way.Mouse or Way.Telephone) await Axe.FindsNothingAsync(Page, $"on the way ({way})");
        if (LooksEasily) await LookEasilyAsync();
    }

    /// <summary>
    /// Whoever needs Easy Read goes the same way: wherever the page has an Easy Read view, it is opened beside it as things stand at that moment. After each deed it is
    /// looked at again, because a record that has changed is told in other sentences.
    /// </summary>
    private async Task LookEasilyAsync()
    {
        var view = Page.GetByRole(AriaRole.Navigation, new() { Name = "Ways to read this page" }).GetByRole(AriaRole.Link, new() { Name = "Easy Read", Exact = true });
        if (await view.CountAsync() == 0 || await view.GetAttributeAsync("href") is not { } address) return;
        beside ??= await Page.Context.NewPageAsync();
        var answer = await beside.GotoAsync(address);
        Assert.True(answer!.Status == 200, $"{address} answers {answer.Status}.");
        var faults = new List<string>([.. await Axe.FaultsAsync(beside, "in Easy Read")]);
        foreach (var script in (string[])[EasyScript.NotEasy, Script.TooWide, Script.CutOff, Script.Order]) faults.AddRange(await beside.EvaluateAsync<string[]>(script));
        Faults.None(faults.Select(x => $"{address}: {x}"));
        LookedAt.Add(address);
    }
}
