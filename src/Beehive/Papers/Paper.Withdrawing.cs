using Beehive.Platform;

namespace Beehive.Papers;

public sealed partial class Paper
{
    /// <summary>Was public, and is taken out: its address then says so.</summary>
    public Refusal? Withdraw(Act act)
    {
        if (Visibility != Visibility.Public) return new("It is not public, so it cannot be taken out.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why it is taken out, in a sentence.");
        Visibility = Visibility.Draft;
        Record(new PaperWithdrawn(act, this));
        return null;
    }

    public void ShowAgain(Act act)
    {
        Visibility = Visibility.Public;
        Record(new PaperShownAgain(act, this));
    }
}

public sealed record PaperWithdrawn(Act Act, Paper Paper) : Fact(Act, Paper);

public sealed record PaperShownAgain(Act Act, Paper Paper) : Fact(Act, Paper);
