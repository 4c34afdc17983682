using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 9: dates and times in full, and no clock of 24 hours.</summary>
internal static class DatesInFull
{
    private static readonly Sentence Figures = new("Write the date in words."), Whole = new("Say the day of the week and the year."), Plain = new("Write the day, the month and the year."),
        Clock = new("Say if this is in the morning or the afternoon."), Hours24 = new("Many people do not use this clock. Say morning or afternoon.");

    private const string Example = "Thursday 8 March 2012", TimeExample = "2 in the afternoon";

    public static void Check(Reading reading, int at)
    {
        var token = reading[at];
        if (IsHalfDay(reading, at))
        {
            var change = DateWords.OfHour(reading.SpanOf(at));
            reading.Tell(9, Severity.Warning, at, at, new("Write in words if this is in the morning or the afternoon."), change ?? TimeExample, change);
            return;
        }
        switch (token.Kind)
        {
            case TokenKind.Decimal when reading.IsAny(at - 1, "at", "from", "until", "by", "before", "after") && DateWords.IsClock(reading.SpanOf(at)): reading.Tell(9, Severity.Error, at, at, Clock, TimeExample); break;
            case TokenKind.NumericDate: reading.Tell(9, Severity.Error, at, at, Figures, Example, DateWords.OfFigures(reading.SpanOf(at))); break;
            case TokenKind.Years: reading.Tell(9, Severity.Error, at, at, new("Write each year in full."), "April 2012 to March 2013"); break;
            case TokenKind.Date: Dated(reading, at, token); break;
            case TokenKind.Clock: OfDay(reading, at); break;
            case TokenKind.Time when token.Has(TokenMarks.Clock): Timed(reading, at); break;
            case TokenKind.Time when reading.SpanOf(at).TrimEnd('.') is [.., 'a' or 'p' or 'A' or 'P', 'm' or 'M'] or [.., 'a' or 'p', '.', 'm']: reading.Tell(9, Severity.Error, at, at, new("Say morning or afternoon in words."), "10 in the morning"); break;
            case TokenKind.Number when token.Length == 4 && reading.IsAny(at + 1, "hours", "hrs", "hour") && !reading.IsAny(at + 2, "of", "a", "each"): reading.Tell(9, Severity.Error, at, at + 1, Hours24, TimeExample, DateWords.OfClock(reading.SpanOf(at))); break;
            case TokenKind.Ordinal when reading.Is(at - 1, "the") && reading.IsAny(at - 2, "on", "by", "until", "from", "before", "after") && (!reading.Has(at + 1) || !reading.IsWord(at + 1) || reading.Is(at + 1, WordKind.Preposition | WordKind.Conjunction)):
                reading.Tell(9, Severity.Error, at, at, Plain, Example);
                break;
            case TokenKind.Word when token.Is(WordKind.ShortWeekday | WordKind.ShortMonth): Short(reading, at, token); break;
        }
    }

    /// <summary>10am, 9 am, 5 p.m.</summary>
    private static bool IsHalfDay(Reading reading, int at)
    {
        var span = reading.SpanOf(at);
        if (reading[at].Kind is TokenKind.Hour or TokenKind.Time) return span.EndsWith("am", StringComparison.OrdinalIgnoreCase) || span.EndsWith("pm", StringComparison.OrdinalIgnoreCase) || span.EndsWith(".m", StringComparison.OrdinalIgnoreCase);
        if (reading[at].Kind == TokenKind.Dotted) return span.StartsWith("a.m", StringComparison.OrdinalIgnoreCase) || span.StartsWith("p.m", StringComparison.OrdinalIgnoreCase);
        return span is "am" or "pm" && reading.Has(at - 1) && reading[at - 1].Kind is TokenKind.Number or TokenKind.Decimal or TokenKind.Clock;
    }

    private static void Dated(Reading reading, int at, Token token)
    {
        var change = DateWords.OfWords(reading.SpanOf(at), token);
        if (token.Has(TokenMarks.Ordinal | TokenMarks.Short | TokenMarks.MonthFirst)) reading.Tell(9, Severity.Error, at, at, Plain, change ?? Example, change);
        else if (token.Has(TokenMarks.Day) && !token.Has(TokenMarks.Weekday | TokenMarks.Year)) reading.Tell(9, Severity.Error, at, at, Whole, Example);
        else if (token.Has(TokenMarks.Weekday) && token.Has(TokenMarks.Year) && DateWords.RightWeekday(reading.SpanOf(at)) is { } right) reading.Tell(9, Severity.Question, at, at, new("Is this the right day of the week? This date is a {0}.", right), "Check the date.");
    }

    /// <summary>"14:00" and "09:30" are of 24 hours; "10:30" may be at night.</summary>
    private static void OfDay(Reading reading, int at)
    {
        var figures = reading.SpanOf(at);
        if (DateWords.OfClock(figures) is { } change) reading.Tell(9, Severity.Error, at, at, Hours24, change, change);
        else reading.Tell(9, Severity.Error, at, at, Clock, "10:30 in the morning");
    }

    /// <summary>"14:00 in the afternoon".</summary>
    private static void Timed(Reading reading, int at)
    {
        var figures = reading.SpanOf(at);
        var end = figures.IndexOf(' ');
        var clock = end < 0 ? figures : figures[..end];
        if (clock.Length == 5 && clock[0] is '2' or '0' || IsAfternoon(clock))
            reading.Tell(9, Severity.Error, at, at, Hours24, TimeExample, DateWords.OfClock(clock));
        else if (!reading[at].Has(TokenMarks.PartOfDay)) OfDay(reading, at);
    }

    private static bool IsAfternoon(ReadOnlySpan<char> clock) => clock.Length > 1 && clock[0] == '1' && clock[1] is >= '3' and <= '9';

    /// <summary>"Sat", "Sun", "Mar" and "Jan" are also words and names: only beside a number or a stop.</summary>
    private static void Short(Reading reading, int at, Token token)
    {
        if (!token.Has(TokenMarks.Capital) || (token.Is(WordKind.Easy | WordKind.Verb | WordKind.Past) && at == reading.First)) return;
        var isWord = token.Word!.Text is "sat" or "sun" or "mar" or "jan" or "wed" or "dec";
        var beside = reading.Has(at + 1) && reading[at + 1].Kind is TokenKind.Number or TokenKind.Ordinal or TokenKind.Time or TokenKind.Clock;
        if ((isWord && !beside && !reading.IsAny(at + 1, "to", "and", "at")) || reading.Is(at - 1, WordKind.Article)) return;
        var change = DateWords.NameOf(token.Word!);
        reading.Tell(9, Severity.Error, at, at, new("Write this in full."), change, reading.SignAt(at + 1) == '.' ? null : change);
    }
}
