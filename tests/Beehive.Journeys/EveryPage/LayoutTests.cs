using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Nothing is lost on a telephone, with large words, with more space between them, without movement, or on paper.</summary>
public sealed class LayoutTests(RunningSite site, Chrome chrome)
{
    /// <summary>One visit, looked at in every way: a visit costs more than a look.</summary>
    [Theory, EachKind]
    public async Task Nothing_is_lost_when_still_on_paper_narrow_spaced_out_or_twice_as_large(Kind kind)
    {
        await using var window = await chrome.BorrowAsync(site.Origin, Window.Wide);
        await window.GoAsync(kind.Address, kind.Status);
        var (page, faults) = (window.Page, new List<string>());
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await LookAsync("with less movement", Script.Moving);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await LookAsync("on paper", Script.NotForPaper);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen, ReducedMotion = ReducedMotion.NoPreference });
        await LookAsync("wide", Script.SmallTargets);
        await page.EvaluateAsync(Script.TwiceAsLarge);
        await LookAsync("twice as large", Script.TooWide, Script.CutOff);
        await page.EvaluateAsync(Script.SpaceOut);
        await LookAsync("twice as large, spaced out", Script.TooWide, Script.CutOff);
        await page.EvaluateAsync(Script.AsItWas);
        await page.SetViewportSizeAsync(Window.Narrow.Width, Window.Narrow.Height);
        await LookAsync("narrow", Script.TooWide, Script.CutOff, Script.SmallTargets);
        await page.EvaluateAsync(Script.SpaceOut);
        await LookAsync("narrow, spaced out", Script.TooWide, Script.CutOff);
        Faults.None(faults);

        async Task LookAsync(string state, params string[] scripts)
        {
            foreach (var script in scripts) faults.AddRange((await page.EvaluateAsync<string[]>(script)).Select(x => $"{state}: {x}"));
        }
    }

    [Fact]
    public async Task A_meeting_becomes_a_document_when_it_is_printed()
    {
        await using var window = await chrome.OpenAsync(site.Origin);
        await window.GoAsync("/thurrock/events/2012-03-08");
        var pdf = await window.Page.PdfAsync(new PagePdfOptions { Format = "A4", Tagged = true });
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.Length > 20_000, "The printed meeting is empty.");
    }
}
