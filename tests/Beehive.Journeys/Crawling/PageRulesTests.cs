using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.Crawling;

/// <summary>What holds for every page that a reader can reach.</summary>
public sealed partial class PageRulesTests(RunningSite site)
{
    private static readonly HashSet<string> Empty = new(["here", "click here", "read more", "more", "link", "this", ""], StringComparer.OrdinalIgnoreCase);

    /// <summary>The titles of the papers that the samples cite, as they were printed.</summary>
    private static readonly string[] Quoted = [.. Directory.GetFiles(Folders.Samples, "place.json", SearchOption.AllDirectories)
        .SelectMany(x => JsonNode.Parse(File.ReadAllText(x))!["sources"]!.AsArray().Select(y => (string)y!["title"]!))];

    [Fact]
    public Task Every_page_has_a_title_of_its_own_that_begins_with_its_heading() => NoneAsync(crawl =>
        crawl.Pages.GroupBy(x => x.Page.Title, StringComparer.Ordinal).Where(x => x.Select(y => Canonical(y)).Distinct().Count() > 1).Select(x => $"\"{x.Key}\": {string.Join(" and ", x.Select(y => y.Address).Take(3))}"));

    [Fact]
    public Task Every_page_says_that_it_is_British_English() => NoneAsync(Each(page => page.DocumentElement.GetAttribute("lang") == "en-GB" ? [] : ["no lang"]));

    [Fact]
    public Task Every_page_has_one_first_heading_and_one_main_part() => NoneAsync(Each(page =>
        (page.QuerySelectorAll("h1").Length, page.QuerySelectorAll("main").Length) is (1, 1) ? [] : ["h1 or main missing, or more than one"]));

    [Fact]
    public Task No_heading_level_is_skipped() => NoneAsync(Each(page => Jumps([.. page.QuerySelectorAll("h1, h2, h3, h4, h5, h6")])));

    [Fact]
    public Task No_heading_or_link_is_without_words() => NoneAsync(Each(page =>
        page.QuerySelectorAll("h1, h2, h3, h4, h5, h6, button, th").Where(x => Words(x).Length == 0).Select(x => x.OuterHtml)));

    [Fact]
    public Task Links_say_where_they_lead() => NoneAsync(Each(page =>
        page.QuerySelectorAll("a[href]").Where(x => Empty.Contains(Words(x))).Select(x => x.OuterHtml)));

    [Fact]
    public Task The_same_words_on_a_page_lead_to_the_same_address() => NoneAsync(Each(page =>
        page.QuerySelectorAll("a[href]").GroupBy(Words, StringComparer.OrdinalIgnoreCase).Where(x => x.Select(y => y.GetAttribute("href")).Distinct().Count() > 1)
            .Select(x => $"\"{x.Key}\" leads to {string.Join(" and ", x.Select(y => y.GetAttribute("href")).Distinct())}")));

    [Fact]
    public Task Links_to_files_say_kind_and_size() => NoneAsync(Each(page =>
        page.QuerySelectorAll("main a[href*='/files/']").Where(x => !FileSize().IsMatch(Words(x))).Select(x => x.OuterHtml)));

    [Fact]
    public Task No_date_is_written_in_numbers_only() => NoneAsync(Each(page =>
        NumericDate().Matches(Quoted.Aggregate(Seen(page), (seen, title) => seen.Replace(title, "", StringComparison.Ordinal))).Select(x => x.Value)));

    [Fact]
    public Task Help_and_the_accessibility_statement_stand_in_the_same_place() => NoneAsync(crawl =>
        crawl.Pages.Select(x => (Where: Place(x.Page), x)).GroupBy(x => x.Where).Skip(1).SelectMany(x => x).Select(x => $"{x.Where}: {x.x}"));

    [Fact]
    public Task Every_picture_has_a_size_and_every_field_a_label() => NoneAsync(Each(page =>
        page.QuerySelectorAll("img:not([alt]), img:not([width]), img:not([height])").Select(x => x.OuterHtml).Concat(
            page.QuerySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea").Where(x => page.QuerySelector($"label[for='{x.Id}']") is null).Select(x => x.OuterHtml))));

    [Fact]
    public Task No_page_carries_style_or_script_of_its_own() => NoneAsync(Each(page =>
        page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])").Select(x => x.OuterHtml).Concat(
            page.All.Where(x => x.Attributes.Any(y => y.Name.StartsWith("on", StringComparison.Ordinal))).Select(x => x.OuterHtml))));

    private async Task NoneAsync(Func<Crawl, IEnumerable<string>> faults) => Faults.None(faults(await Crawl.OfAsync(site)));

    private static Func<Crawl, IEnumerable<string>> Each(Func<IDocument, IEnumerable<string>> faults) => crawl =>
        from visit in crawl.Pages from fault in faults(visit.Page) select $"{fault} on {visit}";

    /// <summary>Lists shown with a filter or on a further page may share a title with themselves unfiltered.</summary>
    private static string Canonical(Visit visit) => visit.Address.Split('?')[0];

    private static IEnumerable<string> Jumps(IReadOnlyList<IElement> headings)
    {
        var level = 0;
        foreach (var heading in headings)
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1) yield return $"h{level} is followed by {heading.OuterHtml}";
            level = next;
        }
    }

    private static string Words(IElement element) => Spaces().Replace(element.GetAttribute("aria-label") ?? element.TextContent, " ").Trim();

    private static string Seen(IDocument page) => string.Join(' ', page.QuerySelectorAll("title, body *").Where(x => x.LocalName is not ("script" or "a") && !x.ClassList.Contains("bee-on-paper")).SelectMany(x => x.ChildNodes.OfType<IText>()).Select(x => x.Data));

    private static string Place(IDocument page)
    {
        var help = page.QuerySelectorAll("body > footer h2").FirstOrDefault(x => Words(x) == "Get help");
        var statement = page.QuerySelectorAll("body > footer a").Select((x, i) => (x, i)).FirstOrDefault(x => Words(x.x) == "Accessibility statement").x;
        return help is null || statement is null ? "missing" : Path(help) + " and " + Path(statement);
    }

    private static string Path(IElement element) => element.ParentElement is { } parent ? $"{Path(parent)}/{element.LocalName}{(parent.LocalName is "ul" ? parent.Children.Index().First(x => x.Item == element).Index : "")}" : element.LocalName;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\(.+, [0-9.]+ (kB|MB|bytes)\)")]
    private static partial Regex FileSize();

    [GeneratedRegex(@"\b([0-9]{1,2}/[0-9]{1,2}/([0-9]{4}|[0-9]{2})|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\b")]
    private static partial Regex NumericDate();
}
