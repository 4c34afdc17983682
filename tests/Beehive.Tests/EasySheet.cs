using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Beehive.Tests;

/// <summary>A page in Easy Read as people see it: its blocks, each with a picture on the left, our sentences and other people's words.</summary>
public sealed class EasySheet
{
    private EasySheet(IDocument page) => Page = page;

    public IDocument Page { get; }

    public IReadOnlyList<IElement> Blocks => [.. Page.QuerySelectorAll(".bee-easy__block")];

    /// <summary>What we say: sentences of blocks and headings, without the words of links and of people.</summary>
    public IReadOnlyList<string> Ours => [.. Page.QuerySelectorAll(".bee-easy h2, .bee-easy__block > div > p:not(:has(a:not(.bee-word))), .bee-easy__checked p").Select(x => Plain(x.TextContent))];

    public IReadOnlyList<string> Words => [.. Page.QuerySelectorAll("blockquote.bee-easy__words").Select(x => Plain(x.TextContent))];

    public static async Task<EasySheet> OpenAsync(SiteUnderTest site, string address) =>
        new(await new HtmlParser().ParseDocumentAsync(await site.TextAsync(address), TestContext.Current.CancellationToken));

    /// <summary>The way on that has these words.</summary>
    public string? LinkOf(string words) => Page.QuerySelectorAll("main a").FirstOrDefault(x => Plain(x.TextContent) == words)?.GetAttribute("href");

    /// <summary>The picture of the block that says this.</summary>
    public string? PictureOf(string words) => Blocks.FirstOrDefault(x => Plain(x.TextContent).Contains(words, StringComparison.Ordinal))?.QuerySelector("img")?.GetAttribute("src");

    public void Says(params string[] sentences)
    {
        foreach (var sentence in sentences) Assert.Contains(sentence, Ours);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
