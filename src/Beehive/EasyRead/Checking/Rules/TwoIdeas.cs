using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 2: one idea in a sentence.</summary>
internal static class TwoIdeas
{
    private const string Example = "The bus was late. We missed the start.";

    public static void Check(Reading reading)
    {
        var commas = 0;
        for (var i = reading.From; i < reading.To; i++)
        {
            var sign = reading.SignAt(i);
            if (sign == ',' && ++commas == 2) reading.Tell(2, Severity.Warning, i, i, new("This may be a list. Try one line for each thing."), "You can bring a friend.");
            else if (sign is ';' or '(' or '[') reading.Tell(2, Severity.Warning, i, i, sign == ';' ? new("This sign joins 2 ideas. Make 2 sentences.") : new("This hides a second idea. Make 2 sentences."), Example);
            else if (sign == '\0' && Joins(reading, i)) Tell(reading, i);
            else continue;
            return;
        }
        if (new Verbs(reading).Second() is >= 0 and var second) Tell(reading, second);
    }

    private static void Tell(Reading reading, int at) =>
        reading.Tell(2, Severity.Warning, at, at, new Sentence("There may be 2 ideas here. Make 2 sentences."), Example);

    /// <summary>"Ask if the room has a ramp", "tell us if you can come": what is asked belongs to it.</summary>
    private static bool IsWhether(Reading reading, int at) =>
        reading.IsAny(at - 1, "ask", "know", "see", "check", "sure", "wonder") || (reading.IsAny(at - 1, "us", "me") && reading.IsAny(at - 2, "tell", "ask", "let"));

    private static bool Joins(Reading reading, int at)
    {
        if (!reading.Is(at, WordKind.Conjunction | WordKind.Adverb | WordKind.Preposition)) return false;
        var isFirst = at == reading.First;
        if (reading.IsAny(at, "because", "although", "though", "whereas", "whilst")) return !reading.Is(at + 1, "of");
        if (reading.Is(at, "while")) return !reading.Is(at - 1, "a");
        if (reading.IsAny(at, "who", "whom", "whose", "where", "yet")) return reading.SignAt(at - 1) == ',';
        if (reading.Is(at, "if") && IsWhether(reading, at)) return false;
        if (reading.Is(at, "if")) return !reading.Is(at - 1, "as") && !(reading.Is(at - 1, "what") && at - 1 == reading.First);
        if (isFirst) return false;
        if (reading.Is(at, "but")) return !reading.IsAny(at - 1, "nothing", "all", "anything");
        if (reading.Is(at, "which")) return !reading.Is(at - 1, WordKind.Preposition | WordKind.Tells | WordKind.Verb | WordKind.Other) || reading.SignAt(at - 1) == ',';
        if (reading.Is(at, "so")) return reading.Is(at + 1, WordKind.Pronoun) || (reading.Is(at + 1, WordKind.Article) && !reading.Is(at + 1, "each")) || reading.IsAny(at + 1, "please", "people") || reading.SignAt(at - 1) == ',';
        return reading.Is(at, "since") && reading.Is(at + 1, WordKind.Pronoun);
    }
}
