using Beehive.Platform;
using Beehive.Platform.Words;

namespace Beehive.Issues;

public sealed partial class Issue
{
    public const int LongestTakenOutReason = 200;

    /// <summary>After everybody could read it: some words go from all that stands here, and everybody reads why.</summary>
    public Refusal? TakeOut(Passage passage, string why, By by)
    {
        ArgumentNullException.ThrowIfNull(passage);
        if (CheckTakenOutReason(why, passage) is { } refusal) return refusal;
        if (!Holds(passage)) return new("These words do not stand here. Copy them as they stand.");
        Cut(passage);
        Step(IssueDeed.TakenOut, by, why.Trim());
        Record(new IssuePartTakenOut(by.Act with { Why = why.Trim() }, this));
        return null;
    }

    public static Refusal? CheckTakenOutReason(string? why, Passage? passage) => string.IsNullOrWhiteSpace(why) ? new("Say why in a few words: everybody can read it. For example: a person’s name.")
        : why.Trim().Length > LongestTakenOutReason ? new("That is longer than {0} letters. Write it shorter.", LongestTakenOutReason)
        : passage?.StandsIn(why) == true ? new("The reason says the very words again. Say it without them.") : null;

    public bool Holds(Passage passage) =>
        ((string?[])[Title, Words, Wanted, About, RaisedBy, Reason, Changed, VerdictWords, PassedTo, PassedHow]).Any(passage.StandsIn) || steps.Exists(x => passage.StandsIn(x.Text));

    private void Cut(Passage passage)
    {
        (Title, Words, Wanted, About) = (passage.CutFrom(Title), passage.CutFrom(Words), passage.CutFrom(Wanted), passage.CutFrom(About));
        (Reason, Changed, VerdictWords) = (passage.CutFrom(Reason), passage.CutFrom(Changed), passage.CutFrom(VerdictWords));
        (PassedTo, PassedHow) = (passage.CutFrom(PassedTo), passage.CutFrom(PassedHow));
        if (passage.StandsIn(RaisedBy)) RaisedBy = null;
        foreach (var step in steps) step.Text = passage.CutFrom(step.Text);
    }
}
