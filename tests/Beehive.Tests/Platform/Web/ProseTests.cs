using AngleSharp.Html.Parser;
using Beehive.Platform.Web;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Xunit;

namespace Beehive.Tests.Platform.Web;

public class ProseTests
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "a", "code", "pre", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "del",
    };

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("[x](https://good@evil.example/)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://evil.example/x.png)")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("http://evil.example/\"onmouseover=\"alert(1)")]
    public void XS_02_a_hostile_link_or_tag_becomes_inert(string markdown) => AssertTame(Prose.Write(markdown, 2));

    [Fact]
    public void Anything_at_all_comes_out_tame() => Prop.ForAll(Hostile(), text =>
    {
        AssertTame(Prose.Write(text, 2));
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bare_paragraphs_are_written_as_Markdown_would_write_them() => Prop.ForAll(Plain(), text =>
    {
        var quick = Paragraphs.TryWrite(text);
        if (quick is null) return true;
        var slow = Markdown.ToHtml(text, new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build());
        return Dom(quick) == Dom(slow) ? true : throw new InvalidOperationException($"{text}\n{quick}\n{slow}");
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("# One\n\n### Two", 2, "<h3>One</h3>", "<h4>Two</h4>")]
    [InlineData("## One\n\n## Two", 1, "<h2>One</h2>", "<h2>Two</h2>")]
    [InlineData("#### One\n\n##### Two", 3, "<h4>One</h4>", "<h5>Two</h5>")]
    public void Headings_go_on_from_the_page_without_a_skipped_level(string markdown, int under, string one, string two)
    {
        var html = Prose.Write(markdown, under);
        Assert.Contains(one, html, StringComparison.Ordinal);
        Assert.Contains(two, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_pages_and_web_addresses_stay_links()
    {
        Assert.Contains("href=\"/thurrock/boards\"", Prose.Write("[boards](/thurrock/boards)", 2), StringComparison.Ordinal);
        Assert.Contains("href=\"https://www.example.org/\"", Prose.Write("[site](https://www.example.org/)", 2), StringComparison.Ordinal);
    }

    private static void AssertTame(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Allowed);
            Assert.All(element.Attributes, x => Assert.Contains(x.Name, (string[])["href", "class", "start", "type", "style"]));
            if (element.GetAttribute("style") is { } style) Assert.StartsWith("text-align", style, StringComparison.Ordinal);
            if (element.GetAttribute("href") is { Length: > 0 } href)
                Assert.True(href.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || href.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
                    || href[0] == '#' || (href[0] == '/' && !href.StartsWith("//", StringComparison.Ordinal)), href);
        }
    }

    private static string Dom(string html) => new HtmlParser().ParseDocument(html).Body!.InnerHtml.Trim();

    private static Arbitrary<string> Hostile()
    {
        string[] parts = ["[a](", ")", "javascript:", "<", ">", "\"", "'", "![", "]", "`", "*", "_", "#", "\n", "\n\n", "- ", "1. ", "> ", "|", "---", "http://x.y", "&#x6A;", "\\", "\0", "\u202E", "é", "😀", "<script>", "onload=", "data:", "//", "www.a.b", " ", "word"];
        return Gen.Elements(parts).ListOf().Select(x => string.Concat(x)).ToArbitrary();
    }

    private static Arbitrary<string> Plain()
    {
        string[] parts = ["The board met", " ", ".", "\n", "\n\n", "1", "2. ", "- ", "co-chair", "don't", "£5", "“said”", ":", "(x)", "é", "http", "!", "?", "/", "12)", ";", "\"", "   ", "—", "%", "@", "a@b.cd", "$"];
        return Gen.Elements(parts).ListOf().Select(x => string.Concat(x)).ToArbitrary();
    }
}
