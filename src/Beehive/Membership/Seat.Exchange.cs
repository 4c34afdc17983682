using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>A line of seats.jsonl</summary>
public sealed record SeatLine : Line
{
    public required string Board { get; init; }
    public required string Label { get; init; }
    public SeatState? State { get; init; }
    public SeatRole? Role { get; init; }
    public SeatGroup? Group { get; init; }
    public int? Count { get; init; }
    public bool? OrMore { get; init; }
    public string? Organisation { get; init; }
    public string? ForBoard { get; init; }
    public FilledBy? FilledBy { get; init; }
    public string? Appointer { get; init; }
    public Voting? Voting { get; init; }
    public string? Term { get; init; }
    public string? Requirement { get; init; }
    public string? Note { get; init; }
    public PartialDate? From { get; init; }
    public PartialDate? Until { get; init; }
    public int? Order { get; init; }
    public IReadOnlyList<HolderLine>? Holders { get; init; }
    public bool? Vacant { get; init; }
}

public sealed record HolderLine(string Office, string? Organisation = null, PartialDate? From = null, PartialDate? Until = null, Standing? Standing = null);

public sealed partial class Seat
{
    public static Seat Of(SeatLine line, IRefs refs)
    {
        if (Slug.Check(line.Id) is { } refusal) throw new RefusedException(refusal);
        if (line.Vacant == true && line.Holders is { Count: > 0 }) throw new RefusedException(new("The seat is said to be vacant and to have a holder. Keep one of the two."));
        var board = refs.Find("board", line.Board);
        var seat = new Seat
        {
            Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.AddressOf(board)}#seat-{line.Id}", BoardId = board,
            Label = line.Label, State = line.State ?? SeatState.Today, Role = line.Role ?? SeatRole.Member, Group = line.Group, Count = line.Count,
            OrMore = line.OrMore ?? false, OrganisationId = refs.Maybe("organisation", line.Organisation), ForBoardId = refs.Maybe("board", line.ForBoard),
            FilledBy = line.FilledBy, Appointer = line.Appointer, Voting = line.Voting, Term = line.Term, Requirement = line.Requirement, Note = line.Note,
            From = line.From, Until = line.Until, Order = line.Order ?? 0, Vacant = line.Vacant ?? false,
        };
        foreach (var x in line.Holders ?? []) seat.holders.Add(Holder(x, seat.holders.Count, refs));
        return seat;
    }

    public SeatLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Board = refs.KeyOf(BoardId), Label = Label,
        State = State == SeatState.Today ? null : State, Role = Role == SeatRole.Member ? null : Role, Group = Group, Count = Count, OrMore = OrMore ? true : null,
        Organisation = refs.KeyOrNull(OrganisationId), ForBoard = refs.KeyOrNull(ForBoardId), FilledBy = FilledBy, Appointer = Appointer, Voting = Voting,
        Term = Term, Requirement = Requirement, Note = Note, From = From, Until = Until, Order = Order == 0 ? null : Order, Vacant = Vacant ? true : null,
        Holders = holders.Count == 0 ? null : [.. holders.OrderBy(x => x.Order).Select(x => new HolderLine(x.Office, refs.KeyOrNull(x.OrganisationId), x.From, x.Until, x.Standing == Standing.Holds ? null : x.Standing))],
    };

    private static SeatHolder Holder(HolderLine line, int order, IRefs refs) => new()
    {
        Order = order, Office = line.Office, OrganisationId = refs.Maybe("organisation", line.Organisation), From = line.From, Until = line.Until,
        Standing = line.Standing ?? Standing.Holds,
    };
}

public sealed class SeatsInExchange : Kind<SeatLine, Seat>
{
    public override string Name => "seat";
    public override string File => "seats.jsonl";
    public override int Order => 50;

    protected override Seat Make(SeatLine line, IRefs refs) => Seat.Of(line, refs);

    protected override SeatLine Tell(Seat noun, IRefs refs) => noun.Tell(refs);

    protected override IQueryable<Seat> Whole(Store store) => store.Seats.Include(x => x.Holders.OrderBy(h => h.Order));
}
