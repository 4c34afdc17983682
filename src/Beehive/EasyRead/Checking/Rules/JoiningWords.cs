namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Words that join a second idea by themselves: because, which, so that.</summary>
internal static class JoiningWords
{
    private const WordKind Subject = WordKind.Pronoun | WordKind.Article;

    public static bool Joins(Reading reading, int at)
    {
        if (!reading.Is(at, WordKind.Conjunction | WordKind.Adverb | WordKind.Preposition)) return false;
        if (reading.IsAny(at, "because", "although", "though", "whereas", "whilst", "unless")) return !reading.Is(at + 1, "of");
        if (reading.Is(at, "while")) return !reading.Is(at - 1, "a");
        if (reading.Is(at, "if")) return IsCondition(reading, at);
        if (reading.Is(at, "as")) return IsAs(reading, at);
        if (reading.IsAny(at, "now", "in")) return IsPhrase(reading, at);
        if (reading.IsAny(at, "who", "whom", "whose", "where", "yet")) return reading.SignAt(at - 1) == ',' || (reading.Is(at, "whose") && at != reading.First && !IsAsking(reading, at - 1));
        if (at == reading.First) return false;
        if (reading.Is(at, "but")) return !reading.IsAny(at - 1, "nothing", "all", "anything");
        if (reading.Is(at, "which")) return IsWhich(reading, at);
        if (reading.Is(at, "so")) return IsSo(reading, at);
        return reading.Is(at, "since") && reading.Is(at + 1, WordKind.Pronoun);
    }

    /// <summary>"Tell us which bus", "about which bus you use": asked. "The hall in which we meet": told besides.</summary>
    private static bool IsWhich(Reading reading, int at)
    {
        if (reading.SignAt(at - 1) == ',' || reading.SignAt(at - 2) == ',') return true;
        if (reading.Is(at - 1, WordKind.Preposition)) return reading.Is(at + 1, Subject);
        return !IsAsking(reading, at - 1);
    }

    /// <summary>"Decide which", "tell us which"; but not "a fund which", "the plan which".</summary>
    private static bool IsAsking(Reading reading, int at) =>
        reading.Is(at, WordKind.Preposition | WordKind.Tells | WordKind.Other) || (reading.Is(at, WordKind.Verb) && (!reading.Is(at, WordKind.Both) || at == reading.First || reading.Is(at - 1, WordKind.Auxiliary | WordKind.Pronoun) || reading.Is(at - 1, "to")));

    /// <summary>"So we left", "so that", "so cold that"; but not "so far", "so cold".</summary>
    private static bool IsSo(Reading reading, int at)
    {
        if (reading.Is(at + 1, WordKind.Pronoun) || (reading.Is(at + 1, WordKind.Article) && !reading.Is(at + 1, "each")) || reading.IsAny(at + 1, "please", "people", "there", "nobody", "as") || reading.SignAt(at - 1) == ',') return true;
        for (var i = at + 2; i <= at + 4; i++) if (reading.Is(i, "that")) return true;
        return false;
    }

    /// <summary>"As well as helping", "as soon as it rains"; but not "as well as you can".</summary>
    private static bool IsAs(Reading reading, int at)
    {
        if (!reading.Is(at + 2, "as")) return false;
        var can = reading.Is(at + 3, WordKind.Pronoun) && reading.IsAny(at + 4, "can", "like", "want", "need", "could");
        if (reading.Is(at + 1, "well")) return !can && (VerbForms.IsDoing(reading, at + 3) || at == reading.First || VerbForms.IsAny(reading, at + 3));
        return reading.IsAny(at + 1, "soon", "long") && reading.Is(at + 3, Subject) && !can && !(reading.Is(at + 1, "long") && reading.Is(at + 3, WordKind.Article) && reading.Is(at - 1, WordKind.Be));
    }

    /// <summary>"Now that the shop is shut", "in order to", "in case it rains".</summary>
    private static bool IsPhrase(Reading reading, int at) =>
        reading.Is(at, "now") ? at == reading.First && reading.Is(at + 1, "that") : (reading.Is(at + 1, "order") && reading.IsAny(at + 2, "to", "that")) || (reading.Is(at + 1, "case") && reading.Is(at + 2, Subject));

    /// <summary>"Ask if the room has a ramp", "ask the driver if it is full", "tell us if you can come": what is asked belongs to it.</summary>
    private static bool IsCondition(Reading reading, int at)
    {
        if (reading.Is(at - 1, "as") || (reading.Is(at - 1, "what") && at - 1 == reading.First)) return false;
        if (reading.IsAny(at - 1, "ask", "asks", "asked", "know", "knows", "knew", "see", "saw", "check", "checked", "sure", "wonder", "wondered")) return false;
        if (reading.Is(at - 1, "out") && reading.IsAny(at - 2, "find", "found")) return false;
        for (var i = at - 2; i >= at - 4; i--)
        {
            if (reading.IsAny(i, "tell", "told", "ask", "asked", "asks", "let")) return false;
            if (reading.Is(i, WordKind.Preposition)) return true;
        }
        return true;
    }
}
