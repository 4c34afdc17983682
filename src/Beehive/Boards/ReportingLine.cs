using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;

namespace Beehive.Boards;

/// <summary>How one board or organisation stands to another: it reports to it, can be tasked by it, advises it.</summary>
public sealed partial class ReportingLine : Noun
{
    private ReportingLine()
    {
    }

    public long FromId { get; private set; }
    public long ToId { get; private set; }
    public LineKind Kind { get; private set; }
    public LineState State { get; private set; }
    public PartialDate? Since { get; private set; }
    public PartialDate? Until { get; private set; }
    public string? Note { get; private set; }
    public int Order { get; private set; }

    public override Entry? Entry => null;

    public static ReportingLine Of(ReportingLineLine line, IRefs refs) => new()
    {
        Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, FromId = refs.FindAny(line.From), ToId = refs.FindAny(line.To),
        Kind = line.Kind, State = line.State ?? LineState.Today, Since = line.Since, Until = line.Until, Note = line.Note, Order = line.Order ?? 0,
    };

    public ReportingLineLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, From = refs.KindAndKeyOf(FromId), To = refs.KindAndKeyOf(ToId),
        Kind = Kind, State = State == LineState.Today ? null : State, Since = Since, Until = Until, Note = Note, Order = Order == 0 ? null : Order,
    };
}

public enum LineKind
{
    ReportsTo,
    CanBeTaskedBy,
    Advises,
    FeedsAgendaOf,
    WorksWith,
    HoldsSeatOn,
    PartOf,
    SupportedBy,
    MeetsBefore,
}

public enum LineState
{
    Today,
    Proposed,
    Ended,
}

/// <summary>A line of reporting-lines.jsonl</summary>
public sealed record ReportingLineLine : Line
{
    public required string From { get; init; }
    public required string To { get; init; }
    public required LineKind Kind { get; init; }
    public LineState? State { get; init; }
    public PartialDate? Since { get; init; }
    public PartialDate? Until { get; init; }
    public string? Note { get; init; }
    public int? Order { get; init; }
}

public sealed class ReportingLinesInExchange : Kind<ReportingLineLine, ReportingLine>
{
    public override string Name => "reporting-line";
    public override string File => "reporting-lines.jsonl";
    public override int Order => 30;
    public override bool MayBePointedAt => false;

    protected override ReportingLine Make(ReportingLineLine line, IRefs refs) => ReportingLine.Of(line, refs);

    protected override ReportingLineLine Tell(ReportingLine noun, IRefs refs) => noun.Tell(refs);
}
