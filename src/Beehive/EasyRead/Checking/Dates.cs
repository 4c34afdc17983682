using System.Globalization;

namespace Beehive.EasyRead.Checking;

/// <summary>Joins the pieces of a date or a time: one thing to read, however many words it has.</summary>
internal static class Dates
{
    public static void Join(string text, List<Token> tokens)
    {
        var kept = 0; // what is joined makes room; what is left moves up once
        for (var i = 0; i < tokens.Count;)
        {
            var (joined, length) = (tokens[i], 1);
            if (DateAt(text, tokens, i, out var date) is > 0 and var dated) (joined, length) = (date, dated);
            else if (TimeAt(text, tokens, i, out var time) is > 0 and var timed) (joined, length) = (time, timed);
            tokens[kept++] = joined;
            i += length;
        }
        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    /// <summary>How many tokens a date takes from here; 0 when there is none.</summary>
    private static int DateAt(string text, List<Token> tokens, int start, out Token date)
    {
        date = default;
        var (at, marks) = (start, tokens[start].Marks & TokenMarks.Apart);
        if (IsWeekday(tokens[at], out var isShort))
        {
            marks |= TokenMarks.Weekday | (isShort ? TokenMarks.Short : TokenMarks.None);
            at = Past(text, tokens, at + 1, isShort);
        }
        var found = DayFirst(text, tokens, ref at, ref marks) || MonthFirst(text, tokens, ref at, ref marks);
        if (!found) return 0;
        date = new(TokenKind.Date, tokens[start].Start, tokens[at - 1].End - tokens[start].Start, marks);
        return at - start;
    }

    /// <summary>8 March 2012, the 8th of March.</summary>
    private static bool DayFirst(string text, List<Token> tokens, ref int at, ref TokenMarks marks)
    {
        var day = at < tokens.Count && text.AsSpan(tokens[at].Start, tokens[at].Length).Equals("the", StringComparison.OrdinalIgnoreCase) && (marks & TokenMarks.Weekday) != TokenMarks.None ? at + 1 : at;
        if (day >= tokens.Count || !IsDay(text, tokens[day])) return false;
        var month = day + 1;
        if (month < tokens.Count && text.AsSpan(tokens[month].Start, tokens[month].Length) is "of") month++;
        if (month >= tokens.Count || !IsMonth(tokens[month], out var isShort)) return false;
        marks |= TokenMarks.Day | (tokens[day].Kind == TokenKind.Ordinal || month > day + 1 ? TokenMarks.Ordinal : TokenMarks.None) | (isShort ? TokenMarks.Short : TokenMarks.None);
        at = AfterYear(text, tokens, isShort ? Past(text, tokens, month + 1, isShort: true, comma: false) : month + 1, ref marks);
        return true;
    }

    /// <summary>March 2012, and as it is said in America: March 8, 2012.</summary>
    private static bool MonthFirst(string text, List<Token> tokens, ref int at, ref TokenMarks marks)
    {
        if (at >= tokens.Count || !IsMonth(tokens[at], out var isShort)) return false;
        var next = Past(text, tokens, at + 1, isShort, comma: false);
        if (next >= tokens.Count) return false;
        var own = marks | (isShort ? TokenMarks.Short : TokenMarks.None);
        if (AfterYear(text, tokens, next, ref own) is var end && end > next)
        {
            (at, marks) = (end, own);
            return true;
        }
        if (!IsDay(text, tokens[next])) return false;
        end = AfterYear(text, tokens, next + 1, ref own);
        if (end == next + 1 && tokens[next].Kind != TokenKind.Ordinal && end < tokens.Count && !tokens[end].IsMark && !tokens[end].Is(WordKind.Preposition | WordKind.Article | WordKind.Be | WordKind.Conjunction)) return false;
        (at, marks) = (end, own | TokenMarks.Day | TokenMarks.MonthFirst);
        return true;
    }

    private static int AfterYear(string text, List<Token> tokens, int at, ref TokenMarks marks)
    {
        var year = at < tokens.Count && tokens[at].IsMark && text[tokens[at].Start] == ',' ? at + 1 : at;
        if (year >= tokens.Count || !IsYear(text, tokens[year])) return at;
        marks |= TokenMarks.Year;
        return year + 1;
    }

    /// <summary>Past a comma, or the stop of a short word.</summary>
    private static int Past(string text, List<Token> tokens, int at, bool isShort, bool comma = true) =>
        at < tokens.Count && tokens[at].IsMark && ((comma && text[tokens[at].Start] == ',') || (isShort && text[tokens[at].Start] == '.')) ? at + 1 : at;

    public static bool IsYear(string text, Token token) =>
        token is { Kind: TokenKind.Number, Length: 4 } && text.AsSpan(token.Start, 2) is "19" or "20" or "18";

    private static bool IsDay(string text, Token token)
    {
        if (token.Kind is not (TokenKind.Number or TokenKind.Ordinal)) return false;
        var figures = text.AsSpan(token.Start, token.Kind == TokenKind.Ordinal ? token.Length - 2 : token.Length);
        return figures.Length <= 2 && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31;
    }

    private static bool IsMonth(Token token, out bool isShort)
    {
        isShort = token.Is(WordKind.ShortMonth) && !token.Is(WordKind.Month);
        return token.Kind == TokenKind.Word && token.Has(TokenMarks.Capital) && token.Is(WordKind.Month | WordKind.ShortMonth);
    }

    private static bool IsWeekday(Token token, out bool isShort)
    {
        isShort = token.Is(WordKind.ShortWeekday) && !token.Is(WordKind.Weekday);
        return token.Kind == TokenKind.Word && token.Has(TokenMarks.Capital) && token.Is(WordKind.Weekday | WordKind.ShortWeekday);
    }

    /// <summary>10 in the morning, 2:30 pm, half past 10, 10 o'clock.</summary>
    private static int TimeAt(string text, List<Token> tokens, int start, out Token time)
    {
        time = default;
        var at = AfterHalfPast(text, tokens, start);
        if (at >= tokens.Count || !IsHour(text, tokens[at])) return 0;
        var (hour, marks) = (tokens[at], tokens[start].Marks & TokenMarks.Apart);
        if (hour.Kind == TokenKind.Clock) marks |= TokenMarks.Clock;
        var end = at + 1;
        if (Is(text, tokens, end, "o'clock")) end++;
        if (hour.Kind == TokenKind.Hour) marks |= TokenMarks.PartOfDay;
        else if (AfterPartOfDay(text, tokens, end) is var after && after > end) (end, marks) = (after, marks | TokenMarks.PartOfDay);
        if (end == at + 1 && at == start && hour.Kind != TokenKind.Hour) return 0;
        time = new(TokenKind.Time, tokens[start].Start, tokens[end - 1].End - tokens[start].Start, marks);
        return end - start;
    }

    private static int AfterHalfPast(string text, List<Token> tokens, int at)
    {
        if (Is(text, tokens, at, "half") && Is(text, tokens, at + 1, "past")) return at + 2;
        var quarter = Is(text, tokens, at, "a") ? at + 1 : at;
        return Is(text, tokens, quarter, "quarter") && (Is(text, tokens, quarter + 1, "past") || Is(text, tokens, quarter + 1, "to")) ? quarter + 2 : at;
    }

    private static int AfterPartOfDay(string text, List<Token> tokens, int at)
    {
        if (Is(text, tokens, at, "am") || Is(text, tokens, at, "pm") || Is(text, tokens, at, "a.m") || Is(text, tokens, at, "p.m") || Is(text, tokens, at, "noon") || Is(text, tokens, at, "midnight")) return at + 1;
        if (Is(text, tokens, at, "at") && Is(text, tokens, at + 1, "night")) return at + 2;
        var the = Is(text, tokens, at, "in") && Is(text, tokens, at + 1, "the") ? at + 2 : at;
        return the > at && (Is(text, tokens, the, "morning") || Is(text, tokens, the, "afternoon") || Is(text, tokens, the, "evening") || Is(text, tokens, the, "night")) ? the + 1 : at;
    }

    private static bool IsHour(string text, Token token) => token.Kind switch
    {
        TokenKind.Clock or TokenKind.Hour => true,
        TokenKind.Number => token.Length <= 2 && int.Parse(text.AsSpan(token.Start, token.Length), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 24,
        TokenKind.Decimal => token.Length <= 5 && text[token.End - 3] == '.',
        _ => false,
    };

    private static bool Is(string text, List<Token> tokens, int at, string word) =>
        at < tokens.Count && tokens[at].Length == word.Length && text.AsSpan(tokens[at].Start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
