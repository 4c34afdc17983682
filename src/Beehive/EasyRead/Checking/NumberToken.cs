namespace Beehive.EasyRead.Checking;

/// <summary>Reads what begins with a figure: numbers, dates in figures, times, phone numbers.</summary>
internal static class NumberToken
{
    public static Token At(string text, int start)
    {
        if (PhoneEnd(text, start) is > 0 and var phone) return new(TokenKind.Phone, start, phone - start);
        var end = FiguresEnd(text, start);
        var (kind, cut) = KindOf(text.AsSpan(start, end - start));
        if (cut > 0) return new(TokenKind.Number, start, cut);
        return WithLetters(text, start, end, kind);
    }

    /// <summary>Figures, and signs between two of them.</summary>
    private static int FiguresEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' or ':' or '/' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        return at;
    }

    /// <summary>The kind; or after how many letters to cut, when two numbers stand together (8-10).</summary>
    private static (TokenKind Kind, int Cut) KindOf(ReadOnlySpan<char> figures)
    {
        var sign = figures.IndexOfAnyExceptInRange('0', '9');
        if (sign < 0) return (TokenKind.Number, 0);
        var rest = figures[(sign + 1)..];
        var first = figures[sign];
        var second = rest.IndexOfAnyExceptInRange('0', '9');
        if (second >= 0 && first is '/' or '.' or '-' && rest[second] == first && rest[(second + 1)..].IndexOfAnyExceptInRange('0', '9') < 0) return (TokenKind.NumericDate, 0);
        if (first == ':') return second < 0 && rest.Length == 2 ? (TokenKind.Clock, 0) : (TokenKind.Number, sign);
        if (first == '.') return second < 0 ? (TokenKind.Decimal, 0) : (TokenKind.Number, sign);
        if (first == ',') return rest.Length >= 3 && (second is < 0 or 3) ? (TokenKind.Number, 0) : (TokenKind.Number, sign);
        if (second >= 0) return (TokenKind.Number, sign);
        return first == '/' || sign == 4 ? Slashed(figures[..sign], rest, first) : (TokenKind.Number, sign);
    }

    /// <summary>1/2 is a part, 2012/13 two years, 8/3 a day.</summary>
    private static (TokenKind Kind, int Cut) Slashed(ReadOnlySpan<char> before, ReadOnlySpan<char> after, char sign)
    {
        if (before.Length == 4 && before[0] is '1' or '2' && after.Length is 2 or 4) return (TokenKind.Years, 0);
        if (sign == '-') return (TokenKind.Number, before.Length);
        if (before.Length > 2 || after.Length > 2) return (TokenKind.Fraction, 0);
        var (above, below) = (int.Parse(before, null), int.Parse(after, null));
        return above < below && below is 2 or 3 or 4 or 5 or 8 or 10 || below is 0 or > 12 || above is 0 or > 31 ? (TokenKind.Fraction, 0) : (TokenKind.NumericDate, 0);
    }

    private static Token WithLetters(string text, int start, int end, TokenKind kind)
    {
        if (end < text.Length && text[end] == '%') return new(TokenKind.Percent, start, end + 1 - start);
        var letters = Tokenizer.LettersEnd(text, end);
        if (letters == end) return new(kind, start, end - start);
        var ending = text.AsSpan(end, letters - end);
        var token = new Token(kind, start, letters - start, TokenMarks.Letters);
        if (ending.Equals("am", StringComparison.OrdinalIgnoreCase) || ending.Equals("pm", StringComparison.OrdinalIgnoreCase)) return token with { Kind = TokenKind.Hour };
        if (ending is "st" or "nd" or "rd" or "th") return token with { Kind = TokenKind.Ordinal };
        if (ending is "p") return token with { Kind = TokenKind.Money };
        if (ending is "hrs" or "hr" or "h" && end - start >= 4) return token with { Kind = TokenKind.Clock };
        while (letters < text.Length && char.IsLetterOrDigit(text[letters])) letters++;
        return new(TokenKind.Code, start, letters - start);
    }

    /// <summary>01375 652 652, 0800 1111: groups of figures of which the first begins with 0. Also +44 and the short ones.</summary>
    private static int PhoneEnd(string text, int start)
    {
        if (text[start] != '0' || (start > 0 && text[start - 1] is '.' or '/' or ':')) return 0;
        var (at, figures, end) = (start, 0, start);
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at])) (figures, end) = (figures + 1, at + 1);
            else if (text[at] is not (' ' or '-') || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])) break;
            at++;
        }
        return figures is >= 7 and <= 13 && !IsDate(text.AsSpan(start, end - start)) ? end : 0;
    }

    /// <summary>08-03-2012 begins with 0 too.</summary>
    private static bool IsDate(ReadOnlySpan<char> figures) => figures.Count('-') == 2 && figures.Length <= 10 && figures.IndexOf('-') <= 2;
}
