using System.Collections.Frozen;

namespace Beehive.EasyRead.Checking;

/// <summary>Words for one and the same thing: those of everybody, and those of a glossary (also called).</summary>
internal sealed class SameWords
{
    private static readonly string[][] Usual = [.. WordLists.Lines("same").Select(x => x.Split(", "))];
    private readonly FrozenDictionary<string, (int Group, string Said, string[] Words)[]>.AlternateLookup<ReadOnlySpan<char>> byFirst;

    public SameWords(IEnumerable<ExplainedWord> glossary)
    {
        var groups = glossary.Where(x => x.AlsoCalled.Count > 0).Select(x => (string[])[x.Word, .. x.AlsoCalled]).Concat(Usual).ToList();
        byFirst = groups.SelectMany((group, i) => group.Distinct(StringComparer.OrdinalIgnoreCase).Select(x => (First: x.Split(' ')[0], Group: i, Said: x, Words: x.Split(' '))))
            .SelectMany(x => Forms(x.First, x.Words).Select(first => (First: first, x.Group, x.Said, x.Words)))
            .GroupBy(x => x.First, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(x => x.Key, x => x.Select(one => (one.Group, one.Said, one.Words)).ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The groups that a word from here belongs to, each with the word as it stands in its list.</summary>
    public void At(Reading reading, int at, Action<int, string, int> found)
    {
        if (!byFirst.TryGetValue(reading.SpanOf(at), out var entries)) return;
        foreach (var (group, said, words) in entries)
            if (Stands(reading, at, words)) found(group, said, words.Length);
    }

    /// <summary>The last word may stand in the plural.</summary>
    private static IEnumerable<string> Forms(string first, string[] words) => words.Length > 1 ? [first] : [first, .. Inflection.Plurals(first), first + "'s"];

    private static bool Stands(Reading reading, int at, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
            if (!reading.Is(at + i, words[i]) && !(i == words.Length - 1 && reading.Has(at + i) && Inflection.Plurals(words[i]).Contains(reading.SpanOf(at + i).ToString(), StringComparer.OrdinalIgnoreCase))) return false;
        return true;
    }
}
