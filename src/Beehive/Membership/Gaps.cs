using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Membership;

/// <summary>What is missing at a board's table. What is known to be so is for everybody; what nobody has entered is for the partnership manager.</summary>
public static class Gaps
{
    private static readonly SeatGroup[] Citizens = [SeatGroup.PeopleWhoUseServices, SeatGroup.FamilyCarers, SeatGroup.UserLed];

    /// <summary>Facts that stand on the board's page: a seat is there and nobody has it.</summary>
    public static IReadOnlyList<Sentence> Known(Board board, IEnumerable<Seat> seats, DateOnly today)
    {
        if (board.State is not (BoardState.Active or BoardState.Shadow)) return [];
        var open = Open(seats, today);
        var gaps = new List<Sentence>();
        if (open.Exists(x => x.Role == SeatRole.Secretary) && open.Where(x => x.Role == SeatRole.Secretary).All(x => x.IsVacantOn(today))) gaps.Add(new("Nobody is secretary now. The seat is vacant."));
        var pair = open.Where(x => x.Role == SeatRole.CoChair).ToList();
        var vacant = pair.Count(x => x.IsVacantOn(today));
        if (pair.Count > 0 && vacant == pair.Count) gaps.Add(new("Nobody is co-chair now. Two people should lead together."));
        else if (vacant > 0) gaps.Add(new("One co-chair is missing. Two people should lead together."));
        if (open.Where(x => x.Role is SeatRole.Chair).ToList() is { Count: > 0 } chairs && chairs.All(x => x.IsVacantOn(today))) gaps.Add(new("Nobody is chair now. The seat is vacant."));
        return gaps;
    }

    /// <summary>What the partnership manager should see to, besides.</summary>
    public static IReadOnlyList<Sentence> ToSeeTo(Board board, IEnumerable<Seat> all, DateOnly today)
    {
        var seats = all.ToList();
        var gaps = Known(board, seats, today).ToList();
        if (board.State is not (BoardState.Active or BoardState.Shadow)) return gaps;
        var open = Open(seats, today);
        if (!open.Exists(x => x.Role == SeatRole.Secretary)) gaps.Add(new("There is no seat for a secretary."));
        var pair = open.Where(x => x.Role == SeatRole.CoChair).ToList();
        if (pair.Count == 0 && !open.Exists(x => x.Role == SeatRole.Chair)) gaps.Add(new("There is no seat for a chair or for two co-chairs."));
        else if (pair.Sum(x => x.Count ?? 1) == 1) gaps.Add(new("There is a seat for one co-chair only. A pair is a senior officer and a citizen."));
        else if (pair.Count > 1 && !pair.Exists(x => x.Group is { } group && Citizens.Contains(group))) gaps.Add(new("None of the co-chairs’ seats is for people who use services or for family carers."));
        foreach (var seat in open.Where(x => x.Role is not (SeatRole.Secretary or SeatRole.CoChair or SeatRole.Chair) && x.IsVacantOn(today))) gaps.Add(new("{0}: the seat is vacant.", seat.Label));
        foreach (var seat in open)
            foreach (var holder in seat.HoldersOn(today).Where(x => x.Standing == Standing.CarriesOver)) gaps.Add(new("{0}: {1} stays on until somebody is appointed.", seat.Label, holder.Office));
        return gaps;
    }

    private static List<Seat> Open(IEnumerable<Seat> seats, DateOnly today) => [.. seats.Where(x => x.State == SeatState.Today && x.IsOpenOn(today))];
}
