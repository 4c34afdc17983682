using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.Running;

/// <summary>One Chromium for all journeys. It is BEEHIVE_CHROMIUM, or the first of the usual names on the PATH.</summary>
public sealed class Chrome : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    private readonly ConcurrentDictionary<string, ConcurrentBag<Window>> idle = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Program { get; } = Environment.GetEnvironmentVariable("BEEHIVE_CHROMIUM") is { Length: > 0 } named ? named : OnThePath(Names);

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-sync", "--no-first-run", "--disable-gpu",
                "--font-render-hinting=none", .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>()],
        });
    }

    /// <summary>A page in a browser that has seen nothing yet. It watches what the page asks for and what goes wrong on it.</summary>
    public async Task<Window> OpenAsync(string origin, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, "There is no Chromium here: install Debian's chromium, or name one in BEEHIVE_CHROMIUM.");
        options ??= new BrowserNewContextOptions();
        (options.BaseURL, options.Locale, options.TimezoneId) = (origin, "en-GB", "Europe/London");
        options.ViewportSize ??= Window.Wide;
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        return new Window(await context.NewPageAsync(), origin);
    }

    /// <summary>A window that an earlier test has left, with its cache: pages come quicker, and nothing else of them depends on what was before.</summary>
    public async Task<Window> BorrowAsync(string origin, ViewportSize size)
    {
        var waiting = idle.GetOrAdd(origin, _ => []);
        if (!waiting.TryTake(out var window))
        {
            window = await OpenAsync(origin);
            window.GoesBack = waiting.Add;
        }
        await window.Page.SetViewportSizeAsync(size.Width, size.Height);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, Media = Media.Screen, ReducedMotion = ReducedMotion.NoPreference });
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    public static string? OnThePath(params string[] names) => (from name in names
                                                               from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                                                               let path = Path.Combine(folder, name)
                                                               where File.Exists(path)
                                                               select path).FirstOrDefault();
}
