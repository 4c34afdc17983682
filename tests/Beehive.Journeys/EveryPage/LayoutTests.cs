using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>Nothing is lost on a telephone, with large words, with more space between them, without movement, or on paper.</summary>
public sealed class LayoutTests(RunningSite site, Chrome chrome)
{
    [Theory, EachKind]
    public async Task Nothing_is_lost_on_a_narrow_screen(Kind kind)
    {
        await using var window = await OpenAsync(kind, Window.Narrow);
        await FindsNothingAsync(window, Script.TooWide);
        await FindsNothingAsync(window, Script.CutOff);
        await FindsNothingAsync(window, Script.SmallTargets);
        await window.Page.EvaluateAsync(Script.SpaceOut);
        await FindsNothingAsync(window, Script.TooWide);
        await FindsNothingAsync(window, Script.CutOff);
    }

    [Theory, EachKind]
    public async Task Nothing_is_lost_when_words_are_twice_as_large(Kind kind)
    {
        await using var window = await OpenAsync(kind, Window.Wide);
        await FindsNothingAsync(window, Script.SmallTargets);
        await window.Page.EvaluateAsync(Script.TwiceAsLarge);
        await FindsNothingAsync(window, Script.TooWide);
        await FindsNothingAsync(window, Script.CutOff);
        await window.Page.EvaluateAsync(Script.SpaceOut);
        await FindsNothingAsync(window, Script.TooWide);
        await FindsNothingAsync(window, Script.CutOff);
    }

    [Theory, EachKind]
    public async Task Nothing_moves_for_who_asked_for_that_and_paper_holds_only_what_paper_can_use(Kind kind)
    {
        await using var window = await OpenAsync(kind, Window.Wide);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await FindsNothingAsync(window, Script.Moving);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await FindsNothingAsync(window, Script.NotForPaper);
    }

    [Fact]
    public async Task A_meeting_becomes_a_document_when_it_is_printed()
    {
        await using var window = await chrome.OpenAsync(site.Origin);
        await window.GoAsync("/thurrock/events/2012-03-08");
        var pdf = await window.Page.PdfAsync(new PagePdfOptions { Format = "A4", Tagged = true });
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.Length > 20_000, "The printed meeting is empty.");
    }

    private async Task<Window> OpenAsync(Kind kind, ViewportSize size)
    {
        var window = await chrome.BorrowAsync(site.Origin, size);
        await window.GoAsync(kind.Address, kind.Status);
        return window;
    }

    private static async Task FindsNothingAsync(Window window, string script) => Faults.None(await window.Page.EvaluateAsync<string[]>(script));
}
