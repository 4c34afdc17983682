using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards;

/// <summary>What boards or organisations became: merged, renamed, split, ended, with the reason.</summary>
public sealed partial class Change : Noun
{
    private readonly List<ChangePart> parts = [];

    private Change()
    {
    }

    public ChangeKind Kind { get; private set; }
    public LineState State { get; private set; }
    public PartialDate? Date { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Handed from one board to another, when a topic moved and not the board.</summary>
    public string? Topic { get; private set; }

    public IReadOnlyList<ChangePart> Parts => parts;

    public override Entry? Entry => null;

    public static Change Of(ChangeLine line, IRefs refs)
    {
        if (line.From.Count == 0) throw new RefusedException(new("\"from\" is empty. Name the board or organisation that changed."));
        var change = new Change
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Kind = line.Kind, State = line.State ?? LineState.Today,
            Date = line.Date, Reason = line.Reason, Topic = line.Topic,
        };
        foreach (var from in line.From) change.parts.Add(new ChangePart { ThingId = refs.FindAny(from), Order = change.parts.Count });
        foreach (var to in line.To ?? []) change.parts.Add(new ChangePart { ThingId = refs.FindAny(to), Order = change.parts.Count, IsResult = true });
        return change;
    }

    public ChangeLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Kind = Kind, State = State == LineState.Today ? null : State,
        From = Keys(false, refs), To = Keys(true, refs).OrNull(), Date = Date, Reason = Reason, Topic = Topic,
    };

    private List<string> Keys(bool results, IRefs refs) => [.. parts.Where(x => x.IsResult == results && refs.Shows(x.ThingId)).OrderBy(x => x.Order).Select(x => refs.KindAndKeyOf(x.ThingId))];
}

/// <summary>One board or organisation in a change: what was, or what came of it.</summary>
public sealed class ChangePart
{
    public long ChangeId { get; init; }
    public int Order { get; init; }
    public long ThingId { get; init; }
    public bool IsResult { get; init; }
}

public enum ChangeKind
{
    Merged,
    Renamed,
    Split,
    ChangedKind,
    Replaced,
    Ended,
    TookOverTopic,
}

/// <summary>A line of changes.jsonl</summary>
public sealed record ChangeLine : Line
{
    public required ChangeKind Kind { get; init; }
    public LineState? State { get; init; }
    public required IReadOnlyList<string> From { get; init; }
    public IReadOnlyList<string>? To { get; init; }
    public PartialDate? Date { get; init; }
    public string? Reason { get; init; }
    public string? Topic { get; init; }
}

public sealed class ChangesInExchange : Kind<ChangeLine, Change>
{
    protected override IQueryable<Change> Whole(Platform.Storage.Store store) => store.Changes.Include(x => x.Parts);

    public override string Name => "change";
    public override string File => "changes.jsonl";
    public override int Order => 40;
    public override bool MayBePointedAt => false;

    protected override Change Make(ChangeLine line, IRefs refs) => Change.Of(line, refs);

    protected override ChangeLine Tell(Change noun, IRefs refs) => noun.Tell(refs);
}
