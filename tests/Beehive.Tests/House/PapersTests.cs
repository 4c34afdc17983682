using System.Text.RegularExpressions;
using Xunit;

namespace Beehive.Tests.House;

/// <summary>What is written down is true of what is there.</summary>
public sealed partial class PapersTests
{
    /// <summary>The worked change of CONTRIBUTING.md makes these.</summary>
    private static readonly string[] Made = ["tests/Beehive.Tests/Boards/LeafletTests.cs"];

    [Theory]
    [InlineData("docs/security.md")]
    [InlineData("docs/accessibility.md")]
    public void Every_test_that_a_page_names_is_there(string page)
    {
        var tests = Tree.Files("tests", ".cs").SelectMany(x => Test().Matches(Tree.Text(x)).Select(test => test.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(Tree.Text(page)).Select(x => x.Groups["name"].Value).ToList();
        Assert.True(named.Count >= 8);
        Found.Nothing(named.Where(x => !tests.Contains(x)));
    }

    [Fact]
    public void Each_case_stands_in_one_row()
    {
        var cases = Tree.Lines("docs/security.md").Select(x => Case().Match(x)).Where(x => x.Success).SelectMany(x => x.Groups["ids"].Value.Split(", ")).ToList();
        Assert.True(cases.Count >= 40);
        Found.Nothing(cases.CountBy(x => x).Where(x => x.Value > 1).Select(x => $"{x.Key} stands in {x.Value} rows"));
    }

    [Fact]
    public void Every_file_that_a_page_names_is_there() => Found.Nothing(Tree.Files(".", ".md").SelectMany(page => Place().Matches(Tree.Text(page)).Select(x => (page, x.Groups["path"].Value)))
        .Where(x => !Made.Contains(x.Value) && !Path.Exists(Path.Combine(Built.Root, x.Value)))
        .Select(x => $"{x.page} names {x.Value}"));

    [Fact]
    public void Every_decision_stands_in_the_index_and_begins_with_its_number()
    {
        var index = Tree.Text("docs/README.md");
        var decisions = Tree.Files("docs/decisions", ".md").ToList();
        Assert.True(decisions.Count >= 13);
        Found.Nothing(decisions.Where(x => !index.Contains($"({x["docs/".Length..]})", StringComparison.Ordinal)).Select(x => $"{x} is not in docs/README.md"));
        Found.Nothing(decisions.Where(x => !Tree.Text(x).StartsWith($"# {Path.GetFileName(x)[..4]}. ", StringComparison.Ordinal)).Select(x => $"{x} does not begin with its number"));
    }

    [Fact]
    public void Every_banned_symbol_says_why() => Found.Nothing(Tree.Lines("BannedSymbols.txt").Where(x => x.Split(';', 2) is not [_, { Length: > 20 }]));

    [GeneratedRegex(@"public (async Task|Task|void) (?<name>[A-Z]\w+)\(")]
    private static partial Regex Test();

    [GeneratedRegex(@"^\| (?<ids>[A-Z]{1,2}-\d+(, [A-Z]{1,2}-\d+)*) \|")]
    private static partial Regex Case();

    [GeneratedRegex(@"`(?<name>[A-Z]\w*_\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"`(?<path>(src|tests|docs|styles|tools|samples)/[\w./-]+)`")]
    private static partial Regex Place();
}
