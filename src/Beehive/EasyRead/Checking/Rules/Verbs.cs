namespace Beehive.EasyRead.Checking.Rules;

/// <summary>
/// Counts the verbs that say what somebody does. A second one counts where something before it can begin a new idea: and, but, a comma, before, when.
/// What belongs to another verb (to vote, what you think, people who come, the bus you need) does not count.
/// </summary>
internal ref struct Verbs(Reading reading)
{
    private bool isOpen = true, inGroup, belongs, leads, led;
    private int found, swallowed = -1, parted = -1;
    private Told last = new(-1, ToldBy.Nothing, false);

    /// <summary>The last verb that counted.</summary>
    internal record struct Told(int At, ToldBy By, bool IsParticiple);

    internal enum ToldBy { Nothing, Past, Present, Base, Request, Helped }

    /// <summary>Where the second one stands; -1 when there is only one.</summary>
    public int Second()
    {
        (leads, parted) = (Leads(), reading.First - 1);
        for (var i = reading.First; i < reading.To; i++)
        {
            if (!reading.IsWord(i))
            {
                if (reading.SignAt(i) == ',' && led) return i;
                if (reading.SignAt(i) is ',' or ':') Part(i);
                continue;
            }
            if (Parts(i) || Opens(i)) continue;
            if (By(i) is not (not ToldBy.Nothing and var by)) continue;
            if (belongs) (belongs, swallowed) = (false, i);
            else if (isOpen)
            {
                if (++found == 2) return i;
                (last, isOpen, led, leads) = (new(i, by, false), leads, leads, false);
            }
        }
        return -1;
    }

    /// <summary>"When you get there ask us": begins with what goes before, with or without a comma.</summary>
    private readonly bool Leads()
    {
        var first = reading.First;
        if (reading.IsQuestion || reading.Is(first + 1, WordKind.Auxiliary)) return false;
        return reading.IsAny(first, "when", "once", "after", "before", "until", "till", "since", "as", "while", "whenever", "wherever") || (reading.Is(first + 2, "time") && reading.Is(first, "by")) || (reading.Is(first + 1, "time") && reading.IsAny(first, "every", "each"));
    }

    private void Part(int at) => (isOpen, inGroup, belongs, parted) = (true, false, false, at);

    /// <summary>A word after which a new idea may begin.</summary>
    private bool Parts(int at)
    {
        if (reading.IsAny(at, "and", "or")) return Joins(at);
        if (reading.Is(at, "than") || (reading.Is(at, "as") && (reading.Is(at - 2, "as") || reading.Is(at - 3, "as"))))
        {
            belongs = true;
            return true;
        }
        var parts = reading.IsAny(at, "but", "so", "nor", "yet", "then", "before", "after", "until", "till", "since", "as", "once", "while", "whenever", "wherever", "unless") || (reading.Is(at, "when") && !IsAsked(at) && !(at == reading.First && reading.IsQuestion))
            || (reading.Is(at, "time") && reading.IsAny(at - 1, "every", "each", "next", "last")) || (reading.IsAny(at, "time", "moment") && reading.Is(at - 1, "the")) || (reading.IsAny(at, "case", "provided", "providing") && found > 0 && reading.Is(at + 1, WordKind.Pronoun | WordKind.Article));
        if (parts) Part(at);
        return parts;
    }

    /// <summary>"And" joins things as often as ideas: "what you think and feel", "I think the chair and the deputy are right".</summary>
    private bool Joins(int at)
    {
        var ownSubject = reading.IsAny(at + 1, "i", "you", "we", "they", "he", "she", "it", "there", "nobody", "everybody", "everyone");
        var thinks = found > 0 && last.At >= 0 && reading.Is(last.At, WordKind.Tells) && reading.IsAny(last.At, "think", "thought", "hope", "believe", "say", "says", "said", "know", "knew", "feel", "felt") && !reading.Is(last.At + 1, WordKind.Other) && !reading.IsAny(last.At + 1, "no");
        if (!ownSubject && (belongs || (swallowed >= 0 && at == swallowed + 1) || thinks)) return true;
        if (!(reading.Is(at - 1, WordKind.Auxiliary) && reading.Is(at + 1, WordKind.Auxiliary))) Part(at);
        return true;
    }

    /// <summary>"Tell us when you come", "a vote is when": asked or meant, not a second idea.</summary>
    private readonly bool IsAsked(int at) =>
        reading.IsAny(at - 1, "is", "means", "know", "knows", "ask", "asked", "say", "says", "tell", "see", "decide", "decided", "sure", "check", "choose", "out", "about", "remember", "what", "where", "how", "who", "why")
        || (reading.IsAny(at - 1, "us", "me", "them", "you", "people") && reading.IsAny(at - 2, "tell", "told", "ask", "asked", "show", "let")) || (reading.IsAny(at - 1, "and", "or") && reading.Is(at - 2, WordKind.Conjunction));

    /// <summary>The next verb belongs to what stands before it.</summary>
    private bool Opens(int at)
    {
        if (at == reading.First || !reading.Is(at, WordKind.Conjunction) || !reading.IsAny(at, "who", "whom", "whose", "that", "what", "how", "where", "why", "when", "whether", "which", "if")) return false;
        if (reading.Is(at, "that") && !reading.Is(at + 1, WordKind.Verb | WordKind.Present | WordKind.Past | WordKind.Auxiliary | WordKind.Pronoun | WordKind.Article)) return false;
        if (reading.Is(at + 1, "to")) return false;
        (belongs, inGroup) = (true, false);
        return true;
    }

    private ToldBy By(int at)
    {
        if (reading.Is(at, WordKind.Auxiliary)) return IsHelped(at) ? ToldBy.Helped : ToldBy.Nothing;
        if (inGroup) return InGroup(at);
        if (reading.Is(at - 1, "let") || reading.Is(at - 1, "to") || (!isOpen && !belongs)) return ToldBy.Nothing;
        return new VerbPlaces(reading, found, last, parted, found == 1 && isOpen && parted < last.At).By(at);
    }

    /// <summary>Is, can, have: one verb with what follows. "Phone us and have a chat" has no other.</summary>
    private bool IsHelped(int at)
    {
        if (inGroup || reading.IsAny(at, "be", "been", "being") || reading.Is(at - 1, "to")) return false;
        inGroup = true;
        return !(reading.IsAny(at, "have", "do") && reading.IsAny(at - 1, "and", "or") && found > 0 && last.By is not (ToldBy.Base or ToldBy.Request));
    }

    /// <summary>Goes on until the word that says what is done, or how it is.</summary>
    private ToldBy InGroup(int at)
    {
        if (reading.Is(at, WordKind.Adverb | WordKind.Not | WordKind.Pronoun | WordKind.Article)) return ToldBy.Nothing;
        if (!VerbForms.IsAny(reading, at) && !reading.Is(at, WordKind.Participle | WordKind.Adjective | WordKind.Get) && (reading.IsQuestion || reading.Is(at, WordKind.Function))) return ToldBy.Nothing;
        inGroup = false;
        if (last.By == ToldBy.Helped && last.At > swallowed) last = new(at, ToldBy.Helped, VerbForms.IsParticiple(reading, at));
        else if (swallowed > last.At) swallowed = at;
        return ToldBy.Nothing;
    }
}
