using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Beehive.Tests.Platform.Web.Components;

/// <summary>
/// Says what a piece of HTML means, line by line, so that two pieces can be held against each other: attributes sorted,
/// classes as a set, white space as a reader sees it.
/// </summary>
internal static partial class Dom
{
    public static string Of(string html)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument("<!doctype html><body></body>").Body!;
        var lines = new StringBuilder();
        foreach (var node in parser.ParseFragment(html, body))
            Say(node, 0, lines);
        return lines.ToString();
    }

    private static void Say(INode node, int depth, StringBuilder lines)
    {
        var indent = new string(' ', depth * 2);
        if (node is IText text)
        {
            var words = WhiteSpace().Replace(text.Data, " ").Trim();
            if (words.Length > 0)
                lines.Append(indent).Append('"').Append(words).Append("\"\n");
        }
        else if (node is IElement element)
        {
            lines.Append(indent).Append(element.LocalName).Append(Attributes(element)).Append('\n');
            foreach (var child in element.ChildNodes)
                Say(child, depth + 1, lines);
        }
    }

    private static string Attributes(IElement element) => string.Concat(element.Attributes
        .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
        .Select(attribute => $" {attribute.Name}='{(attribute.Name is "class" ? Classes(element) : attribute.Value)}'"));

    private static string Classes(IElement element) => string.Join(' ', element.ClassList.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
