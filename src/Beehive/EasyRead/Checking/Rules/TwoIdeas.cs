using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 2: one idea in a sentence.</summary>
internal static class TwoIdeas
{
    private const string Example = "The bus was late. We missed the start.";

    private static readonly Sentence TwoHere = new("There may be 2 ideas here. Make 2 sentences."), Joined = new("This sign joins 2 ideas. Make 2 sentences."), Hidden = new("This hides a second idea. Make 2 sentences."),
        Listed = new("This may be a list. Try one line for each thing.");

    public static void Check(Reading reading)
    {
        var commas = 0;
        for (var i = reading.From; i < reading.To; i++)
        {
            var sign = reading.SignAt(i);
            if (sign == ',' && ++commas == 2) Tell(reading, i, Listed, "You can bring a friend.");
            else if (sign == ';' || IsDash(reading, i)) Tell(reading, i, Joined);
            else if (sign is '(' or '[') Tell(reading, i, Hidden);
            else if (sign == '\0' && (JoiningWords.Joins(reading, i) || Participles.Join(reading, i))) Tell(reading, i, TwoHere);
            else continue;
            return;
        }
        if (new Verbs(reading).Second() is >= 0 and var second) Tell(reading, second, TwoHere);
    }

    private static void Tell(Reading reading, int at, Sentence why, string example = Example) => reading.Tell(2, Severity.Warning, at, at, why, example);

    /// <summary>Between words. "10 – 12", "Monday – Friday" and "Grays – Tilbury" only say from where to where.</summary>
    private static bool IsDash(Reading reading, int at)
    {
        if (reading.SignAt(at) is not ('–' or '—' or '―' or '‒' or '-') || !reading[at].Has(TokenMarks.Apart) || at == reading.From || !reading.IsWord(at - 1) || !reading.IsWord(at + 1)) return false;
        return !(reading[at - 1].Has(TokenMarks.Capital) && reading[at + 1].Has(TokenMarks.Capital));
    }
}
