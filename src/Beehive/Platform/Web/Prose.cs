using System.Globalization;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Beehive.Platform.Web;

/// <summary>
/// Markdown to HTML that is safe to show: no raw HTML passes, links lead only to web addresses, mail, or our own pages, and pictures are left out.
/// </summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <param name="markdown">The source.</param>
    /// <param name="under">The level of the heading that it stands under; its own headings begin one deeper.</param>
    public static IHtmlContent Html(string? markdown, int under = 2) => string.IsNullOrWhiteSpace(markdown) ? HtmlString.Empty : new HtmlString(Write(markdown, under));

    public static string Write(string markdown, int under) => Paragraphs.TryWrite(markdown) ?? WriteMarkdown(markdown, under);

    /// <summary>What was written, with nothing left that may not be shown.</summary>
    public static MarkdownDocument Tamed(string markdown, int under)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        Tame(document, under);
        return document;
    }

    private static string WriteMarkdown(string markdown, int under)
    {
        var document = Tamed(markdown, under);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return text.ToString();
    }

    private static void Tame(MarkdownDocument document, int under)
    {
        var highest = 6;
        foreach (var heading in document.Descendants<HeadingBlock>()) highest = Math.Min(highest, heading.Level);
        var before = under;
        foreach (var block in document.Descendants())
        {
            if (block is HeadingBlock heading) before = heading.Level = Math.Min(Math.Min(heading.Level - highest + under + 1, before + 1), 6);
            else if (block is LinkInline link) Tame(link);
            else if (block is AutolinkInline auto && !auto.IsEmail && !Links.IsWeb(auto.Url)) auto.Url = "";
        }
    }

    private static void Tame(LinkInline link)
    {
        link.IsImage = false;
        if (!IsAllowed(link.Url)) link.Url = "";
        link.Title = null;
    }

    private static bool IsAllowed(string? url) => url is not null
        && (Links.IsWeb(url) || IsMail(url) || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) && !url.Any(char.IsControl))
            || (url.StartsWith('#') && !url.Any(char.IsControl)));

    private static bool IsMail(string url) => url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && url.All(c => char.IsLetterOrDigit(c) || c is ':' or '@' or '.' or '-' or '_' or '+');
}
