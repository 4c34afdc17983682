using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Beehive.Platform.Words;

/// <summary>What the programs that fill a clipboard mean by their elements, classes and styles.</summary>
internal static partial class PasteStyle
{
    /// <summary>Null when the element says nothing of it. Google Docs wraps everything in a bold element that says it is not bold.</summary>
    public static bool? IsStrong(IElement element)
    {
        var weight = Of(element, "font-weight");
        if (weight is "bold" or "bolder" || (int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 600)) return true;
        if (weight is not null) return false;
        return element.LocalName is "b" or "strong" ? true : null;
    }

    /// <summary>h1 to h6, Word's own styles where it writes them as paragraphs, and what calls itself a heading.</summary>
    public static int? HeadingLevel(IElement element)
    {
        if (element.LocalName is ['h', >= '1' and <= '6' and var level]) return level - '0';
        var name = element.ClassName;
        if (name is "MsoTitle") return 1;
        if (name?.StartsWith("MsoHeading", StringComparison.Ordinal) == true && name[^1] is >= '1' and <= '9' and var told) return Math.Min(told - '0', 6);
        if (element.GetAttribute("role") == "heading") return int.TryParse(element.GetAttribute("aria-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var aria) ? Math.Clamp(aria, 1, 6) : 2;
        return null;
    }

    /// <summary>From "mso-list:l0 level2 lfo1": 1. Null when it is no point of a list.</summary>
    public static int? WordListLevel(IElement element) => element.LocalName is "p" or "div" && Of(element, "mso-list") is { } list && Level().Match(list) is { Success: true } level
        ? int.Parse(level.Groups["level"].ValueSpan, CultureInfo.InvariantCulture) - 1
        : null;

    public static bool IsListMark(IElement element) => string.Equals(Of(element, "mso-list"), "ignore", StringComparison.OrdinalIgnoreCase);

    /// <summary>"1.", "a)", "(iv)", "2.3": numbered. "·", "o", "–": not.</summary>
    public static bool IsNumber(string mark) => Numbered().IsMatch(mark.Trim(' ', '\t', '\n', '\r', '\u00A0'));

    /// <summary>Word on the web tells the level of each point in a list of its own.</summary>
    public static int? ToldLevel(IElement element) => int.TryParse(element.GetAttribute("data-aria-level") ?? element.GetAttribute("aria-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is > 0 and < 20 ? level - 1 : null;

    public static bool IsHidden(IElement element) => element.HasAttribute("hidden")
        || Of(element, "display") == "none" || Of(element, "visibility") == "hidden" || Of(element, "mso-hide") == "all";

    public static bool IsComment(IElement element) => Of(element, "mso-element") is "comment-list" or "comment" || element.ClassList.Contains("MsoCommentReference") || element.ClassList.Contains("msocomanchor") || Of(element, "mso-special-character") == "comment";

    /// <summary>One property of the element's own style, in small letters.</summary>
    private static string? Of(IElement element, string property)
    {
        if (element.GetAttribute("style") is not { } style) return null;
        foreach (var part in style.Split(';'))
            if (part.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && part.AsSpan(0, at).Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                return part[(at + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
        return null;
    }

    [GeneratedRegex(@"\blevel(?<level>[1-9])\b", RegexOptions.NonBacktracking)]
    private static partial Regex Level();

    [GeneratedRegex(@"^\(?([0-9]+(\.[0-9]+)*[.):]?|[a-zA-Z]{1,4}[.):])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
