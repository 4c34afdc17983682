using System.Diagnostics;
using Beehive.Journeys.Running;
using Microsoft.Playwright;
using Xunit;

namespace Beehive.Journeys.EveryPage;

/// <summary>A page in Easy Read on paper: an A4 booklet in 16 point, no picture parted from its words.</summary>
public sealed class EasyPaperTests(RunningSite site, Chrome chrome)
{
    /// <summary>Thirty more blocks of three sentences, each with its number, so that there are several pages.</summary>
    private const string Lengthen = """
        () => {
            const block = document.querySelector('.bee-easy__block');
            for (let i = 1; i <= 30; i++) {
                const more = block.cloneNode(true);
                more.querySelectorAll('p').forEach(x => x.remove());
                more.querySelector('div').innerHTML = `<p>Block ${i} begins here.</p><p>It says something in the middle.</p><p>Block ${i} ends here.</p>`;
                block.parentElement.insertBefore(more, document.querySelector('.bee-on-paper'));
            }
        }
        """;

    /// <summary>Words under 16 point, pictures that are not left of their words, and blocks that may be torn.</summary>
    private const string NotForPaper = """
        () => {
            const faults = [], seen = e => e.checkVisibility() && !e.closest('.govuk-visually-hidden');
            for (const e of document.body.querySelectorAll('*')) {
                if (!seen(e) || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                if (parseFloat(getComputedStyle(e).fontSize) < 21.3) faults.push('small: ' + e.outerHTML.slice(0, 80));
            }
            for (const e of document.querySelectorAll('.bee-easy__block')) {
                if (getComputedStyle(e).breakInside !== 'avoid') faults.push('may be torn: ' + e.outerHTML.slice(0, 80));
                const picture = e.querySelector('img'), words = e.querySelector('p');
                if (picture && words && picture.getBoundingClientRect().right > words.getBoundingClientRect().left) faults.push('the picture is not on the left: ' + e.outerHTML.slice(0, 80));
            }
            for (const e of document.querySelectorAll('nav, button, .bee-was-easy, .govuk-skip-link')) if (seen(e)) faults.push('navigation: ' + e.outerHTML.slice(0, 80));
            return faults;
        }
        """;

    private const string LongestLine = """
        () => {
            const text = document.querySelector('.bee-easy__block p');
            text.textContent = 'The people of the board will look at it again when they have read what you have told them about it and about the others. '.repeat(4);
            const range = document.createRange(), node = text.firstChild;
            let most = 0, count = 0, top = null;
            for (let i = 0; i < node.length; i++) {
                range.setStart(node, i); range.setEnd(node, i + 1);
                const box = range.getClientRects()[0];
                if (!box) continue;
                if (top === null || Math.abs(box.top - top) > 4) { top = box.top; count = 0; }
                most = Math.max(most, ++count);
            }
            return most;
        }
        """;

    [Theory, EachEasyKind]
    public async Task A13_on_paper_Easy_Read_has_16_point_and_the_picture_on_the_left(Kind kind)
    {
        await using var window = await chrome.BorrowAsync(site.Origin, new ViewportSize { Width = 658, Height = 970 });
        await window.GoAsync(kind.Address);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Faults.None(await window.Page.EvaluateAsync<string[]>(NotForPaper));
    }

    [Fact]
    public async Task A13_a_printed_booklet_tears_no_block_and_says_where_it_is_from()
    {
        await using var window = await chrome.OpenAsync(site.Origin);
        await window.GoAsync("/honeycombe/actions/a1/easy");
        await window.Page.EvaluateAsync(Lengthen);
        var pages = await PagesAsync(await window.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, Tagged = true }));
        Assert.True(pages.Count > 4, $"It has {pages.Count} pages.");
        for (var block = 1; block <= 30; block++)
        {
            var page = Assert.Single(pages, x => x.Contains($"Block {block} begins here.", StringComparison.Ordinal));
            Assert.Contains($"Block {block} ends here.", page, StringComparison.Ordinal);
        }
        for (var page = 1; page <= pages.Count; page++) Assert.Contains($"{page} / {pages.Count}", pages[page - 1], StringComparison.Ordinal);
        var all = string.Join('\n', pages);
        foreach (var there in (string[])["/honeycombe/actions/a1/easy", "It was printed on Wednesday 15 July 2026."]) Assert.Contains(there, all.ReplaceLineEndings(""), StringComparison.Ordinal);
        foreach (var gone in (string[])["Standard", "Remember my choice", "Was this easy?", "Skip to main"]) Assert.DoesNotContain(gone, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A51_a_line_has_60_letters_at_most()
    {
        await using var window = await chrome.BorrowAsync(site.Origin, Window.Wide);
        await window.GoAsync("/honeycombe/actions/a1/easy");
        Assert.InRange(await window.Page.EvaluateAsync<int>(LongestLine), 30, 60);
    }

    /// <summary>The words of each page, by Debian's poppler-utils.</summary>
    private static async Task<List<string>> PagesAsync(byte[] pdf)
    {
        Assert.SkipWhen(Chrome.OnThePath("pdftotext") is null, "There is no pdftotext here: install Debian's poppler-utils.");
        var file = Path.Combine(Path.GetTempPath(), $"beehive-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        try
        {
            using var reading = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await reading.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await reading.WaitForExitAsync(TestContext.Current.CancellationToken);
            return [.. text.Split('\f').Where(x => x.Trim().Length > 0)];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
