using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Beehive.Platform.Incoming;

/// <summary>The words of a mail that came as a page only. Nothing of its HTML goes on, and nothing that it points at is fetched.</summary>
public static class HtmlWords
{
    /// <summary>What a person types is far below; the rest is somebody's nested tables.</summary>
    private const int Longest = 200_000;
    private const int Deepest = 500;

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "head", "script", "style", "title", "template", "noscript", "iframe", "object", "embed", "svg", "math", "select", "textarea", "button" };
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase) { "p", "div", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "hr", "pre", "blockquote", "dl", "dd" };

    /// <summary>How Gmail, Outlook, Yahoo, Apple Mail and Thunderbird mark what they quote.</summary>
    private static readonly string[] Quotes = ["gmail_quote", "gmail_attr", "gmail_extra", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote"];
    private static readonly string[] QuoteIds = ["appendonsend", "divRplyFwdMsg", "mail-editor-reference-message-container", "OLK_SRC_BODY_SECTION"];

    public static string Of(string html)
    {
        if (html.Length > Longest) html = html[..Longest];
        if (IsDeep(html)) return "";
        var words = new StringBuilder();
        var body = new HtmlParser().ParseDocument(html).Body;
        for (INode? node = body; node is not null; node = Next(node, body!, words)) Enter(node, words);
        return words.ToString();
    }

    /// <summary>Nobody's mail program nests so deep, and to read it takes very long.</summary>
    private static bool IsDeep(string html)
    {
        var (deep, most) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html[at + 1] == '/') deep = Math.Max(0, deep - 1);
            else if (char.IsAsciiLetter(html[at + 1]) && !IsVoid(html.AsSpan(at + 1))) most = Math.Max(most, ++deep);
        }
        return most > Deepest;
    }

    /// <summary>Elements that need no end.</summary>
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        foreach (var name in (string[])["br", "img", "hr", "meta", "link", "input", "col", "p", "li", "td", "tr", "th", "option"])
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag.Length > name.Length && !char.IsAsciiLetterOrDigit(tag[name.Length])) return true;
        return false;
    }

    private static void Enter(INode node, StringBuilder words)
    {
        if (node is IText text) words.Append(string.Join(' ', text.Data.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.None)));
        else if (node is IElement element && !IsSilent(element))
        {
            if (element.LocalName == "br" || Blocks.Contains(element.LocalName)) words.Append('\n');
            if (element.LocalName is "li") words.Append("\n- ");
            if (element.LocalName is "td" or "th") words.Append(' ');
        }
    }

    /// <summary>The node after this one, in the order of the page, without going into what is silent or quoted.</summary>
    private static INode? Next(INode node, INode top, StringBuilder words)
    {
        if (node.FirstChild is { } first && (node is not IElement open || !IsSilent(open))) return first;
        for (var at = node; at != top; at = at.Parent!)
        {
            if (at is IElement ended && (ended.LocalName is "p" || ended.LocalName is "div" && words.Length > 0)) words.Append('\n');
            if (at.NextSibling is { } next) return next;
        }
        return null;
    }

    private static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || QuoteIds.Contains(element.Id, StringComparer.Ordinal)
        || Quotes.Any(element.ClassList.Contains) || element.LocalName == "blockquote" && (element.GetAttribute("type") == "cite" || element.ClassList.Contains("cite"));
}
