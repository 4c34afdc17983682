namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 6: say who does it. Forms of be and get before a participle; how somebody feels (is worried) is left alone.</summary>
internal static class Passive
{
    public static void Check(Reading reading, int at)
    {
        if (!reading.Is(at, WordKind.Be | WordKind.Get)) return;
        var next = Past(reading, at);
        if (!IsParticiple(reading, next) || IsState(reading, at, next)) return;
        reading.Tell(6, Severity.Warning, at, next, new("Who does this? Say who does it first."), "The board agreed the plan.");
    }

    private static int Past(Reading reading, int at)
    {
        const int furthest = 8;
        var next = at + 1;
        var asks = reading.Is(at, WordKind.Be) && (at == reading.First || (reading.IsQuestion && reading.IsAny(at - 1, "what", "when", "where", "why", "how", "who")));
        if (asks && reading.Is(next, WordKind.Pronoun)) next++;
        else if (asks && reading.Is(next, WordKind.Article))
        {
            for (next++; reading.IsWord(next) && next < at + 5 && !reading.Is(next, WordKind.Function) && !IsParticiple(reading, next);) next++;
        }
        else if (asks && reading.IsQuestion && reading.IsWord(next) && !reading.Is(next, WordKind.Function) && !IsParticiple(reading, next) && IsParticiple(reading, next + 1)) next++; // "How are people chosen?"
        while (next < at + furthest && (reading.Is(next, WordKind.Adverb | WordKind.Not) || (reading.IsWord(next) && reading.SpanOf(next).EndsWith("ly", StringComparison.Ordinal)))) next++;
        return next;
    }

    private static bool IsParticiple(Reading reading, int at)
    {
        if (!reading.IsWord(at) || reading[at].Has(TokenMarks.Hyphen)) return false;
        if (reading.Is(at, WordKind.Participle)) return !reading.IsAny(at, "come", "become", "had");
        var word = reading.SpanOf(at);
        if (word.Length < 5 || !word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) return false;
        return !reading.Is(at, WordKind.Feeling | WordKind.Adjective) && (!word.EndsWith("eed", StringComparison.OrdinalIgnoreCase) || word is "agreed" or "freed" or "guaranteed");
    }

    /// <summary>Tells how somebody or something is, not what was done to it.</summary>
    private static bool IsState(Reading reading, int be, int at)
    {
        if (reading.Is(be, WordKind.Get)) return reading.Is(at, WordKind.Getting) || (reading.IsAny(be, "got", "get") && reading.Is(be - 1, "have"));
        if (reading.Is(at + 1, "by") && !reading.IsAny(at + 2, "bus", "train", "car", "taxi", "noon", "then", "now")) return false;
        if (reading.Is(at, WordKind.Feeling) || (reading.Is(at, "used") && reading.Is(at + 1, "to") && !reading.Is(at + 2, WordKind.Verb))) return true;
        if (reading.Is(at, WordKind.State)) return !reading.IsAny(be, "been", "being");
        if (reading.Is(at, "called")) return reading.IsAny(be, "is", "are", "am", "was", "be") && !reading.IsAny(at + 1, "off", "for", "in", "out", "to");
        return reading.Is(at, "made") && (reading.Is(at + 1, "of") || (reading.Is(at + 1, "up") && reading.Is(at + 2, "of")));
    }
}
