using System.Diagnostics;
using System.Text.Json;
using Beehive.EasyRead.Checking;
using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.Oracles;

/// <summary>Our counts and formulas against those of npm: syllable, flesch, flesch-kincaid, smog-formula, dale-chall-formula.</summary>
public sealed class GradesTests(ITestOutputHelper output)
{
    /// <summary>Two ways of counting by letters never agree wholly; a person counts "every" as two or as three.</summary>
    private const double Agreement = 0.95;

    private static readonly Grades[] Some =
    [
        new(10, 100, 130, 6, 4), new(10, 100, 130, 6, 5), new(10, 100, 130, 6, 6), new(1, 1, 1, 0, 0), new(3, 90, 190, 30, 40), new(25, 132, 160, 3, 7), new(7, 200, 400, 61, 90), new(30, 300, 390, 12, 15),
    ];

    [Fact]
    public async Task Formulas_give_what_the_packages_give()
    {
        var told = await AskAsync([], Some);
        foreach (var (ours, theirs) in Some.Zip(told.GetProperty("grades").EnumerateArray()))
        {
            Assert.Equal(theirs.GetProperty("fleschEase").GetDouble(), ours.FleschEase, 9);
            Assert.Equal(theirs.GetProperty("fleschKincaid").GetDouble(), ours.FleschKincaid, 9);
            Assert.Equal(theirs.GetProperty("smog").GetDouble(), ours.Smog, 9);
            Assert.Equal(theirs.GetProperty("daleChall").GetDouble(), ours.DaleChall, 9);
        }
    }

    [Fact]
    public async Task Syllables_agree_for_nearly_all_words_of_our_lists()
    {
        var lists = Path.Combine(Folders.Root, "src", "Beehive", "EasyRead", "Checking", "Lists");
        var words = new[] { "dale-chall.txt", "boards.txt", "easier.txt" }.SelectMany(x => File.ReadLines(Path.Combine(lists, x))).Select(x => x.Split(':')[0]).Where(x => x.Length > 0 && x.All(char.IsAsciiLetterLower)).Distinct().ToArray();
        var theirs = (await AskAsync(words, [])).GetProperty("syllables").EnumerateArray().Select(x => x.GetInt32()).ToList();
        var others = words.Zip(theirs).Where(x => Syllables.Of(x.First) != x.Second).ToList();
        var share = 1 - ((double)others.Count / words.Length);
        output.WriteLine($"{words.Length} words, {share:P1} agree. Others: {string.Join(", ", others.Select(x => $"{x.First} {Syllables.Of(x.First)} not {x.Second}"))}");
        Assert.True(share >= Agreement, $"Only {share:P1} agree: {string.Join(", ", others.Select(x => $"{x.First} {Syllables.Of(x.First)} not {x.Second}"))}");
    }

    [Fact]
    public async Task The_list_of_easy_words_is_that_of_its_package()
    {
        var list = Path.Combine(Folders.Root, "src", "Beehive", "EasyRead", "Checking", "Lists", "dale-chall.txt");
        var made = Path.GetTempFileName();
        await RunAsync("dale-chall.mjs", "", made);
        Assert.Equal(await File.ReadAllTextAsync(made, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken));
        File.Delete(made);
    }

    private static async Task<JsonElement> AskAsync(string[] words, Grades[] counts)
    {
        var question = JsonSerializer.Serialize(new
        {
            words,
            counts = counts.Select(x => new { sentence = x.Sentences, word = x.Words, syllable = x.Syllables, polysillabicWord = x.ManySyllables, difficultWord = x.Unlisted }),
        });
        return JsonDocument.Parse(await RunAsync("oracles.mjs", question)).RootElement;
    }

    private static async Task<string> RunAsync(string script, string typed, params string[] words)
    {
        Assert.SkipWhen(Chrome.OnThePath("node") is null, "There is no Node here to ask the packages with.");
        Assert.SkipWhen(!Directory.Exists(Path.Combine(Folders.Journeys, "node_modules", "dale-chall-formula")), "The packages are not here: npm ci in tests/Beehive.Journeys fetches them.");
        var start = new ProcessStartInfo("node", [script, .. words]) { WorkingDirectory = Folders.Journeys, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return told;
    }
}
