using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>What a first visit brings: our own files only, nothing that the policy refuses, nothing kept about the reader.</summary>
public sealed class FirstVisitTests(RunningSite site, Chrome chrome)
{
    [Fact]
    public async Task A_first_visit_asks_no_stranger_and_breaks_no_policy()
    {
        await using var window = await chrome.OpenAsync(site.Origin);
        var asked = new List<IRequest>();
        window.Page.Request += (_, x) => asked.Add(x);
        await window.Page.Context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => (window.refused ??= []).push(e.violatedDirective + ' ' + e.blockedURI))");
        foreach (var kind in Kind.All.Where(x => !x.TakesIn))
        {
            await window.GoAsync(kind.Address, kind.Status);
            Faults.None(await window.Page.EvaluateAsync<string[]>("() => window.refused ?? []"));
        }
        Assert.True(asked.Count > Kind.All.Count, "The pages asked for nothing.");
        Assert.All(asked, x => Assert.StartsWith(site.Origin + "/", x.Url, StringComparison.Ordinal));
        Faults.None(window.Troubles);
        Assert.Empty(await window.Page.Context.CookiesAsync());
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task A_policy_that_is_broken_would_be_seen()
    {
        await using var window = await chrome.OpenAsync(site.Origin);
        await window.GoAsync("/thurrock");
        var refused = await window.Page.EvaluateAsync<string>("() => new Promise(done => { document.addEventListener('securitypolicyviolation', e => done(e.violatedDirective)); const i = document.createElement('script'); i.textContent = 'window.broken = 1'; document.body.append(i); })");
        Assert.StartsWith("script-src", refused, StringComparison.Ordinal);
        Assert.NotEmpty(window.Troubles);
        window.Forgive();
    }
}
