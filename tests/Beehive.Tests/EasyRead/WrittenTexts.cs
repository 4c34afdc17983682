using System.Text.Json;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Tests.House;

namespace Beehive.Tests.EasyRead;

/// <summary>The Easy Read texts that come with the program: of the samples, and of the site itself.</summary>
public static class WrittenTexts
{
    /// <summary>Found from the files, so that a new text cannot escape.</summary>
    public static IReadOnlyList<string> Places { get; } = [.. Directory.GetDirectories(Path.Combine(Built.Root, "samples")).Where(x => File.Exists(Path.Combine(x, "easy-reads.jsonl"))).Select(x => Path.GetFileName(x)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> OfTheSite { get; } = [.. Directory.GetFiles(Path.Combine(Built.Root, "src/Beehive/EasyRead/Site"), "*.txt").Select(x => Path.GetFileNameWithoutExtension(x)).Order(StringComparer.Ordinal)];

    /// <summary>"thurrock/board senate" or "help": what a test is told, and finds its text by.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. OfTheSite, .. Places.SelectMany(p => Lines(p).Select(x => $"{p}/{x.Kind} {x.Of}"))];

    public static CheckedText Of(string name)
    {
        if (!name.Contains('/', StringComparison.Ordinal)) return CheckedText.Of(SiteText.Of(name), TextKind.Page);
        var (place, thing) = (name.Split('/')[0], name.Split('/')[1]);
        var line = Lines(place).Single(x => $"{x.Kind} {x.Of}" == thing);
        return CheckedText.Of(line.Title, line.Versions[^1].Blocks.Select(x => x.Block), Kind(line.Kind));
    }

    public static IReadOnlyList<TwinLine> Lines(string place) =>
        [.. Tree.Lines($"samples/{place}/easy-reads.jsonl").Select(x => JsonSerializer.Deserialize<TwinLine>(x, Beehive.Platform.Exchange.ExchangeJson.Options)!)];

    /// <summary>The names of the place are no hard words; nothing else is explained beforehand.</summary>
    public static CheckerWords Words(string name) => name.Split('/')[0] is var place && Places.Contains(place) ? new([], [.. NamesIn(place, "boards"), .. NamesIn(place, "organisations"), NameOf(place)]) : CheckerWords.Usual;

    private static IEnumerable<string> NamesIn(string place, string file) => Tree.Lines($"samples/{place}/{file}.jsonl").Select(x => Name(x));

    private static string NameOf(string place) => Name(Tree.Text($"samples/{place}/place.json"));

    private static string Name(string json)
    {
        using var read = JsonDocument.Parse(json);
        return read.RootElement.GetProperty("name").GetString()!;
    }

    private static TextKind Kind(string kind) => kind switch
    {
        "board" => TextKind.Board,
        "meeting" => TextKind.Minutes,
        _ => TextKind.Paper,
    };
}
