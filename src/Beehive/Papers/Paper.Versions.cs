using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Time;

namespace Beehive.Papers;

public sealed partial class Paper
{
    public const int MostFiles = 50;

    /// <summary>Some of its files or a version are not out yet.</summary>
    public bool HasUnpublished => IsDraft || Prepared is not null || attachments.Exists(x => x.Visibility == Visibility.Draft);

    /// <summary>Writes the text of the next version of a paper that is out. Readers keep what they have until it is published.</summary>
    public Refusal? Prepare(string text, string? note, Act act)
    {
        if (IsDraft) return new("The paper is not out yet. Change it as it is.");
        if (text.Length > LongestText) return new("This is longer than {0} letters. Make it shorter, or put a part of it into a paper of its own.", LongestText);
        if (note?.Length > LongestSentence) return new("What changed is longer than {0} letters. Say it in one sentence.", LongestSentence);
        var next = Prepared ?? Add(text);
        (next.Text, next.Note) = (text, Maybe(note));
        Record(new VersionPrepared(act, this));
        return null;
    }

    /// <summary>What stands in the way of publishing it; nothing when it can go out.</summary>
    public Refusal? Missing => (Versions.MaxBy(x => x.Number)?.Text, attachments.Count, Summary) switch
    {
        (_, > 0, null) => new("A file alone cannot go out: many people cannot read it. Write a summary on the page."),
        ({ } text, 0, _) when string.IsNullOrWhiteSpace(text) => new("The paper has no text and no file. Write the text."),
        _ => null,
    };

    /// <summary>Lets readers have it: the first version, or the next one with what changed and why. What was out before stays as it was.</summary>
    public Refusal? Publish(PartialDate today, string? note, Act act)
    {
        if (!HasUnpublished) return new("Everything of this paper is out already.");
        if (Missing is { } missing) return missing;
        var isFirst = IsDraft;
        var why = Maybe(note) ?? Prepared?.Note;
        if (!isFirst && why is null) return new("Say in one sentence what changed, and why. Readers see it beside the new version.");
        if (why?.Length > LongestSentence) return new("What changed is longer than {0} letters. Say it in one sentence.", LongestSentence);
        var next = Prepared ?? Add(versions.MaxBy(x => x.Number)!.Text);
        if (isFirst) Visibility = ClosedReason is null ? Visibility.Public : Visibility.Closed;
        (next.Visibility, next.Date, next.Note) = (Visibility, today, why);
        foreach (var file in attachments) file.Visibility = Visibility;
        Record(isFirst ? new PaperPublished(act, this) : new VersionPublished(act with { Why = why }, this, next.Number));
        return null;
    }

    /// <summary>Puts a file with the paper. It is out when the paper, or its next version, is.</summary>
    /// <param name="kept">The file as the store keeps it.</param>
    /// <param name="name">What it was called.</param>
    /// <param name="title">What readers click on.</param>
    /// <param name="alt">Of a picture: what it shows; empty when it only decorates.</param>
    /// <param name="troubles">What stands in the way of screen readers.</param>
    public Refusal? Attach(KeptFile kept, string name, string title, string? alt, IReadOnlyList<string> troubles, Act act)
    {
        if (string.IsNullOrWhiteSpace(title)) return new("Say what the file is. Readers see this as its name.");
        if (title.Length > LongestTitle || alt?.Length > LongestSentence) return new("This is longer than {0} letters. Make it shorter.", LongestTitle);
        if (attachments.Count >= MostFiles) return new("A paper can have {0} files at most.", MostFiles);
        if (kept.Type.StartsWith("image/", StringComparison.Ordinal) && alt is null) return new("Say what the picture shows, or that it only decorates.");
        attachments.Add(new Attachment
        {
            Order = attachments.Count == 0 ? 0 : attachments.Max(x => x.Order) + 1, PlaceId = PlaceId, CircleId = CircleId, Visibility = Visibility.Draft,
            File = FreeName(FileName.Safe(name)), Title = title.Trim(), Type = kept.Type, Size = kept.Size, Hash = kept.Hash, Alt = alt, Troubles = troubles,
        });
        Record(new FileAttached(act, this));
        return null;
    }

    /// <summary>Takes a file off. One that readers have had goes with a reason.</summary>
    public Refusal? TakeOff(string file, string? why, Act act)
    {
        if (attachments.Find(x => x.File == file) is not { } found) return new("The paper does not have this file any more.");
        if (found.Visibility != Visibility.Draft && string.IsNullOrWhiteSpace(why)) return new("Readers have had this file. Say in one sentence why it goes.");
        attachments.Remove(found);
        Record(new FileTakenOff(act with { Why = Maybe(why) }, this));
        return null;
    }

    private PaperVersion Add(string text)
    {
        var next = new PaperVersion { Number = versions.Max(x => x.Number) + 1, PlaceId = PlaceId, CircleId = CircleId, Visibility = Visibility.Draft, Text = text };
        versions.Add(next);
        return next;
    }

    private string FreeName(string name)
    {
        var (stem, end) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var i = 1; ; i++)
            if ((i == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}{end}")) is var free && !attachments.Exists(x => x.File == free)) return free;
    }
}

public sealed record PaperPublished(Act Act, Paper Paper) : Fact(Act, Paper)
{
    public override News? News => Paper.Visibility != Visibility.Public ? null : new(Paper.Title, Paper.Summary ?? Paper.Versions.MaxBy(x => x.Number)!.Text);
}

public sealed record VersionPrepared(Act Act, Paper Paper) : Fact(Act, Paper);

public sealed record VersionPublished(Act Act, Paper Paper, int Number) : Fact(Act, Paper)
{
    public override News? News => Paper.Visibility != Visibility.Public ? null : new($"{Paper.Title}: version {Number.ToString(CultureInfo.InvariantCulture)}", Act.Why ?? "");
}

public sealed record FileAttached(Act Act, Paper Paper) : Fact(Act, Paper);

public sealed record FileTakenOff(Act Act, Paper Paper) : Fact(Act, Paper);
