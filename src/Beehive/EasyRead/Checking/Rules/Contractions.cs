namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 5: no contractions. "It's" may be it is or it has, so a person looks; "don't" is always do not.</summary>
internal static class Contractions
{
    public static void Check(Reading reading, int at)
    {
        var token = reading[at];
        if (token.Length > 12 || Shorts.Contraction(reading.SpanOf(at)) is not { } full) return;
        var words = token.Has(TokenMarks.Capital) ? char.ToUpperInvariant(full.Words[0]) + full.Words[1..] : full.Words;
        var asks = reading.Is(at + 1, WordKind.Pronoun) && at == reading.First; // Don't you know?
        reading.Tell(5, Severity.Warning, at, at, new("Write this in full. Short forms are hard to read."), words, full.IsSafe && !asks && !token.Has(TokenMarks.AllCapitals) ? words : null);
    }
}
