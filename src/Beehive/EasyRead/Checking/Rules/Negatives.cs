using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 7: say what is, not what is not not.</summary>
internal static class Negatives
{
    private static readonly Sentence Twice = new("This says no 2 times. Say what people can do.");

    public static void Check(Reading reading)
    {
        var no = -1;
        for (var i = reading.From; i < reading.To; i++)
        {
            if (!reading.IsWord(i))
            {
                if (reading.SignAt(i) is ',' or ';' or ':') no = -1;
                continue;
            }
            if (reading.IsAny(i, "unless", "except")) reading.Tell(7, Severity.Warning, i, i, new("This word is hard. Say what can happen."), "You can come when you have a ticket.");
            else if (no >= 0 && Again(reading, no, i)) reading.Tell(7, Severity.Warning, no, i, Twice, "It happens often.");
            else
            {
                if (reading.IsAny(i, "and", "but", "or")) no = -1;
                if (IsNo(reading, i)) no = i;
                continue;
            }
            return;
        }
    }

    /// <summary>A second no before the next idea begins.</summary>
    private static bool Again(Reading reading, int no, int at)
    {
        if (IsNo(reading, at)) return !(reading.Is(no, "neither") && reading.Is(at, "nor"));
        if (reading.Is(at, WordKind.Prefixed)) return at - no <= 4;
        return reading.Is(at, WordKind.Denying) && at - no <= 3 && !reading.Is(at - 1, WordKind.Article);
    }

    private static bool IsNo(Reading reading, int at)
    {
        if (reading.IsAny(at, "hardly", "barely", "scarcely", "rarely", "seldom")) return true;
        if (!reading.Is(at, WordKind.Not)) return false;
        if (reading.IsAny(at, "no", "not") && (reading.IsAny(at - 1, "or", "if") || reading.IsAny(at + 1, "only", "just", "yet", "longer", "matter"))) return reading.Is(at + 1, "longer");
        return !(reading.Is(at, "no") && at == reading.First && (!reading.Has(at + 1) || reading[at + 1].IsMark));
    }
}
