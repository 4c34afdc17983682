using System.Text.Json.Serialization;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>A line of easy-reads.jsonl</summary>
public sealed record TwinLine : Line
{
    /// <summary>meeting</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the meeting.</summary>
    public required string Of { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<TwinVersionLine> Versions { get; init; }
    public IReadOnlyList<TwinCheckLine>? Checks { get; init; }
    public IReadOnlyList<TwinAnswer>? Answers { get; init; }
}

public sealed record TwinVersionLine
{
    public required int Number { get; init; }
    public PartialDate? Date { get; init; }
    public string? Title { get; init; }
    public string? By { get; init; }
    public required IReadOnlyList<BlockLine> Blocks { get; init; }
    public string? Original { get; init; }
}

public sealed record BlockLine(IReadOnlyList<string> Sentences, BlockKind? Kind = null, string? Picture = null)
{
    [JsonIgnore] public Block Block => new(Kind ?? BlockKind.Text, Picture, Sentences);

    public static BlockLine Of(Block block) => new(block.Sentences, block.Kind == BlockKind.Text ? null : block.Kind, block.Picture);
}

public sealed record TwinCheckLine(string Group, PartialDate On, int Number, IReadOnlyList<BlockChecked> Blocks, bool? OnPaper = null);

public sealed partial class Twin
{
    public static Twin Of(TwinLine line, IRefs refs)
    {
        if (Slug.Check(line.Id) is { } wrong) throw new RefusedException(wrong);
        refs.OnlyInWhole("answers", line.Answers is not null);
        refs.OnlyInWhole("original", line.Versions.Any(x => x.Original is not null));
        if (Refused(line, refs) is { } refusal) throw new RefusedException(refusal);
        var thing = refs.Find(line.Kind, line.Of);
        var twin = new Twin { Key = line.Id, Source = line.Source, ThingId = thing, Address = refs.AddressOf(thing) + "/easy", Answers = line.Answers ?? [] };
        twin.versions.AddRange(line.Versions.Select(x => new TwinVersion
        {
            Number = x.Number, Title = x.Title ?? line.Title, Date = x.Date, By = x.By, Original = x.Original, Mark = x.Original is { } original ? TwinVersion.MarkOf(original) : null,
            Blocks = [.. x.Blocks.Select(b => b.Block)],
        }));
        twin.checks.AddRange((line.Checks ?? []).Select((x, i) => new TwinCheck { Order = i, Number = x.Number, Group = x.Group, On = x.On, OnPaper = x.OnPaper ?? false, Blocks = x.Blocks }));
        twin.Turn(line.Visibility ?? Visibility.Public);
        return twin;
    }

    public TwinLine Tell(IRefs refs)
    {
        var thing = refs.KindAndKeyOf(ThingId).Split(':', 2);
        var told = versions.OrderBy(x => x.Number).ToList();
        var title = told[^1].Title;
        return new()
        {
            Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Kind = thing[0], Of = thing[1], Title = title,
            Versions = [.. told.Select(x => Told(x, title, refs.TellsAll))],
            Checks = checks.Where(x => refs.TellsAll || told.Exists(v => v.Number == x.Number)).OrderBy(x => x.Order).Select(x => Told(x, refs.TellsAll)).ToList().OrNull(),
            Answers = refs.TellsAll ? Answers.OrNull() : null,
        };
    }

    /// <summary>What it needs to know of the thing that it explains.</summary>
    public Twin At(long circle, Visibility thing)
    {
        board = circle;
        Enclose();
        Settled();
        Turn(thing > Visibility ? thing : Visibility);
        return this;
    }

    /// <summary>What its line does not tell it takes over from how it was known.</summary>
    public void ComesAfter(Twin before, bool tellsAll)
    {
        (OlderSince, ChangedTo) = (before.OlderSince, before.ChangedTo);
        foreach (var version in versions)
        {
            if (version.Mark is null && before.versions.Find(x => x.Number == version.Number && Says(x) == Says(version)) is { } same) (version.Original, version.Mark) = (same.Original, same.Mark);
        }
        if (tellsAll) return;
        Answers = before.Answers;
        checks.Clear();
        checks.AddRange(before.checks);
    }

    private static string Says(TwinVersion version) => string.Join(' ', version.Blocks.Select(TwinVersion.MarkOf));

    private static TwinVersionLine Told(TwinVersion version, string title, bool whole) => new()
    {
        Number = version.Number, Date = version.Date, Title = version.Title == title ? null : version.Title, By = version.By, Original = whole ? version.Original : null,
        Blocks = [.. version.Blocks.Select(BlockLine.Of)],
    };

    /// <summary>Comments are for whoever writes it; the public reads which group looked at it, when, and at what.</summary>
    private static TwinCheckLine Told(TwinCheck check, bool whole) =>
        new(check.Group, check.On, check.Number, [.. check.Blocks.Select(x => whole ? x : x with { Comment = null })], check.OnPaper ? true : null);

    private static Refusal? Refused(TwinLine line, IRefs refs)
    {
        if (line.Versions.Count == 0 || line.Versions[0].Number < 1 || line.Versions.Zip(line.Versions.Skip(1)).Any(x => x.First.Number >= x.Second.Number))
            return new("The versions of an Easy Read version are numbered from 1 upwards, each number once, and there is at least one.");
        if (line.Versions.SkipLast(1).Any(x => x.Date is null)) return new("Only the last version may be without a \"date\": it is the one that is being written.");
        if (line.Versions[^1].Date is null && !refs.TellsAll) return new("A version without a \"date\" is not public. Add the day on which it was published, or leave the version out.");
        if (line.Checks is { } checks && checks.Any(x => x.Group.Length is 0 or > LongestGroup)) return new("The name of a group that checked is empty or longer than {0} characters.", LongestGroup);
        return line.Versions.Select(x => Refused(x.Title ?? line.Title, [.. x.Blocks.Select(b => b.Block)])).OfType<Refusal>().FirstOrDefault();
    }
}

public sealed class TwinsInExchange : Kind<TwinLine, Twin>
{
    public override string Name => "easy-read";
    public override string File => "easy-reads.jsonl";
    public override int Order => 900;
    public override bool MayBePointedAt => false;

    protected override Twin Make(TwinLine line, IRefs refs) => Twin.Of(line, refs);

    protected override TwinLine Tell(Twin noun, IRefs refs) => noun.Tell(refs);

    protected override IQueryable<Twin> Whole(Store store) => store.Twins.Include(x => x.Versions).Include(x => x.Checks).AsSplitQuery();
}
