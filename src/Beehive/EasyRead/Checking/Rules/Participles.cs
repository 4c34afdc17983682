namespace Beehive.EasyRead.Checking.Rules;

/// <summary>A second idea without a verb of its own: ", leaving us without a room", "after reading the plan", ", followed by a song".</summary>
internal static class Participles
{
    private const WordKind Object = WordKind.Article | WordKind.Other | WordKind.Pronoun | WordKind.Preposition;

    public static bool Join(Reading reading, int at)
    {
        if (reading.SignAt(at - 1) == ',' && (reading.Is(at, "with") || (reading.Is(at, "each") && reading.Is(at + 1, "with")))) return !reading.Is(reading.First, WordKind.Preposition);
        if (reading.Is(at, WordKind.Function)) return false;
        if (reading.SignAt(at - 1) == ',' && at - 1 > reading.First && VerbForms.IsParticiple(reading, at)) return reading.Is(at + 1, "by") || (reading.Is(at, "based") && reading.Is(at + 1, "on"));
        if (!VerbForms.IsDoing(reading, at)) return false;
        if (at == reading.First) return LeadsUpToComma(reading, at);
        if (reading.SignAt(at - 1) == ',') return at - 2 > reading.First && !reading.Is(reading.First, WordKind.Preposition) && !VerbForms.IsDoing(reading, at - 2) && reading.IsWord(at + 1) && !reading.IsAny(at + 1, "and", "or");
        if (reading.IsAny(at - 1, "after", "before", "while", "since", "when")) return reading.Is(at + 1, Object) || !reading.Is(at - 1, WordKind.Preposition);
        return false;
    }

    /// <summary>"Having heard both sides, the board voted." But "Cooking, eating and talking" are three things.</summary>
    private static bool LeadsUpToComma(Reading reading, int first)
    {
        for (var i = first + 2; i < reading.To; i++)
            if (reading.SignAt(i) == ',') return reading.Is(i + 1, WordKind.Pronoun | WordKind.Article) || (reading.IsWord(i + 1) && !reading.Is(i + 1, WordKind.Function) && !VerbForms.IsDoing(reading, i + 1));
        return false;
    }
}
