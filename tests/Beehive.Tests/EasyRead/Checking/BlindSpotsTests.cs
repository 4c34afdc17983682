using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.EasyRead.Checking;

/// <summary>docs/easy-read.md says what no rule sees, each with a text that passes. One that is found now belongs there no longer.</summary>
public sealed class BlindSpotsTests
{
    private const string Begin = "<!-- blind: begin -->", End = "<!-- blind: end -->";

    public static TheoryData<string> Texts
    {
        get
        {
            var page = Tree.Text("docs/easy-read.md");
            var rows = page[page.IndexOf(Begin, StringComparison.Ordinal)..page.IndexOf(End, StringComparison.Ordinal)].Split('\n').Where(x => x.StartsWith("| ", StringComparison.Ordinal)).Skip(2);
            return [.. rows.Select(x => x.Split('|')[2].Trim())];
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Nothing_is_found_in_it(string text)
    {
        var findings = Checker.Check(new CheckedText("", [new CheckedBlock(BlockKind.Text, [text], new CheckedPicture("talk"))], TextKind.Page), Corpus.Words);
        Assert.Empty(findings.Where(x => x.Severity != Severity.Info).Select(x => $"rule {x.Rule}: {x.Found}"));
    }

    [Fact]
    public void There_are_many() => Assert.True(Texts.Count > 12);
}
