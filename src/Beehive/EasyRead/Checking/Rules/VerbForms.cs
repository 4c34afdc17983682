namespace Beehive.EasyRead.Checking.Rules;

/// <summary>What form of a verb a word may be, as far as lists and endings can tell.</summary>
internal static class VerbForms
{
    private const WordKind Small = WordKind.Function;

    /// <summary>Ask, vote.</summary>
    public static bool IsBase(Reading reading, int at) => reading.Is(at, WordKind.Verb) || (reading.Is(at, WordKind.Both) && !EndsInS(reading, at));

    /// <summary>Asks, votes.</summary>
    public static bool IsPresent(Reading reading, int at) => reading.Is(at, WordKind.Present) || (reading.Is(at, WordKind.Both) && EndsInS(reading, at));

    /// <summary>Went, asked, and what no list knows but ends like it: shouted.</summary>
    public static bool IsPast(Reading reading, int at) => reading.Is(at, WordKind.Past) || EndsInEd(reading, at);

    /// <summary>Went: never gone, never go.</summary>
    public static bool IsOnlyPast(Reading reading, int at) => reading.Is(at, WordKind.Past) && !reading.Is(at, WordKind.Participle | WordKind.Verb);

    public static bool IsParticiple(Reading reading, int at) => reading.Is(at, WordKind.Participle) || EndsInEd(reading, at);

    public static bool IsAny(Reading reading, int at) => IsBase(reading, at) || IsPresent(reading, at) || IsPast(reading, at);

    /// <summary>Form, party: a thing first of all.</summary>
    public static bool IsMostlyThing(Reading reading, int at) => reading.Is(at, WordKind.Both) && !reading.Is(at, WordKind.Verb | WordKind.Present);

    /// <summary>Leaving, hoping: no meeting, no morning.</summary>
    public static bool IsDoing(Reading reading, int at) =>
        reading.IsWord(at) && reading[at].Length >= 5 && reading.SpanOf(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !reading.Is(at, Small | WordKind.Verb | WordKind.Feeling)
        && !reading.IsAny(at, "meeting", "morning", "evening", "building", "housing", "training", "funding", "something", "anything", "nothing", "everything", "parking", "spring", "hearing", "planning", "wedding", "ceiling", "feeling", "according", "following", "regarding",
            "starting", "beginning", "string", "spelling", "clothing", "interesting", "exciting", "boring", "amazing");

    /// <summary>"Advises the": a thing is never followed by "the".</summary>
    public static bool IsByWhatFollows(Reading reading, int at) =>
        reading.IsWord(at) && reading[at].Length >= 4 && !reading.Is(at, Small | WordKind.Adjective | WordKind.Name) && EndsInS(reading, at) && reading.IsAny(at + 1, "the", "a", "an", "me", "us", "them", "their", "our", "your", "his", "her", "its");

    public static bool EndsInS(Reading reading, int at) => reading.SpanOf(at) is [.., not ('s' or 'u' or 'i' or '\''), 's'];

    private static bool EndsInEd(Reading reading, int at)
    {
        if (!reading.IsWord(at) || reading[at].Length < 5 || reading[at].Has(TokenMarks.Hyphen) || reading.Is(at, Small | WordKind.Feeling | WordKind.Adjective)) return false;
        return reading.SpanOf(at) is [.., not 'e', 'e', 'd'];
    }
}
