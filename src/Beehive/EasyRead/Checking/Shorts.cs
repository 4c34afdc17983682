using System.Collections.Frozen;

namespace Beehive.EasyRead.Checking;

/// <summary>A short form in full. <paramref name="IsSafe"/>: nothing can go wrong when it is put in.</summary>
internal sealed record InFull(string Words, bool IsSafe);

/// <summary>Short forms of all sorts: don't, approx, LA.</summary>
internal static class Shorts
{
    private static readonly ILookup<string, string> Parts = WordLists.Parts("short").ToLookup(x => x.Part, x => x.Line, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, InFull>.AlternateLookup<ReadOnlySpan<char>> Contractions = Of("contraction safe", "contraction ask");
    private static readonly FrozenDictionary<string, InFull>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Of("short safe", "short ask");
    private static readonly FrozenDictionary<string, InFull>.AlternateLookup<ReadOnlySpan<char>> Letters = Of("", "letters");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Parts["known"].SelectMany(x => x.Split(' ')).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static InFull? Contraction(ReadOnlySpan<char> word) => Contractions.TryGetValue(word, out var full) ? full : null;

    public static InFull? Abbreviation(ReadOnlySpan<char> word) => Abbreviations.TryGetValue(word, out var full) ? full : null;

    public static InFull? OfLetters(ReadOnlySpan<char> word) => Letters.TryGetValue(word, out var full) ? full : null;

    public static bool IsKnown(ReadOnlySpan<char> letters) => Known.Contains(letters);

    private static FrozenDictionary<string, InFull>.AlternateLookup<ReadOnlySpan<char>> Of(string safe, string ask) =>
        Parts[safe].Select(x => (x, true)).Concat(Parts[ask].Select(x => (x, false))).Select(x => (Pair: WordLists.Pair(x.x), x.Item2))
            .ToFrozenDictionary(x => x.Pair.Words, x => new InFull(x.Pair.Instead!, x.Item2), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
