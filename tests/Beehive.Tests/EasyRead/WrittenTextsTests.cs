using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>What the samples and the site say in Easy Read keeps the rules that everybody else's texts are held to.</summary>
public sealed class WrittenTextsTests
{
    public static TheoryData<string> Names => [.. WrittenTexts.Names];

    [Theory, MemberData(nameof(Names))]
    public void Sentences_are_short_and_so_is_the_text(string name)
    {
        var sentences = WrittenTexts.Of(name).Blocks.SelectMany(x => x.Sentences).Select(x => x.Split(' ').Length).Order().ToList();
        Assert.True(sentences[sentences.Count / 2] <= 9, $"{name}: the middle sentence has {sentences[sentences.Count / 2]} words.");
        Assert.True(sentences.Sum() <= 600, $"{name} has {sentences.Sum()} words.");
    }

    [Theory, MemberData(nameof(Names))]
    public void The_checker_finds_no_error_and_nothing_that_hurts(string name)
    {
        var text = WrittenTexts.Of(name);
        var findings = Checker.Check(text, WrittenTexts.Words(name));
        Assert.Empty(findings.Where(x => x.Severity == Severity.Error || x.Rule is 15 or 16 or 17).Select(x => $"{name}: {x.Rule} \"{x.Found}\" {(x.Block >= 0 && x.Sentence >= 0 ? text.Blocks[x.Block].Sentences[x.Sentence] : text.Title)}"));
        Assert.True((double)findings.Single(x => x.Rule == 19).Why.Arguments[0] <= 3, $"{name}: {findings.Single(x => x.Rule == 19).Why}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_block_has_a_picture_that_there_is(string name)
    {
        foreach (var block in WrittenTexts.Of(name).Blocks.Where(x => x.Kind != BlockKind.Heading))
            Assert.True(block.Picture is { } picture && File.Exists(Path.Combine(Built.Wwwroot, "pictures", picture.Name + ".svg")), $"{name}: \"{block.Sentences[0]}\" has no picture.");
    }

    /// <summary>Each text that comes as a file is shown somewhere, and each place of the samples has such texts.</summary>
    [Fact]
    public void No_text_escapes()
    {
        Assert.Equal(WrittenTexts.OfTheSite, SiteText.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Directory.GetFiles(Path.Combine(Built.Root, "samples"), "place.json", SearchOption.AllDirectories).Length, WrittenTexts.Places.Count);
        Assert.All(WrittenTexts.Places.SelectMany(WrittenTexts.Lines), x => Assert.Single(x.Versions));
    }

    public static TheoryData<string> SamplePlaces => [.. WrittenTexts.Places];

    [Theory, MemberData(nameof(SamplePlaces))]
    public void Every_board_of_a_sample_says_who_it_is_and_every_text_names_its_source(string place)
    {
        var texts = WrittenTexts.Lines(place);
        var boards = Tree.Lines($"samples/{place}/boards.jsonl").Select(x => x.Split('"')[3]);
        Assert.Equal(boards.Order(StringComparer.Ordinal), texts.Where(x => x.Kind == "board").Select(x => x.Of).Order(StringComparer.Ordinal));
        Assert.All(texts, x => Assert.Contains("-20", x.Source, StringComparison.Ordinal));
    }
}
