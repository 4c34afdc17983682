namespace Beehive.EasyRead.Checking.Rules;

/// <summary>
/// Finds verbs that say what somebody does, as far as lists can tell: after who does it, at the start of a request, or helped by can, will, is.
/// What belongs to another verb (to vote, what you think, people who come) does not count.
/// </summary>
internal ref struct Verbs(Reading reading)
{
    private const WordKind Doing = WordKind.Verb | WordKind.Present | WordKind.Past;
    private bool inGroup, belongs, isRequest;
    private int found;

    /// <summary>Where the second one stands; -1 when there is only one.</summary>
    public int Second()
    {
        for (var i = reading.First; i < reading.To; i++)
        {
            if (!reading.IsWord(i))
            {
                if (reading.SignAt(i) == ',') inGroup = false;
                continue;
            }
            if (Opens(i) || !IsVerb(i)) continue;
            if (belongs) belongs = false;
            else if (++found == 2) return i;
            if (reading.Is(i, WordKind.Tells)) belongs = true;
        }
        return -1;
    }

    /// <summary>The next verb belongs to what stands before it.</summary>
    private bool Opens(int at)
    {
        var isFirst = at == reading.First;
        var opens = reading.IsAny(at, "who", "that", "what", "how", "where", "why", "when", "whether", "which") && !isFirst;
        if (opens && reading.Is(at, "that") && !reading.Is(at + 1, Doing | WordKind.Auxiliary | WordKind.Pronoun | WordKind.Article)) return false;
        if (opens && reading.Is(at + 1, "to")) return false;
        if (opens) (belongs, inGroup) = (true, false);
        return opens;
    }

    private bool IsVerb(int at)
    {
        if (reading.Is(at, WordKind.Auxiliary)) return IsHelped(at);
        if (inGroup)
        {
            if (reading.Is(at, WordKind.Adverb | WordKind.Not | WordKind.Pronoun | WordKind.Article)) return false;
            if (reading.Is(at, Doing | WordKind.Participle | WordKind.Adjective | WordKind.Get) || (!reading.IsQuestion && !reading.Is(at, WordKind.Function))) inGroup = false;
            return false;
        }
        if (!reading.Is(at, Doing) || reading.Is(at - 1, "to") || reading.Is(at - 1, "let")) return false;
        return AtStart(at) || AfterSubject(at) || AfterJoin(at);
    }

    /// <summary>Is, can, have: one verb with what follows.</summary>
    private bool IsHelped(int at)
    {
        if (reading.IsAny(at, "be", "been", "being") || reading.Is(at - 1, "to")) return false;
        if (inGroup) return false;
        inGroup = true;
        return true;
    }

    /// <summary>"Ask us." But not "Work starts".</summary>
    private bool AtStart(int at)
    {
        var first = reading.First;
        if (reading.Is(first, "please") || reading.Is(first, "then")) first++;
        var after = at > first && (reading.SignAt(at - 1) == ',' || reading.Is(at - 1, "then"));
        if ((at != first && !after) || !reading.Is(at, WordKind.Verb) || reading.Is(at + 1, WordKind.Auxiliary | WordKind.Past | WordKind.Present)) return false;
        if (at == first) isRequest = !(reading.IsAny(at, "come", "go", "try", "wait", "stop", "sit") && reading.Is(at + 1, "and"));
        return true;
    }

    private readonly bool AfterSubject(int at)
    {
        var before = at - 1;
        while (reading.Is(before, WordKind.Adverb)) before--;
        if (reading.IsAny(before, "i", "you", "we", "he", "she", "it", "they", "everyone", "everybody", "someone", "somebody", "nobody", "who", "people")) return !reading.IsAny(before - 1, "for", "with", "to", "of", "about", "help", "let") || reading.Is(at, WordKind.Past);
        if (!reading.IsWord(before) || reading.Is(before, WordKind.Function | WordKind.Adjective)) return false;
        if (reading.Is(at, WordKind.Past)) return !reading.Is(at + 1, "by") && Takes(at + 1);
        if (reading.Is(at, WordKind.Present)) return Takes(at + 1) && !reading.Is(before, WordKind.Verb | WordKind.Present);
        return reading.SpanOf(before).EndsWith("s", StringComparison.Ordinal) && Takes(at + 1);
    }

    /// <summary>What mostly follows a verb.</summary>
    private readonly bool Takes(int at) => !reading.Has(at) || reading[at].Kind != TokenKind.Word || reading.Is(at, WordKind.Article | WordKind.Preposition | WordKind.Other | WordKind.Pronoun | WordKind.Adverb | WordKind.Conjunction);

    /// <summary>"... and tell us", "met and talked".</summary>
    private readonly bool AfterJoin(int at)
    {
        var before = at - 1;
        while (reading.IsAny(before, "then", "also", "now")) before--;
        if (!reading.IsAny(before, "and", "or") || found == 0) return false;
        if (reading.Is(at, WordKind.Past)) return reading.Is(at + 1, WordKind.Article | WordKind.Preposition | WordKind.Other | WordKind.Pronoun) || !reading.Has(at + 1) || reading[at + 1].IsMark;
        if (reading.Is(at, WordKind.Verb)) return isRequest && !reading.Is(before - 1, WordKind.Adjective);
        return reading.Is(at, WordKind.Present) && reading.Is(at + 1, WordKind.Article | WordKind.Other);
    }
}
