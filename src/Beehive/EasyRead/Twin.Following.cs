using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>How it goes with what it explains.</summary>
public sealed partial class Twin
{
    /// <summary>Holds the plain words of what it explains against those of then. True when they have changed to something that nobody has been told of.</summary>
    public bool Compare(string original, Act act)
    {
        if (Published is not { Mark: { } mark }) return false;
        var now = TwinVersion.MarkOf(original);
        if (now == mark)
        {
            if (!IsOlder) return false;
            (OlderSince, ChangedTo) = (null, null);
            Record(new TwinCompared(act, this));
            return false;
        }
        if (now == ChangedTo) return false;
        (OlderSince, ChangedTo) = (OlderSince ?? act.At, now);
        Record(new TwinCompared(act, this));
        return true;
    }

    /// <summary>Where nobody knows what the original said when a version was published, as after an import: it is held against these words from now on.</summary>
    public void BeginToCompare(string original, Act act)
    {
        if (Published is not { Mark: null } published) return;
        (published.Original, published.Mark) = (original, TwinVersion.MarkOf(original));
        Record(new TwinCompared(act, this));
    }

    /// <summary>Words were taken out of what it explains. They stand in no version's record of it any more.</summary>
    public void ForgetOriginal(Act act)
    {
        if (versions.TrueForAll(x => x.Original is null)) return;
        foreach (var version in versions) version.Original = null;
        Record(new TwinOriginalForgotten(act, this));
    }

    /// <summary>It is as open as what it explains, stands below it, and belongs to the same board.</summary>
    public void Follow(Explained thing, Act act)
    {
        var visibility = Published is null ? Visibility.Draft : thing.Visibility;
        if (visibility == Visibility && thing.Board == CircleId && Address == thing.Address + "/easy") return;
        (board, Address) = (thing.Board, thing.Address + "/easy");
        Enclose();
        Settled();
        Turn(thing.Visibility);
        Record(new TwinFollowed(act, this));
    }
}
