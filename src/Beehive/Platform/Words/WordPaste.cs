using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Beehive.Platform.Files;

namespace Beehive.Platform.Words;

/// <summary>Text that was made from something else, with what of it was left out.</summary>
public sealed record MadeText(string Markdown, IReadOnlyList<Finding> LeftOut);

/// <summary>
/// Turns what Word, Outlook, Google Docs or LibreOffice put on the clipboard (HTML) into Markdown: headings, paragraphs, lists with levels, tables, links, strong.
/// Everything else becomes its words, or is left out and said. No HTML of the clipboard ever goes on.
/// </summary>
public sealed class WordPaste
{
    public const int Longest = 1_000_000;
    private const int Deepest = 150;

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "meta", "link", "template", "noscript", "iframe", "object", "embed", "svg", "math", "xml", "select", "textarea", "button", "input", "audio", "video", "canvas" };

    private readonly LeftOut left = new();
    private readonly MarkdownText text = new();
    private Inline line = new();

    private WordPaste()
    {
    }

    public static (MadeText? Text, Refusal? Refusal) ToMarkdown(string html)
    {
        if (html.Length > Longest) return (null, new("This is too long to paste at once. Paste it in parts, or send the file."));
        var page = new HtmlParser().ParseDocument(html);
        var paste = new WordPaste();
        if (page.Body is not null) paste.Blocks(page.Body, new Where(0, false, 0, 0));
        paste.End();
        return (new(paste.text.ToString(), paste.left.Findings), null);
    }

    /// <summary>Where in the page we are: how deep, whether in something strong, in which level of a list, and what the page's highest heading is.</summary>
    private sealed record Where(int Depth, bool IsStrong, int ListLevel, int Highest, string? Link = null);

    private void Blocks(INode parent, Where where)
    {
        if (where.Depth == 0) where = where with { Highest = Highest((IElement)parent) };
        if (where.Depth > Deepest)
        {
            line.Add(parent.TextContent, where.IsStrong, where.Link); // nobody nests so deep; the words are enough
            return;
        }
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words) line.Add(words.Data.Replace('\n', ' '), where.IsStrong, where.Link);
            else if (node is IElement element && !IsLeftOut(element)) Element(element, where with { Depth = where.Depth + 1, IsStrong = PasteStyle.IsStrong(element) ?? where.IsStrong });
        }
    }

    private void Element(IElement element, Where where)
    {
        if (PasteStyle.HeadingLevel(element) is { } level) Heading(element, where, level);
        else if (PasteStyle.WordListLevel(element) is { } listed) WordPoint(element, where, listed);
        else if (element.LocalName == "br") line.LineBreak();
        else if (element.LocalName is "ul" or "ol" or "menu" or "dir") List(element, where);
        else if (element.LocalName == "table") Table(element, where);
        else if (element.LocalName == "a") Blocks(element, where with { Link = element.GetAttribute("href")?.Trim() });
        else if (element.LocalName is "p" or "div" or "section" or "article" or "blockquote" or "pre" or "li" or "dt" or "dd" or "address" or "hr" or "figure" or "header" or "footer" or "main" or "form" or "center" or "caption" or "tr" or "td" or "th") Paragraph(element, where);
        else Blocks(element, where);
    }

    private void Paragraph(IElement element, Where where)
    {
        End();
        Blocks(element, where);
        End();
    }

    private void Heading(IElement element, Where where, int level)
    {
        End();
        Blocks(element, where with { IsStrong = false });
        text.Heading(Math.Max(1, level - where.Highest + 1), line.Markdown());
        line = new();
    }

    /// <summary>Word writes a point of a list as a paragraph that begins with its mark; the mark says whether the points are numbered.</summary>
    private void WordPoint(IElement element, Where where, int level)
    {
        End();
        var mark = element.QuerySelectorAll("*").FirstOrDefault(PasteStyle.IsListMark);
        var isNumbered = mark is not null && PasteStyle.IsNumber(mark.TextContent);
        mark?.Remove();
        Blocks(element, where);
        text.Point(level, isNumbered, line.Markdown());
        line = new();
    }

    /// <summary>Google Docs and Word on the web put inner lists beside the points, not into them, and some tell the level of each point.</summary>
    private void List(IElement list, Where where)
    {
        if (where.ListLevel == 0) End();
        var told = false;
        foreach (var child in list.Children.Where(x => !IsLeftOut(x)))
        {
            if (where.Depth > Deepest) Words(child, list.LocalName == "ol", where);
            else if (child.LocalName is "ul" or "ol") List(child, where with { ListLevel = told ? where.ListLevel : where.ListLevel + 1, Depth = where.Depth + 1 });
            else Point(child, list.LocalName == "ol", where with { ListLevel = PasteStyle.ToldLevel(child) is { } level ? told ? level : Math.Max(level, where.ListLevel) : where.ListLevel, Depth = where.Depth + 1 });
            told |= PasteStyle.ToldLevel(child) is not null;
        }
    }

    /// <summary>Nobody nests so deep; the words are enough.</summary>
    private void Words(IElement point, bool isNumbered, Where where)
    {
        var words = new Inline();
        words.Add(point.TextContent.Replace('\n', ' '));
        text.Point(where.ListLevel, isNumbered, words.Markdown());
    }

    private void Point(IElement point, bool isNumbered, Where where)
    {
        var outer = line;
        line = new();
        foreach (var node in point.ChildNodes.ToList())
        {
            if (node is IElement { LocalName: "ul" or "ol" } inner)
            {
                Flush();
                List(inner, where with { ListLevel = where.ListLevel + 1 });
            }
            else if (node is IText words) line.Add(words.Data.Replace('\n', ' '), where.IsStrong, where.Link);
            else if (node is IElement element && !IsLeftOut(element)) Inside(element, where);
        }
        Flush();
        line = outer;

        void Flush()
        {
            text.Point(where.ListLevel, isNumbered, line.Markdown());
            line = new();
        }
    }

    /// <summary>Words of a point or a cell, where no new block may begin.</summary>
    private void Inside(IElement element, Where where)
    {
        where = where with { Depth = where.Depth + 1, IsStrong = PasteStyle.IsStrong(element) ?? where.IsStrong, Link = element.LocalName == "a" ? element.GetAttribute("href")?.Trim() : where.Link };
        if (element.LocalName == "br" || (element.LocalName is "p" or "div" or "li" or "tr" && !line.IsEmpty)) line.LineBreak();
        if (where.Depth > Deepest) line.Add(element.TextContent, where.IsStrong, where.Link);
        else
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is IText words) line.Add(words.Data.Replace('\n', ' '), where.IsStrong, where.Link);
                else if (node is IElement child && !IsLeftOut(child)) Inside(child, where);
            }
        }
    }

    /// <summary>A table of one row or one column only places things on a page: its cells become paragraphs.</summary>
    private void Table(IElement table, Where where)
    {
        End();
        var rows = table.Children.SelectMany(x => x.LocalName is "thead" or "tbody" or "tfoot" ? x.Children : Enumerable.Repeat(x, 1)).Where(x => x.LocalName == "tr").Select(x => x.Children.Where(cell => cell.LocalName is "td" or "th" && !IsLeftOut(cell)).ToList()).Where(x => x.Count > 0).ToList();
        if (rows.Count < 2 || rows.Max(x => x.Count) < 2)
        {
            Blocks(table, where);
            End();
            return;
        }
        foreach (var caption in table.Children.Where(x => x.LocalName == "caption" && !IsLeftOut(x))) Paragraph(caption, where);
        text.Table([.. rows.Select(x => x.SelectMany(cell => Cell(cell, where)).ToList())]);
    }

    private IEnumerable<string> Cell(IElement cell, Where where)
    {
        line = new();
        var isHeading = cell.LocalName == "th" || cell.ParentElement?.Index() == 0;
        Inside(cell, where with { IsStrong = false });
        var words = line.Markdown(inTable: true);
        line = new();
        yield return isHeading && words.StartsWith("**", StringComparison.Ordinal) && words.EndsWith("**", StringComparison.Ordinal) && words.Length > 4 ? words[2..^2] : words;
        var span = int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? Math.Min(columns, 20) : 1;
        for (var i = 1; i < span; i++) yield return "";
    }

    private void End()
    {
        text.Paragraph(line.Markdown());
        line = new();
    }

    private bool IsLeftOut(IElement element)
    {
        if (element.LocalName is "img" or "picture" or "v:imagedata") left.Picture();
        else if (element.LocalName is "del" or "s" && element.HasAttribute("cite")) left.Deleted();
        else if (PasteStyle.IsComment(element)) left.Comment();
        else if (PasteStyle.IsHidden(element) && !string.IsNullOrWhiteSpace(element.TextContent)) left.Hidden();
        else return Silent.Contains(element.LocalName) || PasteStyle.IsHidden(element);
        return true;
    }

    private static int Highest(IElement body) => body.QuerySelectorAll("*").Select(x => PasteStyle.HeadingLevel(x) ?? 9).DefaultIfEmpty(1).Min();
}
