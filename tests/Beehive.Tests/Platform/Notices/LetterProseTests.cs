using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using Xunit;

namespace Beehive.Tests.Platform.Notices;

/// <summary>Markdown in a letter: whole, in plain words and as a page.</summary>
public sealed class LetterProseTests
{
    private static readonly Origin Origin = new(new SiteSettings(null!, null!, TimeProvider.System) { Origin = SiteUnderTest.Origin });

    [Theory]
    [InlineData("Bold **words**, `code` &amp; more.\nSame line.", "Bold words, code & more. Same line.")]
    [InlineData("See [the page](/thurrock/x) and [theirs](https://e.example/?a=1&b=2).", "See the page (https://boards.example/thurrock/x) and theirs\n(https://e.example/?a=1&b=2).")]
    [InlineData("# Head\n\n- one\n- two\n  - three\n\n4. four\n5. five", "Head\n\n- one\n\n- two\n\n- three\n\n4. four\n\n5. five")]
    [InlineData("| A | B |\n|---|---|\n| 1 | 2 |", "A | B\n1 | 2")]
    [InlineData("> said\n\n```\nx\ny\n```", "said\n\nx\ny")]
    [InlineData("[sly](javascript:alert(1)) <script>alert(2)</script>", "sly <script>alert(2)</script>")]
    [InlineData("https://e.example/x", "https://e.example/x")]
    public void Plain_words_keep_everything_that_was_said(string markdown, string plain) =>
        Assert.Equal($"Title\n\n{plain}\n", new LetterText(Origin, "Title").Prose(markdown).Text);

    [Fact]
    public void A_page_in_a_letter_leads_from_anywhere_and_holds_no_markup_of_others()
    {
        var html = new LetterText(Origin, "Title").Head("Piece <1>").Prose("[a](/thurrock/x) `<a href=\"/y` <script>z</script> [b](//evil.example)").Html;
        Assert.Contains("<h2>Piece &lt;1&gt;</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://boards.example/thurrock/x\">a</a>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;z", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"//", html, StringComparison.Ordinal);
        Assert.Contains("&lt;a href=&quot;/y", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_said_adds_nothing() => Assert.Equal("Title\n", new LetterText(Origin, "Title").Prose(" \n").Text);
}
