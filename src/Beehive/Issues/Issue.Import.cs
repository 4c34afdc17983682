using Beehive.Platform;

namespace Beehive.Issues;

public sealed partial class Issue
{
    /// <summary>
    /// Whether what a file tells may take the place of this one. What is public here follows the file. What is not (nobody has read it, or it was kept private) gives way only to a whole export that tells
    /// of the same issue: raised on the same day, and what had happened by then happened here too, or the other way round. Another place's issue of the same number never does.
    /// </summary>
    public bool GivesWayTo(Issue told, bool tellsAll)
    {
        ArgumentNullException.ThrowIfNull(told);
        return Visibility == Visibility.Public || (tellsAll && told.Raised == Raised && HasTheSameBeginning(told) && (told.Visibility == Visibility.Public || HasTheSameWords(told)));
    }

    private bool HasTheSameBeginning(Issue told) => steps.Count > 0 && told.steps.Count > 0
        && steps.OrderBy(x => x.Order).Zip(told.steps.OrderBy(x => x.Order)).All(x => (x.First.Deed, x.First.On) == (x.Second.Deed, x.Second.On));

    /// <summary>Before somebody reads it, words are only added.</summary>
    private bool HasTheSameWords(Issue told) => Words.StartsWith(told.Words, StringComparison.Ordinal) || told.Words.StartsWith(Words, StringComparison.Ordinal);
}
