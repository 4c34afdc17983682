using System.Collections.Frozen;

namespace Beehive.EasyRead.Checking;

/// <summary>A word that the glossary explains, with its forms and what else it is called.</summary>
public sealed record ExplainedWord(string Word, IReadOnlyList<string> Forms, IReadOnlyList<string> AlsoCalled, string? Meaning = null);

/// <summary>The words that readers of a place know: the usual ones, what its glossary explains, and the names of the place.</summary>
public sealed class CheckerWords
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> single;
    private readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> several;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> letters;

    /// <param name="glossary">Explained on the page, so no hard words.</param>
    /// <param name="names">Of the place, its boards and organisations.</param>
    /// <param name="known">Letters that people here know without being told: LDPB.</param>
    public CheckerWords(IEnumerable<ExplainedWord> glossary, IEnumerable<string> names, IEnumerable<string>? known = null)
    {
        Glossary = [.. glossary];
        var phrases = Glossary.SelectMany(x => (IEnumerable<string>)[x.Word, .. x.Forms]).Concat(names).Select(x => Tokenizer.Straight(x).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(x => x.Length > 0).ToList();
        single = phrases.Where(x => x.Length == 1).SelectMany(x => (IEnumerable<string>)[x[0], .. Inflection.Of(x[0].ToLowerInvariant())]).Concat(phrases.Where(x => x.Length > 1).SelectMany(NamesIn))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        several = phrases.Where(x => x.Length > 1).GroupBy(x => x[0], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(x => x.Key, x => x.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        letters = (known ?? []).Concat(phrases.SelectMany(x => x).Where(x => x.Length > 1 && x.All(char.IsUpper))).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Same = new(Glossary);
    }

    /// <summary>Without a place.</summary>
    public static CheckerWords Usual { get; } = new([], []);

    public IReadOnlyList<ExplainedWord> Glossary { get; }

    /// <summary>Which words mean the same.</summary>
    internal SameWords Same { get; }

    /// <summary>A word that is explained, or a name; 's changes nothing.</summary>
    internal bool Knows(ReadOnlySpan<char> word) => single.Contains(word) || (word.EndsWith("'s", StringComparison.Ordinal) && single.Contains(word[..^2]));

    internal bool KnowsLetters(ReadOnlySpan<char> word) => letters.Contains(word) || (word is [.. var one, 's'] && letters.Contains(one));

    /// <summary>How many words from here are one name or one explained phrase; 0 when none is.</summary>
    internal int Several(Reading reading, int at)
    {
        if (several.Dictionary.Count == 0 || !several.TryGetValue(reading.SpanOf(at), out var phrases)) return 0;
        var longest = 0;
        foreach (var phrase in phrases) if (phrase.Length > longest && Stands(reading, at, phrase)) longest = phrase.Length;
        return longest;
    }

    private static bool Stands(Reading reading, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!reading.Has(at + i)) return false;
            var word = reading.SpanOf(at + i);
            var isLast = i == phrase.Length - 1;
            if (!word.Equals(phrase[i], StringComparison.OrdinalIgnoreCase) && !(isLast && word.StartsWith(phrase[i], StringComparison.OrdinalIgnoreCase) && word[phrase[i].Length..] is "s" or "es" or "'s")) return false;
        }
        return true;
    }

    /// <summary>Of "Thurrock Coalition" each part is a name too.</summary>
    private static IEnumerable<string> NamesIn(string[] phrase) => phrase.Where(x => char.IsUpper(x[0]) && x.Length > 2 && Lexicon.Usual.Find(x) is null && phrase.Count(part => char.IsUpper(part[0])) > 1);
}
