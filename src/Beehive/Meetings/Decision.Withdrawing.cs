using Beehive.Platform;

namespace Beehive.Meetings;

public sealed partial class Decision
{
    /// <summary>Was public, and is taken out: its address then says so.</summary>
    public Refusal? Withdraw(Act act)
    {
        if (Visibility != Visibility.Public) return new("It is not public, so it cannot be taken out.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why it is taken out, in a sentence.");
        Visibility = Visibility.Draft;
        Record(new DecisionWithdrawn(act, this));
        return null;
    }

    public void ShowAgain(Act act)
    {
        Visibility = Visibility.Public;
        Record(new DecisionShownAgain(act, this));
    }
}

public sealed record DecisionWithdrawn(Act Act, Decision Decision) : Fact(Act, Decision);

public sealed record DecisionShownAgain(Act Act, Decision Decision) : Fact(Act, Decision);
