using System.Globalization;
using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>
/// The checker against the labelled snippets. What is measured stands in docs/easy-read.md; BEEHIVE_WRITE_EASY_READ=1 writes it anew.
/// BEEHIVE_EASY_READ_PARTED=file lists where rule and label part.
/// </summary>
public sealed class CorpusTests
{
    private const string Page = "docs/easy-read.md", Begin = "<!-- measured: begin -->\n", End = "<!-- measured: end -->";

    public static TheoryData<int> Rules => [.. Corpus.Rules];

    [Theory, MemberData(nameof(Rules))]
    public void Each_rule_finds_most_that_is_bad_and_leaves_most_that_is_good(int rule)
    {
        if (Environment.GetEnvironmentVariable("BEEHIVE_EASY_READ_PARTED") is { Length: > 0 } file) File.WriteAllLines(file + "." + rule.ToString(CultureInfo.InvariantCulture), Score.Parted(rule));
        var score = Score.Of(rule);
        Assert.True(score.Recall >= 0.9 && score.Precision >= 0.8, $"{score}\n{string.Join('\n', Score.Parted(rule))}");
    }

    [Fact]
    public void The_page_says_what_is_measured()
    {
        var text = Tree.Text(Page);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from >= Begin.Length && to >= from, "docs/easy-read.md has lost the marks round what is measured.");
        var measured = Score.Table(Corpus.Rules.Select(Score.Of));
        if (Environment.GetEnvironmentVariable("BEEHIVE_WRITE_EASY_READ") == "1") File.WriteAllText(Path.Combine(Built.Root, Page), text[..from] + measured + text[to..]);
        else Assert.Equal(measured, text[from..to]);
    }
}
