using AngleSharp.Html.Parser;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Words;

public class WordPasteTests
{
    private static readonly HashSet<string> Allowed = ["h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "strong", "br"];

    [Fact]
    public void A_list_of_Word_becomes_a_list_with_levels()
    {
        const string Word = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style><!--[if gte mso 9]><xml>secret</xml><![endif]--></head><body lang=EN-GB>
            <!--StartFragment--><h1>Minutes<o:p></o:p></h1><p class=MsoNormal>The board <b>agreed</b>
            the plan.<o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Buses<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span><![endif]>Late ones</p>
            <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>b)<span>&nbsp;</span></span>Full ones</p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Housing</p>
            <p class=MsoHeading7>Odd</p>
            <!--EndFragment--></body></html>
            """;
        Assert.Equal("## Minutes\n\nThe board **agreed** the plan.\n\n- Buses\n  1. Late ones\n  2. Full ones\n- Housing\n\n#### Odd", Made(Word).Markdown);
    }

    [Fact]
    public void Google_Docs_wraps_all_in_bold_that_is_not_and_puts_inner_lists_beside_the_points() => Assert.Equal("Plain and **strong**\n\n- One\n  - Inner\n- Two", Made(
        """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain and </span><span style="font-weight:700">strong</span></p><ul><li dir="ltr" aria-level="1"><p><span>One</span></p></li><ul><li aria-level="2"><p>Inner</p></li></ul><li aria-level="1"><p>Two</p></li></ul></b>""").Markdown);

    [Fact]
    public void Word_on_the_web_and_LibreOffice_give_lists_too()
    {
        Assert.Equal("- One\n  - Inner\n- Two", Made("<div class='ListContainerWrapper'><ul role='list'><li data-aria-level='1'><p>One</p></li></ul></div><div><ul><li data-aria-level='2'><p>Inner</p></li></ul></div><div><ul><li data-aria-level='1'><p>Two</p></li></ul></div>").Markdown);
        Assert.Equal("1. One\n   - Inner\n2. Two", Made("<ol><li><p style='margin-bottom: 0cm'>One</p><ul><li><p>Inner</p></li></ul></li><li><p>Two</p></li></ol>").Markdown);
    }

    [Fact]
    public void A_table_keeps_its_rows_and_links_lead_only_where_they_may()
    {
        var made = Made("""<table><tr><td><b>Who</b></td><td>What</td></tr><tr><td>Chair | clerk</td><td><a href="https://example.org/a?b=1&amp;c=2">read</a>, <a href="javascript:alert(1)">run</a>, <a href="mailto:a@example.org">write</a></td></tr></table>""");
        Assert.Equal("| Who | What |\n| --- | --- |\n| Chair \\| clerk | [read](<https://example.org/a?b=1&c=2>), run, [write](<mailto:a@example.org>) |", made.Markdown);
        var html = Prose.Write(made.Markdown, 1);
        Assert.Contains("<a href=\"https://example.org/a?b=1&amp;c=2\">read</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", html, StringComparison.Ordinal);
        Assert.Equal("One\n\nTwo", Made("<table><tr><td>One</td><td>Two</td></tr></table>").Markdown);
        Assert.Equal("Who came\n\n| A | B |\n| --- | --- |\n| 1 |  |\n| 2 | 3 |", Made("<table><caption>Who came</caption><tr><th>A<th>B<tr><td colspan=2>1<tr><td>2<td>3</table>").Markdown);
    }

    [Fact]
    public void What_is_hidden_deleted_remarked_or_a_picture_is_left_out_and_said()
    {
        var made = Made("""
            <p>Seen<span style='display:none'>not seen</span><span style='mso-hide:all'>nor this</span><del cite="mailto:x">deleted</del><img src="file:///C:/a.png"><script>run()</script><style>p{}</style></p>
            <div style='mso-element:comment-list'><p>A remark by somebody</p></div>
            """);
        Assert.Equal("Seen", made.Markdown);
        Assert.Equal(["Comments were left out. Pieces: 1.", "Hidden text was left out. Pieces: 2.", "Pictures were left out: 1.", "Text that tracked changes had deleted was left out. Pieces: 1."], made.LeftOut.Select(x => x.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_pasted_as_words_stays_words() => Assert.Equal("\\# not a heading, \\*not strong\\*, \\<b>not bold\\</b>\\\n1\\. not a list", Made("<p># not a heading, *not strong*, &lt;b&gt;not bold&lt;/b&gt;<br>1. not a list</p>").Markdown);

    [Fact]
    public void Too_much_at_once_is_refused() => Assert.Contains("in parts", WordPaste.ToMarkdown(new string('a', WordPaste.Longest + 1)).Refusal!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b><p>")]
    [InlineData("<a href='http://a.b'><p>")]
    public void What_is_nested_without_end_comes_out_all_the_same(string opened) => Assert.Contains("deep", Made(string.Concat(Enumerable.Repeat(opened, 3000)) + "deep").Markdown, StringComparison.Ordinal);

    [Fact]
    public void Whatever_comes_from_a_clipboard_shows_only_allowed_elements() => Prop.ForAll(Clipboards(), html =>
    {
        var shown = new HtmlParser().ParseDocument(Prose.Write(Made(html).Markdown, 1)).Body!;
        foreach (var element in shown.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Allowed);
            if (element.GetAttribute("href") is { } href) Assert.Matches("^(https?://|mailto:)", href);
        }
        Assert.DoesNotContain("hidden!", shown.TextContent, StringComparison.Ordinal);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static MadeText Made(string html)
    {
        var (text, refusal) = WordPaste.ToMarkdown(html);
        Assert.Null(refusal);
        return text!;
    }

    private static Arbitrary<string> Clipboards()
    {
        string[] parts = ["<p>", "</p>", "<b>", "</b>", "<span style='font-weight:bold'>", "</span>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<th colspan=3>", "<h1>", "</h1>", "<h6>", "</h6>", "<a href='https://a.example/(x)_|*'>", "<a href='javascript:x'>", "<a href='http://a.example/&quot;><script>'>", "</a>", "<br>", "<script>hidden!</script>", "<style>hidden!</style>", "<p style='display:none'>hidden!</p>", "<!-- hidden! -->", "<svg><a xlink:href='javascript:x'>hidden!</a></svg>", "<p style='mso-list:l0 level2 lfo1'>", "<span style='mso-list:Ignore'>1.</span>", "words ", "*", "_", "`", "[x](javascript:y)", "&lt;script&gt;", "&lt;", "|", "- ", "1. ", "# ", "\n", "<https://a.example>", "![x](y)", "<blockquote>", "<pre>    code", "&nbsp;", "é"];
        return Gen.Elements(parts).ListOf().Select(x => string.Concat(x)).ToArbitrary();
    }
}
