using System.Globalization;
using System.Text;
using Beehive.Platform.Web;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Beehive.Platform.Notices;

/// <summary>Markdown in a letter: as plain words with each link behind its words, and as a page whose links lead from anywhere.</summary>
public static class LetterProse
{
    /// <param name="Words">Its own ends of lines stay.</param>
    /// <param name="Indent">Of every line but the first: a point of a list.</param>
    public sealed record Part(string Words, int Indent = 0);

    private const int Under = 2;

    public static IReadOnlyList<Part> Parts(string markdown, Origin origin)
    {
        var parts = new List<Part>();
        Add(parts, Prose.Tamed(markdown, Under), origin);
        return [.. parts.Where(x => x.Words.Length > 0)];
    }

    /// <summary>Words in the text are encoded, so that only a link begins like this.</summary>
    public static string Html(string markdown, Origin origin) => Prose.Write(markdown, Under).Replace("<a href=\"/", "<a href=\"" + origin.Of("/"), StringComparison.Ordinal);

    private static void Add(List<Part> parts, ContainerBlock container, Origin origin)
    {
        foreach (var block in container)
        {
            if (block is ListBlock list) AddList(parts, list, origin);
            else if (block is Table table) parts.Add(new(string.Join('\n', table.OfType<TableRow>().Select(x => Row(x, origin)))));
            else if (block is ContainerBlock inner) Add(parts, inner, origin);
            else if (block is LeafBlock leaf) parts.Add(new(Words(leaf, origin)));
        }
    }

    private static void AddList(List<Part> parts, ListBlock list, Origin origin)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var inner = new List<Part>();
            Add(inner, item, origin);
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            if (inner.Count > 0) parts.Add(new(mark + inner[0].Words, mark.Length + inner[0].Indent));
            parts.AddRange(inner.Skip(1).Select(x => x with { Indent = mark.Length + x.Indent, Words = x.Words }));
        }
    }

    private static string Row(TableRow row, Origin origin) => string.Join(" | ", row.OfType<TableCell>().Select(cell =>
    {
        var parts = new List<Part>();
        Add(parts, cell, origin);
        return string.Join(' ', parts.Select(x => x.Words));
    }));

    private static string Words(LeafBlock leaf, Origin origin)
    {
        var words = new StringBuilder();
        if (leaf.Inline is { } inline) Write(words, inline, origin);
        else words.Append(leaf.Lines.ToString());
        return words.ToString().Trim();
    }

    private static void Write(StringBuilder words, Inline inline, Origin origin)
    {
        switch (inline)
        {
            case LiteralInline text: words.Append(text.Content.AsSpan()); break;
            case CodeInline code: words.Append(code.Content); break;
            case HtmlEntityInline entity: words.Append(entity.Transcoded.AsSpan()); break;
            case LineBreakInline end: words.Append(end.IsHard ? '\n' : ' '); break;
            case AutolinkInline auto: words.Append(auto.Url); break;
            case LinkInline link: WriteLink(words, link, origin); break;
            case ContainerInline container: foreach (var each in container) Write(words, each, origin); break;
            default: break;
        }
    }

    private static void WriteLink(StringBuilder words, LinkInline link, Origin origin)
    {
        var start = words.Length;
        foreach (var each in link) Write(words, each, origin);
        if (string.IsNullOrEmpty(link.Url) || link.Url[0] == '#') return;
        var address = link.Url[0] == '/' ? origin.Of(link.Url) : link.Url;
        if (words.ToString(start, words.Length - start) != address) words.Append(" (").Append(address).Append(')');
    }
}
