using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers;

/// <summary>A line of papers.jsonl</summary>
public sealed record PaperLine : Line
{
    public required string Title { get; init; }
    public string? Slug { get; init; }
    public required PaperKind Kind { get; init; }
    public IReadOnlyList<string>? Boards { get; init; }
    public string? Reference { get; init; }
    public string? Contact { get; init; }
    public string? Summary { get; init; }
    public string? Purpose { get; init; }
    public string? Cost { get; init; }
    public IReadOnlyList<string>? Recommendations { get; init; }
    public IReadOnlyList<string>? Appendices { get; init; }
    public IReadOnlyList<string>? BackgroundPapers { get; init; }
    public IReadOnlyList<string>? BasedOn { get; init; }
    public required IReadOnlyList<VersionLine> Versions { get; init; }
    public IReadOnlyList<AttachmentLine>? Attachments { get; init; }
    public string? ClosedReason { get; init; }
}

public sealed record VersionLine
{
    public required int Number { get; init; }
    public PartialDate? Date { get; init; }
    public required string Text { get; init; }
    public string? Note { get; init; }
    public Visibility? Visibility { get; init; }
}

public sealed record AttachmentLine(string File, string Title, string? Type = null)
{
    public string? Alt { get; init; }
    public IReadOnlyList<string>? Troubles { get; init; }
    public Visibility? Visibility { get; init; }
}

public sealed partial class Paper
{
    public static Paper Of(PaperLine line, IRefs refs)
    {
        var slug = line.Slug ?? line.Id;
        if (Platform.Slug.Check(slug) is { } refusal) throw new RefusedException(refusal);
        if (!InOrder(line.Versions)) throw new RefusedException(new("The versions of a paper are numbered from 1 upwards, each number once, and there is at least one."));
        var visibility = line.Visibility ?? Visibility.Public;
        if (line.ClosedReason is not null && visibility == Visibility.Public) throw new RefusedException(new("A paper with a \"closedReason\" is not public. Say \"visibility\": \"closed\", or leave the reason out."));
        var paper = new Paper
        {
            Key = line.Id, Source = line.Source, Visibility = visibility, Address = $"{refs.PlaceAddress}/papers/{slug}", Slug = slug, Title = line.Title,
            Kind = line.Kind, Reference = line.Reference, Contact = line.Contact, Summary = line.Summary, Purpose = line.Purpose, Cost = line.Cost,
            Recommendations = line.Recommendations ?? [], Appendices = line.Appendices ?? [], BackgroundPapers = line.BackgroundPapers ?? [], ClosedReason = line.ClosedReason,
        };
        paper.versions.AddRange(line.Versions.Select(x => Version(x, visibility)));
        paper.boards.AddRange((line.Boards ?? []).Select((x, i) => new PaperBoard { Order = i, BoardId = refs.Find("board", x) }));
        paper.basedOn.AddRange((line.BasedOn ?? []).Select((x, i) => new PaperBasis { Order = i, OnId = refs.Find("paper", x) }));
        paper.attachments.AddRange((line.Attachments ?? []).Select((x, i) => Attach(x, i, visibility, refs)));
        return paper;
    }

    public PaperLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Title = Title, Slug = Slug == Key ? null : Slug, Kind = Kind,
        Boards = refs.KeysOrNull(boards.OrderBy(x => x.Order).Select(x => x.BoardId)), Reference = Reference, Contact = Contact, Summary = Summary, Purpose = Purpose, Cost = Cost,
        Recommendations = Recommendations.OrNull(), Appendices = Appendices.OrNull(), BackgroundPapers = BackgroundPapers.OrNull(), ClosedReason = ClosedReason,
        BasedOn = refs.KeysOrNull(basedOn.OrderBy(x => x.Order).Select(x => x.OnId)),
        Versions = [.. versions.OrderBy(x => x.Number).Select(x => Told(x, Visibility))],
        Attachments = attachments.Count == 0 ? null : [.. attachments.OrderBy(x => x.Order).Select(x => Told(x, Visibility))],
    };

    /// <summary>With gaps where a version is not public: it keeps its number.</summary>
    private static bool InOrder(IReadOnlyList<VersionLine> versions) =>
        versions.Count > 0 && versions[0].Number >= 1 && versions.Zip(versions.Skip(1)).All(x => x.First.Number < x.Second.Number);

    private static PaperVersion Version(VersionLine line, Visibility paper) => new()
    {
        Number = line.Number, Date = line.Date, Text = line.Text, Note = line.Note,
        Visibility = line.Visibility is { } own && own > paper ? own : paper,
    };

    private static VersionLine Told(PaperVersion version, Visibility paper) => new()
    {
        Number = version.Number, Date = version.Date, Text = version.Text, Note = version.Note,
        Visibility = version.Visibility == paper ? null : version.Visibility,
    };

    private static AttachmentLine Told(Attachment file, Visibility paper) => new(file.File, file.Title, file.Type)
    {
        Alt = file.Alt, Troubles = file.Troubles.OrNull(), Visibility = file.Visibility == paper ? null : file.Visibility,
    };

    private static Attachment Attach(AttachmentLine line, int order, Visibility paper, IRefs refs)
    {
        var kept = ((IFileRefs)refs).Keep(line.File);
        if (line.Type is { } type && type != kept.Type)
            throw new RefusedException(new("\"{0}\" is said to be {1} but its content is {2}. Correct the type, or leave it out.", line.File, type, kept.Type));
        return new Attachment
        {
            Order = order, File = line.File, Title = line.Title, Type = kept.Type, Size = kept.Size, Hash = kept.Hash, Alt = line.Alt, Troubles = line.Troubles ?? [],
            Visibility = line.Visibility is { } own && own > paper ? own : paper,
        };
    }
}

public sealed class PapersInExchange : Kind<PaperLine, Paper>
{
    public override string Name => "paper";
    public override string File => "papers.jsonl";
    public override int Order => 60;

    protected override Paper Make(PaperLine line, IRefs refs) => Paper.Of(line, refs);

    protected override PaperLine Tell(Paper noun, IRefs refs) => noun.Tell(refs);

    protected override IQueryable<Paper> Whole(Store store) =>
        store.Papers.Include(x => x.Versions).Include(x => x.Boards).Include(x => x.BasedOn).Include(x => x.Attachments).AsSplitQuery();
}
