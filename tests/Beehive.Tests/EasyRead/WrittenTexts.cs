using System.Text.Json;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Tests.House;

namespace Beehive.Tests.EasyRead;

/// <summary>The Easy Read texts that come with the program: of the samples, and of the site itself.</summary>
public static class WrittenTexts
{
    private static readonly string[] Places = ["redcar-and-cleveland", "thurrock", "trafford"];

    /// <summary>"thurrock/board senate" or "help": what a test is told, and finds its text by.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. SiteText.Names, .. Places.SelectMany(p => Lines(p).Select(x => $"{p}/{x.Kind} {x.Of}"))];

    public static CheckedText Of(string name)
    {
        if (!name.Contains('/', StringComparison.Ordinal)) return CheckedText.Of(SiteText.Of(name), TextKind.Page);
        var (place, thing) = (name.Split('/')[0], name.Split('/')[1]);
        var line = Lines(place).Single(x => $"{x.Kind} {x.Of}" == thing);
        return CheckedText.Of(line.Title, line.Versions[^1].Blocks.Select(x => x.Block), Kind(line.Kind));
    }

    public static IReadOnlyList<TwinLine> Lines(string place) =>
        [.. Tree.Lines($"samples/{place}/easy-reads.jsonl").Select(x => JsonSerializer.Deserialize<TwinLine>(x, Beehive.Platform.Exchange.ExchangeJson.Options)!)];

    private static TextKind Kind(string kind) => kind switch
    {
        "board" => TextKind.Board,
        "meeting" => TextKind.Minutes,
        _ => TextKind.Paper,
    };
}
