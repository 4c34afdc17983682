using Beehive.Platform;

namespace Beehive.Papers;

public sealed partial class Paper
{
    /// <summary>Why only the members of its boards may read it; null for an open one.</summary>
    public string? ClosedReason { get; private set; }

    /// <summary>Closes it to the public, with its versions and files. One that is not out yet goes out closed.</summary>
    public Refusal? Close(Act act)
    {
        if (ClosedReason is not null || Visibility == Visibility.Closed) return new("The paper is closed to the public already.");
        if (CheckWhy(act.Why) is { } refusal) return refusal;
        if (!IsDraft && (versions.Exists(x => x.Visibility == Visibility.Closed) || attachments.Exists(x => x.Visibility == Visibility.Closed)))
            return new("A version or a file of it is closed on its own. Then nobody could tell later what was open. Ask the partnership manager to take the paper out.");
        ClosedReason = act.Why!.Trim();
        if (!IsDraft) Turn(Visibility.Public, Visibility.Closed);
        Record(new PaperClosed(act, this));
        return null;
    }

    /// <summary>Everybody may read it again, or will when it is out.</summary>
    public Refusal? Open(Act act)
    {
        if (ClosedReason is null && Visibility != Visibility.Closed) return new("The paper is not closed.");
        if (CheckWhy(act.Why) is { } refusal) return refusal;
        ClosedReason = null;
        if (!IsDraft) Turn(Visibility.Closed, Visibility.Public);
        Record(new PaperOpened(act, this));
        return null;
    }

    /// <summary>Back to whoever handed it in. It stays with those who work for the board until they hand it in again.</summary>
    public Refusal? SendBack(Act act)
    {
        if (!IsDraft) return new("The paper is out. It cannot be sent back.");
        if (CheckWhy(act.Why) is { } refusal) return refusal;
        Record(new PaperSentBack(act, this));
        return null;
    }

    private static Refusal? CheckWhy(string? why) => string.IsNullOrWhiteSpace(why) ? new("Say why, in a sentence.")
        : why.Length > LongestSentence ? new("This is longer than {0} letters. Say it in one sentence.", LongestSentence) : null;

    private void Turn(Visibility from, Visibility to)
    {
        Visibility = to;
        foreach (var version in versions.Where(x => x.Visibility == from)) version.Visibility = to;
        foreach (var file in attachments.Where(x => x.Visibility == from)) file.Visibility = to;
    }
}

public sealed record PaperClosed(Act Act, Paper Paper) : Fact(Act, Paper);

public sealed record PaperOpened(Act Act, Paper Paper) : Fact(Act, Paper);

public sealed record PaperSentBack(Act Act, Paper Paper) : Fact(Act, Paper);
