using static Beehive.EasyRead.Checking.Rules.Verbs;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Whether a word that may be a verb stands where one does: after who does it, at the start of a request, after "and".</summary>
internal readonly ref struct VerbPlaces(Reading reading, int found, Told last, int parted, bool follows)
{
    private const WordKind Leading = WordKind.Article | WordKind.Other | WordKind.Pronoun;

    public ToldBy By(int at)
    {
        if (AtStart(at)) return ToldBy.Request;
        if (AfterJoin(at)) return KindOf(at);
        return AfterSubject(at) || AfterWhen(at) ? KindOf(at) : ToldBy.Nothing;
    }

    private ToldBy KindOf(int at) => VerbForms.IsPast(reading, at) ? ToldBy.Past : VerbForms.IsBase(reading, at) ? ToldBy.Base : ToldBy.Present;

    /// <summary>"Ask us." But not "Work starts", and not "Come and see".</summary>
    private bool AtStart(int at)
    {
        var first = parted + 1;
        while (reading.IsAny(first, "please", "then", "always", "never", "just", "only")) first++;
        if (at != first || !VerbForms.IsBase(reading, at) || !(parted < reading.First || reading[parted].IsMark || reading.Is(parted, "then"))) return false;
        if (VerbForms.IsMostlyThing(reading, at)) return reading.Is(at + 1, Leading);
        if (reading.Is(at, WordKind.Both) && ((reading.IsWord(at + 1) && !reading.Is(at + 1, WordKind.Function)) || reading.IsAny(at + 1, "of", "and", "or"))) return false;
        return !reading.Is(at + 1, WordKind.Auxiliary | WordKind.Past | WordKind.Present) || reading.Is(at + 1, WordKind.Both);
    }

    /// <summary>"When you are ill phone us."</summary>
    private bool AfterWhen(int at) => follows && found == 1 && VerbForms.IsBase(reading, at) && (reading.Is(at + 1, Leading) || (reading.Is(at + 1, WordKind.Preposition) && !reading.Is(at, WordKind.Both))) && !reading.Is(at - 1, WordKind.Article | WordKind.Preposition);

    private bool AfterSubject(int at)
    {
        var before = at - 1;
        if (before == parted + 1 && reading.IsAny(before, "few", "many", "most", "some", "all", "both", "others", "one", "this", "that")) return VerbForms.IsPast(reading, at) || (!reading.Is(at, WordKind.Both) && VerbForms.IsAny(reading, at));
        while (reading.Is(before, WordKind.Adverb) || (reading.IsWord(before) && !reading.Is(before, WordKind.Both) && reading.SpanOf(before).EndsWith("ly", StringComparison.Ordinal))) before--;
        if (!reading.Has(before) || reading[before].IsMark) return false;
        if (IsPronoun(before)) return AfterPronoun(at, before);
        if (reading.Is(before, WordKind.Function | WordKind.Adjective) || before == last.At || reading.SpanOf(before) is [.., '\'', 's'] or [.., '\'']) return false;
        if (VerbForms.IsPast(reading, at)) return (found == 0 || !reading.Is(at + 1, "by")) && (!VerbForms.IsBase(reading, at) || reading.Is(at + 1, Leading) || AfterSeveral(at, before));
        if (VerbForms.IsPresent(reading, at)) return AfterOne(at, before);
        return VerbForms.IsBase(reading, at) ? AfterSeveral(at, before) : VerbForms.IsByWhatFollows(reading, at);
    }

    private bool IsPronoun(int at) => reading.IsAny(at, "i", "you", "we", "he", "she", "it", "they", "who", "people", "everyone", "everybody", "someone", "somebody", "nobody", "anyone", "anybody");

    /// <summary>"With you", "help people": these stand for who gets something as often.</summary>
    private bool AfterPronoun(int at, int subject)
    {
        var begins = subject == parted + 1 || subject == reading.First;
        if (!begins && reading.IsAny(subject, "you", "it", "people", "everyone", "everybody", "someone", "somebody") && (reading.Is(subject - 1, WordKind.Preposition) || reading.IsAny(subject - 1, "about", "help", "let", "to"))) return VerbForms.IsOnlyPast(reading, at);
        if (VerbForms.IsAny(reading, at)) return true;
        if (reading.Is(at, WordKind.Function | WordKind.Adjective) || VerbForms.IsDoing(reading, at) || reading[at].Has(TokenMarks.Capital)) return false;
        return reading.IsAny(subject, "he", "she", "it") ? VerbForms.EndsInS(reading, at) : reading.IsAny(subject, "i", "we", "they") && !VerbForms.EndsInS(reading, at);
    }

    /// <summary>"The bus stops here", but not "the bus stops", "the bus stops are".</summary>
    private bool AfterOne(int at, int subject)
    {
        if (reading.Is(at + 1, WordKind.Auxiliary) || VerbForms.IsOnlyPast(reading, at + 1) || (!reading[subject].Has(TokenMarks.Capital) && VerbForms.EndsInS(reading, subject))) return false;
        if (!reading.Is(at, WordKind.Both)) return true;
        if (reading.Is(at + 1, Leading | WordKind.Adverb)) return true;
        if (VerbForms.IsMostlyThing(reading, at)) return false;
        if (reading.IsAny(parted, "until", "when", "once", "while", "whenever")) return true;
        var whole = reading.Is(parted + 1, WordKind.Article) || (reading.Has(parted + 1) && reading[parted + 1].Has(TokenMarks.Capital));
        return whole && reading.Has(at + 1) && !reading[at + 1].IsMark && !reading.Is(at + 1, "of") && !reading.Is(at + 1, WordKind.Conjunction);
    }

    private bool AfterSeveral(int at, int subject)
    {
        if (!VerbForms.EndsInS(reading, subject) && !reading.IsAny(subject, "men", "women", "children", "police", "staff")) return false;
        if (reading.Is(at + 1, WordKind.Auxiliary) || VerbForms.IsOnlyPast(reading, at + 1)) return false;
        if (VerbForms.IsMostlyThing(reading, at)) return reading.Is(at + 1, Leading);
        return !reading.Is(at, WordKind.Both) || !reading.IsWord(at + 1) || reading.Is(at + 1, Leading | WordKind.Adverb | WordKind.Preposition | WordKind.Conjunction | WordKind.Adjective);
    }

    /// <summary>"... and tell us", "met, talked and voted".</summary>
    private bool AfterJoin(int at)
    {
        var join = at - 1;
        while (reading.IsAny(join, "then", "also", "now", "again", "later")) join--;
        if (found == 0 || !(reading.IsAny(join, "and", "or", "but", "yet", "then") || reading.SignAt(join) == ',') || reading.IsAny(join - 1, "come", "go", "try", "came", "went")) return false;
        if (VerbForms.IsPast(reading, at) && !VerbForms.IsBase(reading, at)) return JoinsPast(at, join);
        if (VerbForms.IsBase(reading, at)) return reading.SignAt(join) != ',' && JoinsBase(at, join);
        return (VerbForms.IsPresent(reading, at) && JoinsPresent(at, join)) || (VerbForms.IsByWhatFollows(reading, at) && last.By == ToldBy.Present);
    }

    /// <summary>"Was cleaned and painted", "be heard and respected" share one helper; "old and worn chairs" tells how they are.</summary>
    private bool JoinsPast(int at, int join)
    {
        if (VerbForms.IsOnlyPast(reading, at)) return true;
        if (last.By == ToldBy.Helped && (last.IsParticiple || reading.Is(at, WordKind.Feeling))) return join - last.At > 1 && reading.Is(at + 1, Leading);
        if (join - 1 != last.At && (VerbForms.IsParticiple(reading, join - 1) || reading.Is(join - 1, WordKind.Adjective)) && !reading.Is(at + 1, Leading)) return false;
        return last.By == ToldBy.Past || !reading.IsWord(at + 1) || reading.Is(at + 1, Leading | WordKind.Preposition);
    }

    /// <summary>"Talks and visits to schools" are things; "runs classes and visits schools" is not.</summary>
    private bool JoinsPresent(int at, int join)
    {
        if (last.By != ToldBy.Present && last.By != ToldBy.Helped) return reading.Is(at + 1, Leading);
        if (join - 1 == last.At || reading.Is(at + 1, Leading) || !reading.Is(at, WordKind.Both)) return true;
        return reading.IsWord(at + 1) && !reading.Is(at + 1, WordKind.Preposition | WordKind.Conjunction);
    }

    /// <summary>"Ask for help and support" asks for two things; "sign it and send it" is two things to do.</summary>
    private bool JoinsBase(int at, int join)
    {
        var hasOwn = reading.Is(at + 1, Leading) || (reading.Has(at + 1) && (reading[at + 1].Kind == TokenKind.Number || reading[at + 1].Word?.Number is not null));
        if (last.By == ToldBy.Request)
        {
            if (!hasOwn && (reading.Is(join - 1, WordKind.Adjective) || VerbForms.IsMostlyThing(reading, at))) return false;
            var bare = !reading.Is(join - 1, WordKind.Function) && !reading.Is(join - 2, WordKind.Article | WordKind.Adjective) && join - 1 != last.At;
            return hasOwn || !(bare && reading.Is(at, WordKind.Both));
        }
        var lead = Math.Max(Infinitive(join), last.By == ToldBy.Helped ? last.At : -1);
        if (lead >= 0) return hasOwn && reading.Is(join, "and") && join - lead > 1;
        return last.By == ToldBy.Base ? hasOwn || !reading.Is(at, WordKind.Both) : last.By == ToldBy.Past && hasOwn && VerbForms.IsPast(reading, at);
    }

    /// <summary>The verb of "to ask" before the word that joins; -1 when there is none.</summary>
    private int Infinitive(int join)
    {
        for (var i = join - 1; i > last.At; i--) if (reading.Is(i - 1, "to") && VerbForms.IsBase(reading, i)) return i;
        return -1;
    }
}
