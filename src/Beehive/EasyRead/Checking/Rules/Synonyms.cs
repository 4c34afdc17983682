using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 11: one word for one thing, all through the text.</summary>
internal sealed class Synonyms(CheckerWords words)
{
    private readonly Dictionary<int, string> chosen = [];

    public void Check(Reading reading, int at) => words.Same.At(reading, at, (group, word, length) =>
    {
        if (!chosen.TryGetValue(group, out var first)) chosen[group] = word;
        else if (!first.Equals(word, StringComparison.OrdinalIgnoreCase))
            reading.Tell(11, Severity.Warning, at, at + length - 1, new Sentence("You said {0} before. Use the same word again.", first), first);
    });
}
