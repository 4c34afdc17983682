using System.Text.RegularExpressions;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.Noticeboard.Easily;

/// <summary>Pages in Easy Read that are made from the record keep the rules themselves. Names, and what people wrote, are left out.</summary>
public sealed partial class EasySentencesTests(SampleSites samples) : IClassFixture<SampleSites>
{
    private const int Middle = 9;
    private const int Longest = 15;

    /// <summary>So many words has a day in full.</summary>
    private const string ADay = "Monday 8 March 2012";

    private static readonly char[] Spaces = [' '];

    /// <summary>Every sentence in the source, whatever state it is for: with a day, or one word, in place of what the record fills in.</summary>
    [Fact]
    public void Every_sentence_of_ours_is_short_and_the_checker_finds_no_error_in_it()
    {
        var sentences = Tree.Files("src", ".cs", ".cshtml").Where(IsEasy).SelectMany(x => Literal().Matches(Tree.Text(x))).Select(x => Filled(x.Groups["said"].Value)).Distinct().ToList();
        Assert.True(sentences.Count > 250, $"Only {sentences.Count} sentences were found.");
        Found.Nothing(sentences.Where(x => Words(x) > Longest).Select(x => $"{Words(x)} words: {x}"));
        Assert.InRange(Median(sentences.Select(Words)), 1, Middle);
        foreach (var each in sentences)
        {
            // "Register" is what to send to 999. The page that asks for a code says what it is.
            var text = new CheckedText("A page", [new CheckedBlock(BlockKind.Text, [each], new CheckedPicture("paper"))], TextKind.Page);
            Found.Nothing(Checker.Check(text, new CheckerWords([], ["Ann", "Relay UK", "register", "code"])).Where(x => x.Severity == Severity.Error && x.Sentence >= 0).Select(x => $"{each}: rule {x.Rule}, {x.Found}. {x.Why}"));
        }
    }

    /// <summary>Nobody falls out of Easy Read by a link: it leads to the same thing in Easy Read wherever that is there. Only "standard" in its words may lead out.</summary>
    [Fact]
    public async Task Links_of_Easy_Read_pages_lead_to_the_Easy_Read_view()
    {
        using var reader = new Person(await samples.OfAsync(DatabaseKind.Sqlite));
        var (waiting, seen, shapes, wrong) = (new Queue<string>(["/thurrock/easy"]), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        while (waiting.TryDequeue(out var address))
        {
            var page = await reader.OpenAsync(address);
            if (page.Status != System.Net.HttpStatusCode.OK) wrong.Add($"{address}: {page.Status}");
            foreach (var link in page.Page.QuerySelectorAll("a[href^='/thurrock']").Where(x => !x.TextContent.Contains("tandard", StringComparison.Ordinal)))
            {
                var to = link.GetAttribute("href")!.Split('?', '#')[0];
                if (!seen.Add(to)) continue;
                if ((shapes[Shape(to)] = shapes.GetValueOrDefault(Shape(to)) + 1) > 2) continue;
                if (to.EndsWith("/easy", StringComparison.Ordinal)) waiting.Enqueue(to);
                else if ((await reader.OpenAsync(to + "/easy")).Status == System.Net.HttpStatusCode.OK) wrong.Add($"{address}: {link.TextContent.Trim()} leads to {to}");
            }
        }
        Assert.True(shapes.Count > 12, $"Only {shapes.Count} kinds of pages were found.");
        Found.Nothing(wrong);
    }

    /// <summary>What was longer would be seen.</summary>
    [Fact]
    public void A_long_sentence_would_be_found() => Assert.True(Words(Filled("This sentence of our own is so long that nobody wants to read it on {0}.")) > Longest);

    private static bool IsEasy(string file) => file.Contains("/Easily/", StringComparison.Ordinal) || (Path.GetFileName(file).StartsWith("Easy", StringComparison.Ordinal) && (file.Contains("/Issues/", StringComparison.Ordinal) || file.Contains("/Meetings/", StringComparison.Ordinal) || file.Contains("/EasyRead/Requests/", StringComparison.Ordinal) || file.Contains("/Followers/Choosing/", StringComparison.Ordinal) || file.Contains("/Noticeboard/Problems/", StringComparison.Ordinal) || file.Contains("/ActionPoints/", StringComparison.Ordinal)));

    /// <summary>Addresses of the same kind of page look alike: what is a list's own name stays, the rest is a name.</summary>
    private static string Shape(string address) => string.Join('/', address.Split('/').Select((x, i) => i > 2 && i % 2 == 1 && x is not "easy" ? "*" : x));

    private static string Filled(string template) => Day().Replace(Place().Replace(template, "Ann"), x => x.Groups["before"].Value + ADay);

    private static int Words(string text) => text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Length;

    private static int Median(IEnumerable<int> all) => all.Order().ToList() is { Count: > 0 } sorted ? sorted[(sorted.Count - 1) / 2] : 0;

    /// <summary>A text that begins like a sentence and ends like one.</summary>
    [GeneratedRegex("\"(?<said>[A-Z0-9{][^\"\n]* [^\"\n]*[.:?])\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<before>\b(on|by|was|is|day is) )Ann(?=\.)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();
}
