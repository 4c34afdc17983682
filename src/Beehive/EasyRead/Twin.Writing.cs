using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>A thing as its Easy Read version needs to know it.</summary>
/// <param name="Board">That leads it, or 0.</param>
public sealed record Explained(long Id, string Address, Visibility Visibility, long Board);

public sealed partial class Twin
{
    public const int LongestTitle = 200;
    public const int LongestSentence = 500;
    public const int MostSentences = 12;
    public const int MostBlocks = 100;
    public const int LongestReason = 500;
    public const int LongestGroup = 120;
    public const int LongestComment = 500;

    /// <param name="key">Free among the Easy Read versions of the place.</param>
    public static Refusal? Begin(Explained thing, string key, string title, IReadOnlyList<Block> blocks, Act act, out Twin? twin)
    {
        twin = null;
        if (Refused(title, blocks) is { } refusal) return refusal;
        twin = new Twin { Key = key, ThingId = thing.Id, Address = thing.Address + "/easy", Visibility = Visibility.Draft, board = thing.Board };
        twin.versions.Add(new TwinVersion { Number = 1, Title = title.Trim(), Blocks = blocks });
        twin.Record(new TwinBegun(act, twin));
        return null;
    }

    /// <summary>Writes what will be the next version. Readers keep what they have until it is published.</summary>
    public Refusal? Write(string title, IReadOnlyList<Block> blocks, Act act)
    {
        if (Refused(title, blocks) is { } refusal) return refusal;
        var next = Prepared ?? Next();
        (next.Title, next.Blocks) = (title.Trim(), blocks);
        Record(new TwinWritten(act, this));
        return null;
    }

    /// <summary>Throws away what is being written. What is published stays.</summary>
    public Refusal? Drop(Act act)
    {
        if (Prepared is not { } prepared || Published is null) return new("There is no change to throw away.");
        versions.Remove(prepared);
        Record(new TwinDraftDropped(act, this));
        return null;
    }

    public Refusal? AnswerWarning(int rule, string at, string found, string reason, By by)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new("Say why it is right as it is, in one sentence.");
        if (reason.Length > LongestReason) return new("The reason is longer than {0} letters. Say it in one sentence.", LongestReason);
        Answers = [.. Answers.Where(x => (x.Rule, x.At, x.Found) != (rule, at, found)), new(rule, at, found, reason.Trim(), by.Office, PartialDate.Of(by.Day))];
        Record(new TwinWarningAnswered(by.Act, this));
        return null;
    }

    public TwinAnswer? AnswerTo(int rule, string at, string found) => Answers.FirstOrDefault(x => (x.Rule, x.At, x.Found) == (rule, at, found));

    /// <summary>Lets readers have it.</summary>
    /// <param name="original">The plain words of what it explains, as they are now.</param>
    /// <param name="open">How much the checker found that is neither put right nor answered.</param>
    public Refusal? Publish(Explained thing, string original, int open, By by)
    {
        if (Prepared is not { } prepared) return new("Everything of it is out already.");
        if (thing.Visibility == Visibility.Draft) return new("What it explains is not out yet. Publish that first.");
        if (!prepared.Blocks.Any(x => !x.IsHeading)) return new("It says nothing yet. Write at least one part.");
        if (open > 0) return new("The check found {0} things that are neither put right nor answered.", open);
        (prepared.Date, prepared.By, prepared.Original, prepared.Mark) = (PartialDate.Of(by.Day), by.Office, original, TwinVersion.MarkOf(original));
        (OlderSince, ChangedTo) = (null, null);
        Turn(thing.Visibility);
        Record(new TwinPublished(by.Act, this));
        return null;
    }

    /// <summary>Readers do not have the newest version any more: they have the one before, or none. Its words go back to being written, where nothing else is.</summary>
    public Refusal? TakeBack(Explained thing, By by)
    {
        if (Published is not { } published) return new("No version of it is out.");
        if (string.IsNullOrWhiteSpace(by.Act.Why)) return new("Say why, in one sentence.");
        if (by.Act.Why.Length > LongestReason) return new("The reason is longer than {0} letters. Say it in one sentence.", LongestReason);
        if (Prepared is null) (published.Date, published.By, published.Original, published.Mark) = (null, null, null, null);
        else versions.Remove(published);
        (OlderSince, ChangedTo) = (null, null);
        Turn(thing.Visibility);
        Record(new TwinTakenBack(by.Act, this));
        return null;
    }

    private TwinVersion Next()
    {
        var next = new TwinVersion { TwinId = Id, Number = versions.Max(x => x.Number) + 1, PlaceId = PlaceId, CircleId = CircleId };
        versions.Add(next);
        return next;
    }

    public static Refusal? Refused(string title, IReadOnlyList<Block> blocks)
    {
        if (string.IsNullOrWhiteSpace(title)) return new("Write a title.");
        if (title.Trim().Length > LongestTitle) return new("The title is longer than {0} letters. Make it shorter.", LongestTitle);
        if (blocks.Count > MostBlocks) return new("This has more than {0} parts. Leave out what readers need not know.", MostBlocks);
        if (blocks.Any(x => x.Sentences.Count > MostSentences)) return new("A part has more than {0} sentences. Make two parts of it.", MostSentences);
        return blocks.SelectMany(x => x.Sentences).Any(x => x.Length > LongestSentence) ? new("A sentence is longer than {0} letters. Make two or three of it.", LongestSentence) : null;
    }
}
