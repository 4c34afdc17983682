using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 18: they, it and this need a thing in the same block that they stand for.</summary>
internal sealed class Pointing
{
    private bool hasThing;

    public void BeginBlock() => hasThing = false;

    public void Check(Reading reading)
    {
        for (var i = reading.From; i < reading.To; i++)
        {
            if (!reading.IsWord(i))
            {
                hasThing |= !reading[i].IsMark && reading[i].Kind is not (TokenKind.Date or TokenKind.Time or TokenKind.Number);
                continue;
            }
            if (!hasThing && Points(reading, i))
            {
                reading.Tell(18, Severity.Question, i, i, new Sentence("What does this word stand for? Say the name of the thing."), "The board met. The board agreed.");
                hasThing = true; // once in a block is enough
            }
            else hasThing |= IsThing(reading, i);
        }
    }

    private static bool Points(Reading reading, int at)
    {
        if (reading.IsAny(at, "they", "them", "their", "theirs", "he", "she", "him", "his")) return true;
        if (reading.Is(at, "it")) return !IsEmpty(reading, at);
        if (reading.IsAny(at, "they're", "they'll", "they've", "he's", "she's", "its", "it's")) return !reading.Is(at, "it's") || !IsEmptyAfter(reading, at + 1);
        if (!reading.IsAny(at, "this", "these", "those", "that's", "that")) return false;
        if (reading.Is(at, "that") && at != reading.First) return false;
        if (reading.IsAny(at, "this", "these") && reading.IsAny(at + 1, "is", "are") && IsOfThePage(reading, at + 2)) return false;
        return reading.Is(at, "that's") || reading.Is(at + 1, WordKind.Auxiliary | WordKind.Present | WordKind.Not) || reading.IsAny(at + 1, "also", "makes", "means", "will", "helps") || (!reading.IsWord(at + 1) && at + 1 >= reading.To - 1) || (reading.Is(at + 1, WordKind.Past) && !reading.Is(at + 1, WordKind.Participle));
    }

    /// <summary>"This is about buses", "This is our plan": the page itself.</summary>
    private static bool IsOfThePage(Reading reading, int at)
    {
        if (reading.IsAny(at, "about", "how", "why", "what", "where", "who", "our", "your", "called", "for")) return true;
        return reading.Is(at, WordKind.Article) && (IsPaper(reading, at + 1) || IsPaper(reading, at + 2) || IsPaper(reading, at + 3));
    }

    private static bool IsPaper(Reading reading, int at) => reading.IsAny(at, "paper", "page", "letter", "plan", "report", "leaflet", "form", "survey", "list", "easy", "agenda", "notes", "minutes", "story", "picture", "meeting", "rules", "names", "people", "dates");

    /// <summary>"It is important to vote" stands for nothing.</summary>
    private static bool IsEmpty(Reading reading, int at) => (reading.Is(at + 1, WordKind.Be | WordKind.Modal) && IsEmptyAfter(reading, reading.Is(at + 2, "be") || reading.Is(at + 2, WordKind.Not) ? at + 3 : at + 2)) || reading.IsAny(at + 1, "takes", "rains", "snows", "depends", "matters") || (reading.IsAny(at + 1, "costs", "helps", "hurts", "pays") && HasTo(reading, at + 2));

    /// <summary>"It helps to bring a friend", "It costs £5 to get in".</summary>
    private static bool HasTo(Reading reading, int at) => reading.Is(at, "to") || (reading.Has(at) && reading.Is(at + 1, "to"));

    private static bool IsEmptyAfter(Reading reading, int at)
    {
        for (var i = at; i < at + 4 && reading.Has(i); i++)
        {
            if (i > at && reading.Is(i, WordKind.Calendar) && reading.Is(i - 1, WordKind.Article)) return true;
            if (reading[i].Kind is TokenKind.Date or TokenKind.Time) return reading[i].Kind == TokenKind.Time;
            if (i > at && reading.IsAny(i, "to", "that", "if", "when", "for", "who")) return true;
            if (reading.IsAny(i, "time", "raining", "cold", "hot", "dark", "late", "early", "sunny", "snowing")) return true;
        }
        return false;
    }

    /// <summary>A word that is no small one, after one that leads a thing, or at the start; or a name, or something in the plural.</summary>
    private static bool IsThing(Reading reading, int at)
    {
        var token = reading[at];
        if (reading.Is(at, WordKind.Function) || reading.IsAny(at, "then", "thank")) return reading.IsAny(at, "everyone", "everybody", "someone", "somebody");
        if (token.Has(TokenMarks.Capital) && at != reading.First) return true;
        if (reading.IsAny(at, "people", "men", "women", "children")) return true;
        if (at == reading.First) return !reading.Is(at, WordKind.Verb | WordKind.Adjective) || reading.Is(at + 1, WordKind.Auxiliary | WordKind.Present | WordKind.Past);
        if (reading.Is(at - 1, "to") && reading.Is(at, WordKind.Verb)) return false;
        if (reading.Is(at - 1, WordKind.Article | WordKind.Preposition | WordKind.Adjective)) return !reading.Is(at, WordKind.Adjective) || !reading.IsWord(at + 1);
        return reading.SpanOf(at) is [.., not 's', 's'] && !reading.Is(at, WordKind.Present | WordKind.Verb) || reading.Is(at + 1, WordKind.Auxiliary | WordKind.Past) || (reading.Is(at - 1, WordKind.Verb | WordKind.Present | WordKind.Past | WordKind.Have) && !reading.Is(at, WordKind.Verb | WordKind.Adjective | WordKind.Participle));
    }
}
