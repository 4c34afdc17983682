using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.Noticeboard.Easily;

/// <summary>
/// Every kind of page in Easy Read that is made from the record, as it stands for the three sample places, goes through the checker: what the program wrote has no error.
/// Names and titles of the record stand as "Ann"; sentences that people wrote are left out. The kinds of pages are found from the files, so that a new one cannot escape.
/// </summary>
public sealed partial class EasyViewsTests(SampleSites samples) : IClassFixture<SampleSites>
{
    /// <summary>So many of each kind in a place: finished and not, with and without an answer.</summary>
    private const int OfEach = 3;

    private const int Middle = 9;

    private static readonly string[] Places = [.. Directory.GetDirectories(Path.Combine(Built.Root, "samples")).Where(x => File.Exists(Path.Combine(x, "place.json"))).Select(x => Path.GetFileName(x)).Order(StringComparer.Ordinal)];

    /// <summary>What the pages in Easy Read can say, with "{0}" where the record fills in; longest first, so that a sentence is known by the template that says most of it.</summary>
    private static readonly string[][] Templates = [.. Tree.Files("src", ".cs", ".cshtml").Where(x => x.Contains("Eas", StringComparison.Ordinal)).SelectMany(x => Literal().Matches(Tree.Text(x))).Select(x => x.Groups["said"].Value).Distinct()
        .Select(x => Fill().Split(x)).Where(x => x.Sum(part => part.Length) > 3).OrderByDescending(x => x.Sum(part => part.Length))];

    /// <summary>"Standard" is the name of the other view, and stands in the bar above.</summary>
    private readonly CheckerWords words = new(Glossary.Starter.For(null).Select(x => new ExplainedWord(x.Word, x.Forms, x.AlsoCalled)), ["Ann", "Easy Read", "Beehive", "standard"]);

    [Fact]
    public async Task No_view_of_a_sample_place_has_an_error_of_the_checker()
    {
        var site = await samples.OfAsync(DatabaseKind.Sqlite);
        var (wrong, seen, said) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var place in Places)
        {
            await foreach (var (address, page) in PagesAsync(site, place))
            {
                seen.Add(address);
                var text = Ours(page);
                said += text.Blocks.Sum(x => x.Sentences.Count);
                if (Median(text) > Middle) wrong.Add($"{address}: the middle sentence has {Median(text)} words.");
                wrong.AddRange(Checker.Check(text, words).Where(x => x.Severity == Severity.Error && !(x.Rule == 12 && IsGlossary(address))).Select(x => $"{address}: rule {x.Rule}, \"{x.Found}\" in \"{Where(text, x)}\". {x.Why}"));
                wrong.AddRange(page.Blocks.Where(x => !IsGlossary(address) && x.QuerySelectorAll(":scope > div > p:not(:has(a:not(.bee-word)))").Length > 3).Select(x => $"{address}: more than 3 sentences in {x.TextContent}"));
            }
        }
        Found.Nothing(wrong);
        Assert.True(said > 500, $"Only {said} sentences of ours were found.");
        Found.Nothing(Kinds().Where(kind => !seen.Any(kind.IsMatch)).Select(x => $"No page was seen of the kind {x}"));
    }

    [Theory]
    [InlineData("The meeting was on 8/3/12.", 9)]
    [InlineData("The quidditas of Ann is not known.", 3)]
    public void A_fault_would_be_found(string sentence, int rule) =>
        Assert.Contains(Checker.Check(new CheckedText("A page", [new CheckedBlock(BlockKind.Text, [sentence], new CheckedPicture("paper"))], TextKind.Page), words), x => x.Rule == rule && x.Severity == Severity.Error);

    /// <summary>Has no pictures on purpose where none is right, and four lines where a word has other names.</summary>
    private static bool IsGlossary(string address) => address.EndsWith("/words/easy", StringComparison.Ordinal);

    /// <summary>From the first page of a place by its links, at most so many of each kind.</summary>
    private static async IAsyncEnumerable<(string Address, EasySheet Page)> PagesAsync(SiteUnderTest site, string place)
    {
        var (waiting, seen, kinds) = (new Queue<string>([$"/{place}/easy", $"/{place}/words/easy", $"/{place}/issues/easy", $"/{place}/issues/promise/easy", $"/{place}/who/easy"]), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var known = Kinds();
        while (waiting.TryDequeue(out var address))
        {
            var kind = known.FirstOrDefault(x => x.IsMatch(address))?.ToString();
            if (kind is null || !seen.Add(address) || (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) > OfEach) continue;
            var page = await EasySheet.OpenAsync(site, address);
            foreach (var link in page.Page.QuerySelectorAll($"a[href^='/{place}'][href$='/easy']")) waiting.Enqueue(link.GetAttribute("href")!);
            yield return (address, page);
        }
    }

    /// <summary>The addresses of all pages in Easy Read that a place has. Events have their meetings at an address of their own.</summary>
    private static List<Regex> Kinds() =>
        [.. Tree.Files("src", ".cshtml").Where(x => x.Contains("/Easily/", StringComparison.Ordinal)).Select(x => Route().Match(Tree.Text(x)).Groups["route"].Value).Where(x => x.StartsWith("/{place}", StringComparison.Ordinal))
            .OrderBy(x => x.Count(c => c == '{')).Select(x => new Regex("^" + Key().Replace(x, key => key.Value.Contains(":int", StringComparison.Ordinal) ? "[0-9]+" : "[^/]+").Replace("/boards/[^/]+/meetings/", "/(boards/[^/]+/meetings|events)/", StringComparison.Ordinal) + "$", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1)))];

    private CheckedText Ours(EasySheet page) => new("A page", [.. page.Page.QuerySelectorAll(".bee-easy > h2, .bee-easy__checked, .bee-easy__block").Select(Block).OfType<CheckedBlock>()], TextKind.Page);

    /// <summary>Null where all of it was written by people.</summary>
    private CheckedBlock? Block(IElement block)
    {
        var isHeading = block.LocalName == "h2";
        IEnumerable<IElement> lines = isHeading ? [block] : block.QuerySelectorAll(":scope > p, :scope > div > p, :scope > div > h2");
        var sentences = lines.Select(x => Known(string.Join(' ', x.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).OfType<string>().ToList();
        if (sentences.Count == 0) return null;
        var isShown = block.ClassList.Contains("bee-easy__checked") || block.QuerySelector("img") is not null;
        return new(isHeading ? BlockKind.Heading : sentences.Count > 3 ? BlockKind.List : BlockKind.Text, sentences, isShown ? new CheckedPicture(block.TextContent) : null);
    }

    /// <summary>Our sentence with "Ann" for the names in it; null when people wrote it.</summary>
    private string? Known(string sentence)
    {
        foreach (var parts in Templates) if (Filled(sentence, parts) is { } filled) return filled;
        return null;
    }

    private string? Filled(string sentence, string[] parts)
    {
        if (!sentence.StartsWith(parts[0], StringComparison.Ordinal) || !sentence.EndsWith(parts[^1], StringComparison.Ordinal)) return null;
        if (parts.Length == 1) return sentence == parts[0] ? sentence : null;
        var (at, filled) = (parts[0].Length, parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            var next = i == parts.Length - 1 ? sentence.Length - parts[i].Length : sentence.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (next <= at) return null;
            filled += Said(sentence[at..next]) + parts[i];
            at = next + parts[i].Length;
        }
        return filled;
    }

    /// <summary>Days, times and numbers are ours; other words of the record are a name.</summary>
    private string Said(string fill) =>
        Checker.Check(new CheckedText("", [new CheckedBlock(BlockKind.Heading, [fill])], TextKind.Page), words).Any(x => x.Rule is 3 or 4) || fill.Split(' ').Length > 6 ? "Ann" : fill;

    private static string Where(CheckedText text, EasyFinding finding) => finding is { Block: >= 0, Sentence: >= 0 } ? text.Blocks[finding.Block].Sentences[finding.Sentence] : finding.Block >= 0 ? string.Join(' ', text.Blocks[finding.Block].Sentences) : "";

    private static int Median(CheckedText text) => text.Blocks.SelectMany(x => x.Sentences).Select(x => x.Split(' ').Length).Order().ToList() is { Count: > 0 } sorted ? sorted[(sorted.Count - 1) / 2] : 0;

    [GeneratedRegex("\"(?<said>[A-Z0-9{][^\"\n]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Fill();

    [GeneratedRegex(@"\{[a-z]+(:[a-z]+)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("^@page \"(?<route>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Route();
}
