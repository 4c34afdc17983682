using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.Boards;

/// <summary>What a task-and-finish group was set up to do: by which board, who sponsors it, until when, and how it reports back.</summary>
public sealed partial class Remit : Noun
{
    private Remit()
    {
    }

    /// <summary>The group.</summary>
    public long BoardId { get; private set; }

    /// <summary>The board that set it up and hears its report.</summary>
    public long SetUpById { get; private set; }

    /// <summary>The office that stands up for it.</summary>
    public string? Sponsor { get; private set; }
    public PartialDate? EndsBy { get; private set; }

    /// <summary>The meeting that hears the report, or the day by which it is there.</summary>
    public long? ReportAtId { get; private set; }
    public PartialDate? ReportBy { get; private set; }
    public PartialDate? ReportedOn { get; private set; }

    /// <summary>What the group found, in short.</summary>
    public string? Report { get; private set; }

    /// <summary>Why it was given more time, in the order in which it was.</summary>
    public IReadOnlyList<string> Extensions { get; private set; } = [];

    protected override long LeadingBoard => BoardId;

    public override Entry? Entry => null;

    /// <summary>Worked out, never stored.</summary>
    public bool IsLate(DateOnly today) => ReportedOn is null && EndsBy is { } end && end.Last < today;

    public static Remit Of(RemitLine line, IRefs refs) => new()
    {
        Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, BoardId = refs.Find("board", line.Board), SetUpById = refs.Find("board", line.SetUpBy),
        Sponsor = line.Sponsor, EndsBy = line.EndsBy, ReportAtId = refs.Maybe("meeting", line.ReportAt), ReportBy = line.ReportBy, ReportedOn = line.ReportedOn,
        Report = line.Report, Extensions = line.Extensions ?? [],
    };

    public RemitLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Board = refs.KeyOf(BoardId), SetUpBy = refs.KeyOf(SetUpById),
        Sponsor = Sponsor, EndsBy = EndsBy, ReportAt = refs.KeyOrNull(ReportAtId), ReportBy = ReportBy, ReportedOn = ReportedOn, Report = Report, Extensions = Extensions.OrNull(),
    };
}

/// <summary>A line of remits.jsonl</summary>
public sealed record RemitLine : Line
{
    public required string Board { get; init; }
    public required string SetUpBy { get; init; }
    public string? Sponsor { get; init; }
    public PartialDate? EndsBy { get; init; }
    public string? ReportAt { get; init; }
    public PartialDate? ReportBy { get; init; }
    public PartialDate? ReportedOn { get; init; }
    public string? Report { get; init; }
    public IReadOnlyList<string>? Extensions { get; init; }
}

public sealed class RemitsInExchange : Kind<RemitLine, Remit>
{
    public override string Name => "remit";
    public override string File => "remits.jsonl";
    public override int Order => 85;
    public override bool MayBePointedAt => false;

    protected override Remit Make(RemitLine line, IRefs refs) => Remit.Of(line, refs);

    protected override RemitLine Tell(Remit noun, IRefs refs) => noun.Tell(refs);
}
