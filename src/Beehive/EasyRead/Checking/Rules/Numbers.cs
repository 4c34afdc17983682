using System.Globalization;
using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 8: numbers that people can picture: figures, whole, not large, and "3 out of 10".</summary>
internal static class Numbers
{
    private const int Large = 1000;
    private static readonly Sentence Share = new("This kind of number is hard. Say how many out of 10."), Big = new("This is a big number. Say about how many."), Spelled = new("Write numbers as figures."),
        Roman = new("These letters stand for a number. Write the number."), Point = new("This number has a point in it. Use a whole number.");

    public static void Check(Reading reading, int at)
    {
        switch (reading[at].Kind)
        {
            case TokenKind.Percent or TokenKind.Fraction: reading.Tell(8, Severity.Warning, at, at, Share, "3 out of 10 people"); break;
            case TokenKind.Decimal: reading.Tell(8, Severity.Warning, at, at, Point, "about 3"); break;
            case TokenKind.Number or TokenKind.Money or TokenKind.Code when IsLarge(reading, at): reading.Tell(8, Severity.Warning, at, at, Big, "about 2 thousand"); break;
            case TokenKind.Number when reading.SignAt(at + 1) == '%': reading.Tell(8, Severity.Warning, at, at + 1, Share, "3 out of 10 people"); break;
            case TokenKind.Word: Words(reading, at); break;
        }
    }

    private static bool IsLarge(Reading reading, int at)
    {
        var text = reading.SpanOf(at);
        var figures = text.TrimStart("£$€");
        if (reading[at].Kind == TokenKind.Code) return char.IsAsciiDigit(figures[0]) && figures[^1] is 'k' or 'm' or 'K' && figures[..^1].IndexOfAnyExceptInRange('0', '9') < 0;
        if (reading[at].Kind == TokenKind.Money && figures.IndexOfAny("kmb") > 0) return true;
        if (reading[at].Kind == TokenKind.Number && (Dates.IsYear(reading.Text, reading[at]) || text[0] == '0')) return false;
        return decimal.TryParse(figures, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > Large;
    }

    private static void Words(Reading reading, int at)
    {
        if (reading[at].Has(TokenMarks.AllCapitals) && Abbreviations.IsRoman(reading.SpanOf(at)))
        {
            reading.Tell(8, Severity.Warning, at, at, Roman, "Part 2", RomanValue(reading.SpanOf(at)).ToString(CultureInfo.InvariantCulture));
            return;
        }
        if (reading.IsAny(at, "percent", "percentage", "percentages") || (reading.Is(at, "cent") && reading.Is(at - 1, "per"))) reading.Tell(8, Severity.Warning, at, at, Share, "3 out of 10 people");
        else if (IsPart(reading, at)) reading.Tell(8, Severity.Warning, at, at, Share, "1 out of 2 people");
        else if (reading.IsAny(at, "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "dozen", "dozens")) Hundreds(reading, at);
        else if (reading[at].Word?.Number is { } number && IsCounted(reading, at, number)) reading.Tell(8, Severity.Warning, at, at, Spelled, number.ToString(CultureInfo.InvariantCulture), ChangeOf(reading, at, number));
        else if (reading[at].Length == 1 && reading.Is(at, "v") && reading.IsAny(at - 1, "part", "section", "chapter", "appendix", "annex", "phase", "stage")) reading.Tell(8, Severity.Warning, at, at, Roman, "Part 5", "5");
    }

    /// <summary>"About 2 thousand" is how a large number is said.</summary>
    private static void Hundreds(Reading reading, int at)
    {
        if (reading.Has(at - 1) && reading[at - 1].Kind is TokenKind.Number && reading.Is(at, "thousand")) return;
        reading.Tell(8, Severity.Warning, at, at, reading.IsAny(at, "million", "millions", "billion", "thousand", "thousands") ? Big : Spelled, "100");
    }

    /// <summary>"One hundred" is 100, so neither word changes alone.</summary>
    private static string? ChangeOf(Reading reading, int at, int number) =>
        Joins(reading, at - 1) || Joins(reading, at + 1) ? null : number.ToString(CultureInfo.InvariantCulture);

    private static bool Joins(Reading reading, int at) => reading.IsWord(at) && (reading[at].Word?.Number is not null || reading.IsAny(at, "hundred", "thousand", "million", "point", "dozen") || (reading.Is(at, "and") && reading.IsAny(at - 1, "hundred", "thousand")));

    private static bool IsPart(Reading reading, int at)
    {
        if (reading.Is(at, "half")) return !reading.IsAny(at + 1, "past", "term", "price", "time", "way", "day", "hour") && !(reading.IsAny(at + 1, "an", "a") && reading.IsAny(at + 2, "hour", "day", "mile", "year")) && !(reading.Is(at - 1, "a") && reading.IsAny(at - 2, "hour", "and"));
        if (reading.Is(at, "halves")) return true;
        if (reading.IsAny(at, "thirds", "fifths", "quarters", "tenths", "sixths", "eighths")) return !reading.IsAny(at + 1, "of") || reading.Has(at - 1);
        if (reading.IsAny(at, "third", "fifth", "tenth", "quarter", "sixth", "eighth")) return (reading.IsAny(at - 1, "a", "one") && reading.Is(at + 1, "of")) || reading.Is(at - 1, "one");
        return false;
    }

    /// <summary>"One of us", "no one" and "this one" count nothing.</summary>
    private static bool IsCounted(Reading reading, int at, int number)
    {
        if (IsPart(reading, at + 1)) return false;
        if (number != 1) return number != 0 || reading.IsWord(at + 1);
        return reading.IsAny(at + 1, "hour", "day", "week", "month", "year", "minute", "pound", "meeting", "person", "vote", "place", "seat", "time", "hundred", "thousand", "million", "member", "board", "group", "bus", "question", "form", "chair", "new", "more", "paper", "letter", "carer", "office")
            && !(reading.Is(at + 1, "day") && !reading.Is(at + 2, WordKind.Preposition | WordKind.Article)) && !reading.IsAny(at - 1, "this", "that", "the", "which", "each", "every", "no", "any");
    }

    private static int RomanValue(ReadOnlySpan<char> letters)
    {
        var (sum, last) = (0, 0);
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var value = letters[i] switch { 'I' => 1, 'V' => 5, _ => 10 };
            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }
        return sum;
    }
}
