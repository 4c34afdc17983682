namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 4: no abbreviations that the text does not explain.</summary>
internal sealed class Abbreviations(CheckerWords words)
{
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    public void Check(Reading reading, int at)
    {
        var token = reading[at];
        if (token.Kind == TokenKind.Dotted || (token.Kind == TokenKind.Word && token.Length <= 7 && !token.Has(TokenMarks.AllCapitals))) Short(reading, at);
        if (token.Kind == TokenKind.Word && token.Has(TokenMarks.AllCapitals)) Letters(reading, at);
    }

    private static void Short(Reading reading, int at)
    {
        if (reading[at].Kind == TokenKind.Dotted)
        {
            var (plain, dots) = (reading.Found(at).Replace(".", "", StringComparison.Ordinal), Shorts.Abbreviation(reading.Found(at).Replace(".", "", StringComparison.Ordinal)));
            if (plain.Length == 2 && plain is "am" or "pm") return;
            if (dots is not null || char.IsLower(plain[0])) Tell(reading, at, dots);
            else if (!Shorts.IsKnown(plain)) Tell(reading, at, Shorts.OfLetters(plain));
            return;
        }
        if (Shorts.Abbreviation(reading.SpanOf(at)) is { } full) Tell(reading, at, full);
    }

    private static void Tell(Reading reading, int at, InFull? full)
    {
        var words = full is null ? null : reading[at].Has(TokenMarks.Capital) && at == reading.First ? char.ToUpperInvariant(full.Words[0]) + full.Words[1..] : full.Words;
        // A stop after it belongs to it, but the words must stay whole when it ends the sentence.
        reading.Tell(4, Severity.Error, at, at, new("This is short for something. Write it in full."), words ?? "for example", full is { IsSafe: true } && reading.SignAt(at + 1) != '.' ? words : null);
    }

    private void Letters(Reading reading, int at)
    {
        var span = reading.SpanOf(at);
        if (span.EndsWith("'s", StringComparison.OrdinalIgnoreCase)) span = span[..^2];
        if (IsRoman(span) || Shorts.IsKnown(span) || words.KnowsLetters(span) || Signs.IsLoud(reading, at)) return;
        var letters = span.ToString();
        if (IsExplained(reading, at, letters)) explained.Add(letters);
        if (explained.Contains(letters) || !told.Add(letters)) return;
        var meaning = Shorts.OfLetters(span);
        reading.Tell(4, Severity.Error, at, at, new("Not everybody knows these letters. Write the words in full."), meaning?.Words ?? "Learning Disability Board");
    }

    /// <summary>"Learning Disability Partnership Board (LDPB)", "LDPB means ...".</summary>
    private static bool IsExplained(Reading reading, int at, string letters)
    {
        if (reading.Is(at - 1, "called") || (at == reading.First && reading.Is(at + 1, "is") && reading.IsAny(at + 2, "money", "work", "help", "people", "care", "where", "what"))) return true;
        if (reading.IsAny(at + 1, "means", "stands") || (reading.Is(at + 1, "is") && reading.IsAny(at + 2, "short", "the", "a", "an", "our", "when", "how"))) return true;
        if (reading.SignAt(at - 1) == '(') return InitialsBefore(reading, at - 2, letters);
        return reading.SignAt(at + 1) == '(' && reading.IsWord(at + 2);
    }

    private static bool InitialsBefore(Reading reading, int last, string letters)
    {
        var (left, at) = (letters.TrimEnd('s').Length - 1, last);
        for (; at >= reading.From && left >= 0; at--)
        {
            if (!reading.IsWord(at)) return false;
            if (char.ToUpperInvariant(reading.SpanOf(at)[0]) == letters[left]) left--;
            else if (!reading.Is(at, WordKind.Function)) return false;
        }
        return left < 0;
    }

    public static bool IsRoman(ReadOnlySpan<char> letters) => letters is "II" or "III" or "IV" or "VI" or "VII" or "VIII" or "IX" or "XI" or "XII" or "XIII" or "XIV" or "XV" or "XVI" or "XVII" or "XVIII" or "XIX" or "XX";
}
