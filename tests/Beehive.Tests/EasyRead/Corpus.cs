using System.Text.Json;
using System.Text.Json.Serialization;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Tests.House;

namespace Beehive.Tests.EasyRead;

/// <summary>A snippet that somebody wrote and labelled: whether the rule ought to say something about it.</summary>
/// <param name="Text">One sentence a line; null where the snippet is about how a text is built and has blocks.</param>
/// <param name="Kind">What the text explains, for the rules that ask.</param>
/// <param name="Times">How often the blocks stand one after the other: long texts need not be written out.</param>
public sealed record Snippet(bool Bad, string? Text, IReadOnlyList<SnippetBlock>? Blocks, string Note, string? From = null, int Times = 1, IReadOnlyList<SnippetPicture>? Pictures = null, TextKind Kind = TextKind.Page)
{
    public CheckedText Checked() => new("", Text is null ? [.. Enumerable.Repeat(Blocks!, Times).SelectMany(x => x).Select(Block)] : [new(BlockKind.Text, Text.Split('\n'), new("talk"))], Kind);

    private CheckedBlock Block(SnippetBlock block) => new(block.Kind ?? BlockKind.Text, block.Sentences, block.Picture is { } name ? Picture(name) : null);

    /// <summary>Where a snippet names what is known of its pictures, nothing is known of the others.</summary>
    private CheckedPicture Picture(string name)
    {
        if (Pictures is null) return new(name);
        return Pictures.FirstOrDefault(x => x.Name == name) is { } known ? new(name, known.Agreed, !string.IsNullOrWhiteSpace(known.Licence), !string.IsNullOrWhiteSpace(known.Alt)) : new(name, false, false, false);
    }
}

public sealed record SnippetBlock(BlockKind? Kind, string? Picture, IReadOnlyList<string> Sentences);

/// <summary>What is known of a picture that a snippet uses.</summary>
public sealed record SnippetPicture(string Name, string Alt, string Licence, bool Agreed);

/// <summary>A word that the glossary of the snippets explains.</summary>
public sealed record SnippetWord(string Word, string Meaning, IReadOnlyList<string> Also);

/// <summary>The labelled snippets of tests/Beehive.Tests/EasyRead/Corpus: a file for each rule.</summary>
public static class Corpus
{
    private const string Folder = "tests/Beehive.Tests/EasyRead/Corpus/";

    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>Rules that a machine can count. The others weigh language, and have forty good and forty bad snippets.</summary>
    public static IReadOnlyList<int> Counted { get; } = [1, 5, 12, 13, 15];

    public static IReadOnlyList<int> Rules { get; } = [.. Enumerable.Range(1, 18)];

    /// <summary>A glossary of its own, so that what is measured does not change with every word that a place explains.</summary>
    public static CheckerWords Words { get; } = new(
        JsonSerializer.Deserialize<List<SnippetWord>>(Tree.Text(Folder + "words.json"), AsWritten)!.Select(x => new ExplainedWord(x.Word, [], x.Also, x.Meaning)),
        ["Thurrock", "Grays", "Redcar and Cleveland", "Trafford"]);

    public static IReadOnlyList<Snippet> Of(int rule) => Read($"{Folder}rule-{rule:00}.jsonl");

    /// <summary>Written by somebody else, who saw neither the rules nor the other snippets. No rule is improved on them: they tell how it does on text that is new to it.</summary>
    public static IReadOnlyList<Snippet> HeldOut(int rule) => File.Exists(Path.Combine(Built.Root, HeldOutOf(rule))) ? Read(HeldOutOf(rule)) : [];

    private static string HeldOutOf(int rule) => $"tests/Beehive.Tests/EasyRead/HeldOut/rule-{rule:00}.jsonl";

    private static List<Snippet> Read(string file) => [.. Tree.Lines(file).Select(x => JsonSerializer.Deserialize<Snippet>(x, AsWritten)!)];
}
