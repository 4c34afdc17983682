using System.Net;
using AngleSharp.Dom;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>A secretary who mends what the checker finds, and counts what has to be typed, chosen and pressed for it.</summary>
public sealed class Counting(Person person)
{
    public int Typed { get; private set; }
    public int Words { get; private set; }
    public int Chosen { get; private set; }
    public int Pressed { get; private set; }

    public async Task<Sheet> SendAsync(string address, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            if (name == "do") continue;
            if (name.StartsWith("picture", StringComparison.Ordinal) || name.StartsWith("kind", StringComparison.Ordinal)) Chosen++;
            else (Typed, Words) = (Typed + 1, Words + value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length);
        }
        Pressed++;
        var sent = await person.SendAsync(await person.OpenAsync(address), fields);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, $"{address} answers {(int)sent.Status}: {string.Join(" ", sent.Errors)}");
        return sent;
    }

    public Task<Sheet> PressAsync(string address) => SendAsync(address);

    /// <summary>First the changes that one press makes, then hard titles in other words, then reasons for what stays.</summary>
    public async Task MendAsync(string desk, SiteUnderTest site)
    {
        for (var i = 0; i < 40 && await ButtonAsync(desk, "change-") is { } change; i++) await SendAsync(desk + "/check", ("do", change));
        await RewriteAsync(desk, site);
        for (var i = 0; i < 60 && await ButtonAsync(desk, "keep-") is { } keep; i++) await SendAsync(desk + "/check", ("do", keep), ("reason-" + keep.Split('-')[1], "Readers know it."));
        var left = (await person.OpenAsync(desk + "/check")).Page.QuerySelectorAll(".govuk-inset-text").Where(x => x.TextContent.Contains("Must be put right", StringComparison.Ordinal)).Select(x => x.TextContent);
        Assert.True(!left.Any(), string.Join('\n', left));
    }

    /// <summary>A part with an error is written in other words: the whole of it, as people do.</summary>
    private async Task RewriteAsync(string desk, SiteUnderTest site)
    {
        var check = await person.OpenAsync(desk + "/check");
        var parts = check.Page.QuerySelectorAll("section").Where(x => x.QuerySelector(".govuk-inset-text")?.TextContent is not null && x.QuerySelectorAll(".govuk-inset-text").Any(n => n.TextContent.Contains("Must be put right", StringComparison.Ordinal)))
            .Select(x => x.QuerySelector("h2")!.TextContent.Trim()["Part ".Length..]).ToList();
        if (parts.Count == 0) return;
        var form = await person.OpenAsync(desk);
        var fields = parts.Select(x => ("text-" + x, form.Field("kind-" + x) == "heading" ? "This part" : $"This is part {x}.\nWe will talk about it.")).ToArray();
        await SendAsync(desk, [.. fields, ("do", "save")]);
    }

    private async Task<string?> ButtonAsync(string desk, string what) =>
        (await person.OpenAsync(desk + "/check")).Page.QuerySelectorAll("button[name=do]").Select(x => x.GetAttribute("value")!).FirstOrDefault(x => x.StartsWith(what, StringComparison.Ordinal));
}
