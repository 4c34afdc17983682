namespace Beehive.EasyRead.Checking;

/// <summary>Cuts a line into words, numbers, addresses and signs, looking at each letter once.</summary>
internal static class Tokenizer
{
    /// <summary>The curly apostrophe becomes a straight one, so that nobody has to ask for both. Nothing moves by it.</summary>
    public static string Straight(string line) => line.Contains('’', StringComparison.Ordinal) ? line.Replace('’', '\'') : line;

    public static void Cut(string text, List<Token> tokens)
    {
        var (at, quoted) = (0, false);
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var token = char.IsAsciiDigit(text[at]) ? NumberToken.At(text, at) : char.IsLetter(text[at]) ? LettersAt(text, at, quoted) : SignAt(text, at);
            if (token.IsMark && text[at] == '\'') quoted = !quoted;
            tokens.Add(at == 0 || char.IsWhiteSpace(text[at - 1]) ? token with { Marks = token.Marks | TokenMarks.Apart } : token);
            at = token.End;
        }
        Dates.Join(text, tokens);
    }

    private static Token SignAt(string text, int at)
    {
        if (text[at] is '£' or '$' or '€' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        {
            var amount = NumberToken.At(text, at + 1);
            var end = amount.End < text.Length && amount.Kind != TokenKind.Code && text[amount.End] is 'k' or 'm' or 'b' ? LettersEnd(text, amount.End) : amount.End;
            return new(TokenKind.Money, at, end - at);
        }
        if (text[at] is '½' or '¼' or '¾' or '⅓' or '⅔') return new(TokenKind.Fraction, at, 1);
        if (text[at] == '.' && text.AsSpan(at).StartsWith("...", StringComparison.Ordinal)) return new(TokenKind.Mark, at, text.AsSpan(at).IndexOfAnyExcept('.') is var dots and > 0 ? dots : text.Length - at);
        return new(TokenKind.Mark, at, char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
    }

    private static Token LettersAt(string text, int start, bool quoted)
    {
        var (at, marks, figures) = (start, TokenMarks.None, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetter(c)) continue;
            if (char.IsAsciiDigit(c)) figures = true;
            else if (c is '\'' or '-' or '‑' && at + 1 < text.Length && char.IsLetter(text[at + 1])) marks |= c == '\'' ? TokenMarks.Apostrophe : TokenMarks.Hyphen;
            else if (char.IsSurrogate(c) || c is not ('\u0301' or '\u00AD')) break;
        }
        if (IsAddress(text, start, at)) return new(TokenKind.Address, start, AddressEnd(text, at) - start);
        if (DottedEnd(text, start, at) is > 0 and var end) return new(TokenKind.Dotted, start, end - start, CapitalsOf(text.AsSpan(start, end - start)));
        marks |= CapitalsOf(text.AsSpan(start, at - start));
        if (figures) return new(TokenKind.Code, start, at - start, marks);
        if (!quoted && at < text.Length && text[at] == '\'' && text[at - 1] is 's' or 'S') at++; // the members' vote
        return new(TokenKind.Word, start, at - start, marks, WordOf(text.AsSpan(start, at - start)));
    }

    /// <summary>What belongs to somebody is as easy as who it belongs to: the board's.</summary>
    private static Word? WordOf(ReadOnlySpan<char> letters)
    {
        if (Lexicon.Usual.Find(letters) is { } known) return known;
        if (letters.EndsWith("'s", StringComparison.OrdinalIgnoreCase)) return Lexicon.Usual.Find(letters[..^2]);
        return letters[^1] == '\'' ? Lexicon.Usual.Find(letters[..^1]) : null;
    }

    public static int LettersEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at])) at++;
        return at;
    }

    private static TokenMarks CapitalsOf(ReadOnlySpan<char> letters)
    {
        if (!char.IsUpper(letters[0])) return TokenMarks.None;
        var (upper, lower) = (0, 0);
        foreach (var c in letters)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLetter(c)) lower++;
        }
        var all = upper > 1 && (lower == 0 || (lower == 1 && letters[^1] == 's'));
        return all ? TokenMarks.Capital | TokenMarks.AllCapitals : TokenMarks.Capital;
    }

    /// <summary>office@example.org, boards.example.org, https://...</summary>
    private static bool IsAddress(string text, int start, int at)
    {
        if (at + 1 >= text.Length) return false;
        if (text[at] == '@') return char.IsLetterOrDigit(text[at + 1]);
        if (text[at] == ':') return text.AsSpan(at).StartsWith("://", StringComparison.Ordinal);
        return text[at] is '.' or '_' && at - start > 1 && char.IsAsciiLetterLower(text[at + 1]) && at + 2 < text.Length && char.IsAsciiLetter(text[at + 2]);
    }

    private static int AddressEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        while (text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '"' or '”') at--;
        return at;
    }

    /// <summary>Single letters with stops between them; 0 when it is none.</summary>
    private static int DottedEnd(string text, int start, int at)
    {
        if (at - start != 1) return 0;
        var end = at;
        while (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]) && (end + 2 == text.Length || !char.IsLetter(text[end + 2]))) end += 2;
        return end == at ? 0 : end;
    }
}
