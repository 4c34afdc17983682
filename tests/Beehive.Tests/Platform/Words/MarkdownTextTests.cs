using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Words;

public partial class MarkdownTextTests
{
    [Fact]
    public void Whatever_a_person_wrote_shows_as_just_these_words() => Prop.ForAll(Words(), words =>
    {
        var line = new Inline();
        line.Add(words);
        var text = new MarkdownText();
        text.Paragraph(line.Markdown());
        return Same(words, Prose.Write(text.ToString(), 1), text.ToString());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void In_a_table_a_heading_and_a_point_too() => Prop.ForAll(Words(), words =>
    {
        var line = new Inline();
        line.Add(words);
        if (line.IsEmpty) return true;
        var table = new MarkdownText();
        table.Table([["A", "B"], [line.Markdown(inTable: true), "x"]]);
        var point = new MarkdownText();
        point.Point(0, false, line.Markdown());
        return Same("A B " + words + " x", Prose.Write(table.ToString(), 1), table.ToString()) && Same(words, Prose.Write(point.ToString(), 1), point.ToString());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Lists_have_levels_and_count_on()
    {
        var text = new MarkdownText();
        text.Paragraph("Before");
        text.Point(0, true, "One");
        text.Point(1, false, "Inner");
        text.Point(4, false, "Deeper");
        text.Point(0, true, "Two");
        text.Point(0, false, "Another list");
        text.Heading(2, "After");
        Assert.Equal("Before\n\n1. One\n   - Inner\n     - Deeper\n2. Two\n\n- Another list\n\n### After", text.ToString());
    }

    /// <summary>Shown as the same words, whatever white space is between them.</summary>
    private static bool Same(string words, string html, string markdown)
    {
        var shown = string.Join(' ', new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("p,td,th,li").Where(x => x.QuerySelector("p") is null).Select(x => x.InnerHtml.Replace("<br>", " ", StringComparison.Ordinal)).Select(x => new HtmlParser().ParseDocument(x).Body!.TextContent));
        var wanted = Space().Replace(words, " ").Trim();
        return Space().Replace(shown, " ").Trim() == wanted ? true : throw new InvalidOperationException($"{wanted}\n{shown}\n{markdown}\n{html}");
    }

    private static Arbitrary<string> Words()
    {
        string[] parts = ["board", " ", "\n", "*", "**", "_", "__", "a_b", "`", "#", "## ", "- ", "+ ", "1. ", "2) ", "> ", "|", "---", "| --- |", "===", "~~~", "```", "[x](", "[", "]", "(http://a.b)", "<b>", "</p>", "<!--", "<http://a.b>", "&amp;", "&#42;", "& ", "\\", "\\\n", "!", "http://a.example/x_y_", "www.a.example", "é", "😀", "\"", "'", ":", "://", "mailto:a@b.cd", "    ", "\t", "5", ".", ")", "=", "-", "~", "^", "$", "{x}", "@a"];
        return Gen.Elements(parts).ListOf().Select(x => string.Concat(x)).ToArbitrary();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
