using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.Running;

/// <summary>A browser's window, with a list of what went wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    public static readonly ViewportSize Wide = new() { Width = 1280, Height = 900 };
    public static readonly ViewportSize Narrow = new() { Width = 320, Height = 640 };

    private readonly ConcurrentQueue<string> troubles = new();
    private readonly string origin;

    public Window(IPage page, string origin)
    {
        (Page, this.origin) = (page, origin);
        page.Console += (_, said) => { if (said.Type is "error" or "warning" && !IsAnswer(said.Text)) troubles.Enqueue($"{page.Url} said: {said.Text}"); };
        page.PageError += (_, error) => troubles.Enqueue($"{page.Url} failed: {error}");
        page.Request += (_, request) => { if (IsStranger(request.Url)) troubles.Enqueue($"{page.Url} asked a stranger: {request.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>What to do with the window instead of shutting it.</summary>
    public Action<Window>? GoesBack { get; set; }

    /// <summary>What the console said, what the content security policy refused, and who else was asked.</summary>
    public IReadOnlyCollection<string> Troubles => troubles;

    /// <summary>Goes to an address, and says so when it does not answer as it should.</summary>
    public async Task<IResponse> GoAsync(string address, int status = 200)
    {
        var answer = await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load }) ?? throw new InvalidOperationException(address);
        Assert.True(answer.Status == status, $"{address} answers {answer.Status}, not {status}.");
        return answer;
    }

    /// <summary>For a test that makes something go wrong.</summary>
    public void Forgive() => troubles.Clear();

    /// <summary>Shuts the window; a journey during which something went wrong has failed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (GoesBack is null) await Page.Context.DisposeAsync();
        var found = troubles.ToList();
        troubles.Clear();
        GoesBack?.Invoke(this);
        Faults.None(found);
    }

    private bool IsStranger(string url) => !url.StartsWith(origin + "/", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal);

    /// <summary>Chromium also says it in the console when a page answers that it cannot be, which some journeys ask for.</summary>
    private static bool IsAnswer(string text) => text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);
}
