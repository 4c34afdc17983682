using Beehive.Platform;
using Beehive.Platform.Words;

namespace Beehive.Meetings;

/// <summary>Words were taken out of an item. What they were stands in no line of the trail.</summary>
public sealed record ItemPartTakenOut(Act Act, AgendaItem Item) : Fact(Act, Item)
{
    public override bool TakesOut => true;
}

public sealed partial class AgendaItem
{
    /// <summary>Where an item repeats words that must go. False when it does not.</summary>
    public bool TakeOut(Passage passage, Act act)
    {
        ArgumentNullException.ThrowIfNull(passage);
        if (!((string?[])[Title, Before, Text, Said, Reason, ClosedReason, LateReason]).Any(passage.StandsIn)) return false;
        (Title, Before, Text, Said) = (passage.CutFrom(Title), passage.CutFrom(Before), passage.CutFrom(Text), passage.CutFrom(Said));
        (Reason, ClosedReason, LateReason) = (passage.CutFrom(Reason), passage.CutFrom(ClosedReason), passage.CutFrom(LateReason));
        Record(new ItemPartTakenOut(act, this));
        return true;
    }
}
