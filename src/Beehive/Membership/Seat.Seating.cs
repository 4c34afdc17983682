using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Membership;

public sealed partial class Seat
{
    private const int LongestOffice = 200;

    public bool IsOpenOn(DateOnly day) => Until is not { } until || until.Last >= day;

    /// <summary>Who holds it on a day, deputies too.</summary>
    public IEnumerable<SeatHolder> HoldersOn(DateOnly day) => holders.Where(x => x.HoldsOn(day)).OrderBy(x => x.Order);

    /// <summary>Said to be empty, or everybody who held it has gone. A seat that nobody ever was named for is not known.</summary>
    public bool IsVacantOn(DateOnly day) => State == SeatState.Today && IsOpenOn(day)
        && (holders.Count == 0 ? Vacant : !holders.Exists(x => x.Standing != Standing.Deputy && (x.HoldsOn(day) || x.IsToCome(day))));

    public static Refusal? Add(Board board, string key, SeatTold told, int order, Act act, out Seat? seat)
    {
        seat = null;
        if (told.Faults().Select(x => x.Refusal).FirstOrDefault() is { } fault) return fault;
        if (Slug.Check(key) is { } refusal) return refusal;
        seat = new Seat { Key = key, BoardId = board.Id, Address = $"{board.Address}#seat-{key}", Visibility = board.Visibility, Order = order };
        seat.Take(told);
        seat.Record(new SeatAdded(act, seat));
        return null;
    }

    public Refusal? Change(SeatTold told, DateOnly today, Act act)
    {
        if (!IsOpenOn(today)) return new("This seat has ended. Add a new one.");
        if (told.Faults().Select(x => x.Refusal).FirstOrDefault() is { } fault) return fault;
        if (told.Role != Role && HoldersOn(today).Any()) return new("Somebody holds this seat. End that first, or add another seat, so that nobody gets other work without being asked.");
        Take(told);
        Record(new SeatChanged(act, this));
        return null;
    }

    /// <summary>There is no such seat any more after that day. Whoever holds it then, holds it no longer.</summary>
    public Refusal? End(DateOnly last, DateOnly today, Act act)
    {
        if (!IsOpenOn(today)) return new("This seat has ended already.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why the seat ends, in a sentence.");
        Until = PartialDate.Of(last);
        foreach (var holder in holders.Where(x => x.Standing == Standing.CarriesOver || x.Until is not { } until || until.Last > last)) holder.Go(last);
        Record(new SeatEnded(act, this));
        return null;
    }

    /// <summary>An office takes the seat. Who carried on because nobody was appointed goes the day before.</summary>
    public Refusal? Fill(HolderTold told, DateOnly today, Act act, out SeatHolder? holder)
    {
        holder = null;
        if (Check(told, today) is { } refusal) return refusal;
        foreach (var other in holders.Where(x => x.Standing == Standing.CarriesOver && told.Standing != Standing.Deputy)) other.Go(told.From.AddDays(-1));
        holder = new SeatHolder
        {
            SeatId = Id, Order = holders.Count == 0 ? 0 : holders.Max(x => x.Order) + 1, Office = told.Office.Trim(), OrganisationId = told.OrganisationId, From = PartialDate.Of(told.From),
            Until = told.Until is { } until ? PartialDate.Of(until) : null, Standing = told.Standing,
        };
        holders.Add(holder);
        Vacant = false;
        Record(new SeatFilled(Saying(act, $"{holder.Office}, from {Said.Day(told.From)}"), this));
        return null;
    }

    public Refusal? EndHolding(int order, DateOnly last, DateOnly today, Act act)
    {
        if (holders.Find(x => x.Order == order) is not { } holder || (!holder.HoldsOn(today) && !holder.IsToCome(today))) return new("Nobody holds the seat that way any more.");
        if (holder.Standing != Standing.CarriesOver && holder.Until is { } until && until.Last < last) return new("It ends before that day already: on {0}.", Said.Date(until));
        holder.Go(last);
        Record(new SeatLeft(Saying(act, $"{holder.Office}, until {Said.Day(last)}"), this));
        return null;
    }

    /// <summary>The term is over and nobody was appointed: the holder stays on until somebody is.</summary>
    public Refusal? CarryOver(int order, DateOnly today, Act act)
    {
        if (!IsOpenOn(today)) return new("This seat has ended.");
        if (holders.Find(x => x.Order == order) is not { } holder) return new("Nobody holds the seat that way.");
        if (holder.Standing == Standing.CarriesOver) return new("The holder stays on already.");
        if (holder.Until is null) return new("No day is set on which this ends, so there is nothing to carry over.");
        if (holders.Exists(x => x != holder && x.Standing == Standing.Holds && (x.HoldsOn(today) || x.IsToCome(today))) && (Count ?? 1) == 1) return new("Somebody else has the seat already.");
        holder.Stay();
        Record(new SeatCarriedOver(Saying(act, holder.Office), this));
        return null;
    }

    /// <summary>Says that a seat is empty whose holder nobody has ever named.</summary>
    public Refusal? SayVacant(Act act)
    {
        if (holders.Count > 0) return new("End what stands there. Then the seat is shown as vacant.");
        if (Vacant) return new("It is shown as vacant already.");
        Vacant = true;
        Record(new SeatVacant(act, this));
        return null;
    }

    /// <summary>Goes out of sight with its board, and comes back with it.</summary>
    public void Show(Visibility visibility, Act act)
    {
        if (visibility == Visibility) return;
        Visibility = visibility;
        Record(new SeatShown(act, this));
    }

    private Refusal? Check(HolderTold told, DateOnly today)
    {
        if (!IsOpenOn(told.From) || !IsOpenOn(today)) return new("This seat has ended. Add a new one.");
        if (State == SeatState.Proposed) return new("This seat is only proposed. Change it to a seat of today first.");
        if (string.IsNullOrWhiteSpace(told.Office)) return new("Say which office takes the seat, for example: Head of Adult Social Care. No person’s name.");
        if (told.Office.Length > LongestOffice) return new("That is longer than {0} letters. Say it shorter.", LongestOffice);
        if (told.Until < told.From) return new("It ends before it begins. Look at the two days again.");
        if (told.Standing == Standing.Deputy) return null;
        var met = holders.Where(x => x.Standing == Standing.Holds && x.Meets(told.From, told.Until)).ToList();
        return Count is > 1 || OrMore
            ? !OrMore && met.Count >= Count ? new("All {0} seats are taken then. End one first.", Count) : null
            : met is [var other, ..] ? new("{0} has the seat then. End that first, or choose a later day.", other.Office) : null;
    }

    private void Take(SeatTold told)
    {
        (Label, State, Role, Group, Count, OrMore) = (told.Label.Trim(), told.State, told.Role, told.Group, told.Count, told.OrMore);
        (OrganisationId, ForBoardId, FilledBy, Appointer, Voting) = (told.OrganisationId, told.ForBoardId, told.FilledBy, told.Appointer, told.Voting);
        (Term, Requirement, Note, From) = (told.Term, told.Requirement, told.Note, told.From);
    }

    private static Act Saying(Act act, string what) => act with { Why = act.Why is { } why ? $"{what}. {why}" : what };
}

public sealed record SeatAdded(Act Act, Seat Seat) : Fact(Act, Seat);

public sealed record SeatChanged(Act Act, Seat Seat) : Fact(Act, Seat);

public sealed record SeatEnded(Act Act, Seat Seat) : Fact(Act, Seat);

public sealed record SeatFilled(Act Act, Seat Seat) : Fact(Act, Seat);

public sealed record SeatLeft(Act Act, Seat Seat) : Fact(Act, Seat);

public sealed record SeatCarriedOver(Act Act, Seat Seat) : Fact(Act, Seat);

public sealed record SeatVacant(Act Act, Seat Seat) : Fact(Act, Seat);

public sealed record SeatShown(Act Act, Seat Seat) : Fact(Act, Seat);
