using System.Text.RegularExpressions;

namespace Beehive.Journeys.Crawling;

/// <summary>The addresses of this site that an answer names, whatever its format.</summary>
public static partial class Links
{
    private static readonly string[] Attributes = ["href", "src", "action"];

    public static IEnumerable<string> Of(Visit visit, string origin)
    {
        var named = visit.LeadsTo is { } next ? [next] : visit.IsPage ? OfPage(visit) : visit.Type == "text/css" ? OfStyles(visit) : OfText(visit.Type == "text/calendar" ? Unfolded(visit.Body) : visit.Body);
        return named.Select(x => Absolute(x, origin, visit.Address)).OfType<string>().Distinct();
    }

    private static IEnumerable<string> OfPage(Visit visit) =>
        Attributes.SelectMany(name => visit.Page.QuerySelectorAll($"[{name}]").Select(x => x.GetAttribute(name)!)).Concat(
            visit.Page.QuerySelectorAll("script[type='application/ld+json']").SelectMany(x => OfText(x.TextContent)));

    private static IEnumerable<string> OfStyles(Visit visit) => StyleAddress().Matches(visit.Body).Select(x => x.Groups[1].Value);

    /// <summary>Long lines of a calendar go on in the next one after a space.</summary>
    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);

    /// <summary>Feeds, calendars, tables, JSON, site maps: whole addresses only.</summary>
    private static IEnumerable<string> OfText(string text) => TextAddress().Matches(text).Select(x => x.Value.Replace("&amp;", "&", StringComparison.Ordinal).Replace("\\u0026", "&", StringComparison.Ordinal).TrimEnd('.', ',', ')'));

    private static string? Absolute(string named, string origin, string on)
    {
        if (!Uri.TryCreate(new Uri(origin + on), named, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin) return null;
        // "Standard" leads to the very same page; it only says that nobody is to be led on from it.
        return uri.PathAndQuery.Replace("?view=standard", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("""url\(["']?([^"')]+)["']?\)""")]
    private static partial Regex StyleAddress();

    [GeneratedRegex("""http://localhost:[0-9]+[^\s"'<>\\,{}]*""")]
    private static partial Regex TextAddress();
}
