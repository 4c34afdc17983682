using Beehive.Platform.Exchange;

namespace Beehive.EasyRead;

/// <summary>A word of the shared starter glossary, which comes with the program. No group has agreed it yet.</summary>
public sealed record StarterWord(string Word, IReadOnlyList<string> Meaning)
{
    public IReadOnlyList<string> Forms { get; init; } = [];
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>None where no drawing shows it: a wrong picture is worse than none.</summary>
    public string? Picture { get; init; }
}

/// <summary>The words that boards everywhere use. Every place sees them; its own meaning of a word goes before.</summary>
public static class StarterGlossary
{
    private static readonly Lazy<IReadOnlyList<StarterWord>> Read = new(() =>
    {
        using var text = new StreamReader(typeof(StarterGlossary).Assembly.GetManifestResourceStream("starter-glossary.json")!);
        return ExchangeJson.Read<List<StarterWord>>(text.ReadToEnd());
    });

    public static IReadOnlyList<StarterWord> Words => Read.Value;
}
