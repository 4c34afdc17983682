using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 14: letters and stops, and few other signs. No italics, no capitals for whole words, nothing underlined.</summary>
internal static class Signs
{
    private static readonly Sentence Strange = new("This sign is hard to read. Use words."), Capitals = new("Big letters are hard to read. Use small letters."), Slanted = new("Plain letters are easier to read."),
        Quoted = new("These marks are hard to read. Say who said it."), Dash = new("A dash is hard to read. Make 2 sentences."), Slash = new("This line is hard to read. Use a word.");

    public static void Check(Reading reading)
    {
        var seen = "";
        for (var i = reading.From; i < reading.To; i++)
        {
            if (reading[i].IsMark)
            {
                if (IsOdd(reading, i, out var why) && !seen.Contains(why.Template, StringComparison.Ordinal))
                {
                    seen += why.Template;
                    reading.Tell(14, Severity.Warning, i, i, why, ExampleOf(reading.SignAt(i)), reading.SignAt(i) == '&' && IsApart(reading, i) ? "and" : null);
                }
            }
            else if (reading[i].Has(TokenMarks.AllCapitals) && IsLoud(reading, i)) i = Loud(reading, i);
        }
    }

    private static string ExampleOf(char sign) => sign switch
    {
        '&' => "and",
        '/' => "his or her",
        '@' => "at",
        '+' => "and",
        '"' or '“' or '‘' or '\'' => "She said it is too far.",
        _ => "The bus is late. We will wait.",
    };

    private static bool IsOdd(Reading reading, int at, out Sentence why)
    {
        var sign = reading.SignAt(at);
        why = sign switch
        {
            '*' or '_' or '<' or '>' => Slanted,
            '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '\'' or '`' => Quoted,
            '–' or '—' or '-' or '‒' or '―' or '−' => Dash,
            '/' or '\\' => Slash,
            _ => Strange,
        };
        return sign switch
        {
            '.' => reading[at].Length > 1,
            ',' or '!' or '?' or ':' or ';' or '(' or ')' or '[' or ']' or '%' => false,
            '\'' => IsQuote(reading, at),
            _ => true,
        };
    }

    /// <summary>An apostrophe stands at the end of a word; a quotation mark before one.</summary>
    private static bool IsQuote(Reading reading, int at) => reading[at].Has(TokenMarks.Apart);

    private static bool IsApart(Reading reading, int at) => reading[at].Has(TokenMarks.Apart) && reading.Has(at + 1) && reading[at + 1].Has(TokenMarks.Apart);

    /// <summary>An everyday word in capitals, or one of several: not letters that stand for something.</summary>
    public static bool IsLoud(Reading reading, int at)
    {
        var token = reading[at];
        if (!token.Has(TokenMarks.AllCapitals) || token.Kind != TokenKind.Word || Shorts.IsKnown(reading.SpanOf(at))) return false;
        if (token.Is(WordKind.Easy | WordKind.Name) && (token.Length >= 4 || reading.IsAny(at, "not", "and", "the", "you", "all", "now", "yes", "no", "do", "but", "can", "may", "new", "any", "day", "out"))) return Shorts.OfLetters(reading.SpanOf(at)) is null;
        return IsCapitals(reading, at - 1) && IsCapitals(reading, at + 1) || (IsCapitals(reading, at - 1) && IsCapitals(reading, at - 2)) || (IsCapitals(reading, at + 1) && IsCapitals(reading, at + 2));
    }

    private static bool IsCapitals(Reading reading, int at) => reading.IsWord(at) && reading[at].Has(TokenMarks.AllCapitals);

    /// <summary>All words in capitals that follow each other are told together.</summary>
    private static int Loud(Reading reading, int at)
    {
        var end = at;
        while (IsCapitals(reading, end + 1) && IsLoud(reading, end + 1)) end++;
        var small = reading.Found(at, end).ToLowerInvariant();
        if (at == reading.First) small = char.ToUpperInvariant(small[0]) + small[1..];
        var safe = end == at && reading[at].Is(WordKind.Easy) && !reading[at].Is(WordKind.Calendar | WordKind.Name);
        reading.Tell(14, Severity.Warning, at, end, Capitals, small, safe ? small : null);
        return end;
    }
}
