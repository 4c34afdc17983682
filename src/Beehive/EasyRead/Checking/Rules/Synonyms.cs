using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 11: one word for one thing, all through the text.</summary>
internal sealed class Synonyms(CheckerWords words)
{
    private readonly Dictionary<int, string> chosen = [];

    public void Check(Reading reading, int at) => words.Same.At(reading, at, (group, word, length) =>
    {
        if (Explains(reading)) return;
        if (!chosen.TryGetValue(group, out var first)) chosen[group] = word;
        else if (!first.Equals(word, StringComparison.OrdinalIgnoreCase))
            reading.Tell(11, Severity.Warning, at, at + length - 1, new Sentence("You said {0} before. Use the same word again.", first), first);
    });

    /// <summary>"Carers are also called caregivers", "A GP is a family doctor": the second word stands there to explain the first.</summary>
    private static bool Explains(Reading reading)
    {
        if (reading.IsAny(reading.First, "a", "an") && reading.Is(reading.First + 2, "is") && (reading.Is(reading.First + 3, WordKind.Article) || reading.IsAny(reading.First + 3, "somebody", "someone", "when"))) return true;
        for (var i = reading.From; i < reading.To; i++) if (reading.IsAny(i, "called", "means", "mean")) return true;
        return false;
    }
}
