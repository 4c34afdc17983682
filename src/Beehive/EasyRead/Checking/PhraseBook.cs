using System.Collections.Frozen;

namespace Beehive.EasyRead.Checking;

/// <summary>Several words that stand for something together. Each place takes one of several words, whole or by its beginning; "..." takes up to three.</summary>
internal sealed class Phrase
{
    public const int Widest = 3;
    private readonly string[][] slots;

    public Phrase(int rule, string line)
    {
        Rule = rule;
        (var words, Instead) = WordLists.Pair(line);
        slots = [.. words.Split(' ').Select(x => x.Split('|'))];
    }

    public int Rule { get; }

    public string? Instead { get; }

    public string[] Firsts => slots[0];

    /// <summary>How many tokens it takes from here; 0 when it does not stand here.</summary>
    public int Length(Reading reading, int at) => After(reading, at, 0) - at is > 0 and var length ? length : 0;

    private int After(Reading reading, int at, int slot)
    {
        for (; slot < slots.Length; slot++)
        {
            if (slots[slot] is ["."]) return BelongsToNext(reading, at) ? -1 : at;
            if (slots[slot][0][0] == '!') return reading.IsWord(at) && Fits(reading.SpanOf(at), slots[slot]) ? -1 : at;
            if (slots[slot] is ["..."])
            {
                for (var gap = 0; gap <= Widest; gap++)
                {
                    if (After(reading, at + gap, slot + 1) is >= 0 and var end) return end;
                    if (!reading.IsWord(at + gap)) break;
                }
                return -1;
            }
            if (!reading.IsWord(at) || !Fits(reading.SpanOf(at), slots[slot])) return -1;
            at++;
        }
        return at;
    }

    /// <summary>"The disabled toilet" is no person; "the disabled need a ramp" are.</summary>
    private static bool BelongsToNext(Reading reading, int at) =>
        reading.IsWord(at) && !reading.Is(at, WordKind.Function | WordKind.Verb | WordKind.Present | WordKind.Past | WordKind.Participle);

    private static bool Fits(ReadOnlySpan<char> word, string[] choices)
    {
        foreach (var choice in choices)
            if (choice[0] == '!' ? word.Equals(choice.AsSpan(1), StringComparison.OrdinalIgnoreCase) : choice[0] == '*' ? word.EndsWith(choice.AsSpan(1), StringComparison.OrdinalIgnoreCase) : choice[^1] == '*' ? word.StartsWith(choice.AsSpan(0, choice.Length - 1), StringComparison.OrdinalIgnoreCase) : word.Equals(choice, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}

/// <summary>All phrases, found by the first letters of their first word.</summary>
internal sealed class PhraseBook
{
    private const int Letters = 3;
    private static readonly Lazy<PhraseBook> Read = new(() => new([.. WordLists.Lines("phrases").Select(x => new Phrase(10, x)), .. WordLists.Lines("hurtful").Select(x => new Phrase(17, x))]));
    private readonly FrozenDictionary<int, Phrase[]> byStart;

    public PhraseBook(IReadOnlyList<Phrase> phrases)
    {
        Ending = [.. phrases.Where(x => x.Firsts[0][0] == '*')];
        byStart = phrases.Except(Ending).SelectMany(x => x.Firsts.Select(first => (Key: KeyOf(first.TrimEnd('*')), Phrase: x))).GroupBy(x => x.Key).ToFrozenDictionary(x => x.Key, x => x.Select(one => one.Phrase).Distinct().ToArray());
    }

    /// <summary>Known by how they end: carer-led.</summary>
    public Phrase[] Ending { get; }

    public static PhraseBook Usual => Read.Value;

    public ReadOnlySpan<Phrase> Beginning(ReadOnlySpan<char> word) => byStart.TryGetValue(KeyOf(word), out var phrases) ? phrases : [];

    private static int KeyOf(ReadOnlySpan<char> word)
    {
        var key = 0;
        for (var i = 0; i < Math.Min(Letters, word.Length); i++) key = (key << 10) ^ char.ToLowerInvariant(word[i]);
        return key;
    }
}
