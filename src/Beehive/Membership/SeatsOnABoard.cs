using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>The seats of a board, with the titles of what they point at.</summary>
public sealed record SeatsOnABoard(IReadOnlyList<Seat> Seats, IReadOnlyDictionary<long, (string Title, string Address)> Links, DateOnly Day)
{
    private static readonly SeatRole[] Leading = [SeatRole.Chair, SeatRole.CoChair, SeatRole.ViceChair, SeatRole.Secretary, SeatRole.LiaisonOfficer];

    /// <summary>Who leads it and who writes for it.</summary>
    public IEnumerable<Seat> Leaders => Seats.Where(x => Leading.Contains(x.Role) && x.State == SeatState.Today && x.IsOpenOn(Day));

    public IEnumerable<Seat> Today => Seats.Where(x => x.State == SeatState.Today && x.IsOpenOn(Day));

    /// <summary>Seats that there were.</summary>
    public IEnumerable<Seat> Ended => Seats.Where(x => !x.IsOpenOn(Day));

    public IEnumerable<Seat> Proposed => Seats.Where(x => x.State == SeatState.Proposed && x.IsOpenOn(Day));

    public static async Task<SeatsOnABoard> LoadAsync(Store store, long board, DateOnly day, CancellationToken cancel)
    {
        var seats = await store.Seats.Where(x => x.BoardId == board).Include(x => x.Holders.OrderBy(h => h.Order)).OrderBy(x => x.Order).ThenBy(x => x.Id).ToListAsync(cancel);
        var ids = seats.SelectMany(x => (IEnumerable<long?>)[x.OrganisationId, x.ForBoardId, .. x.Holders.Select(h => h.OrganisationId)]).OfType<long>().Distinct().ToList();
        var links = await store.Things.Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => (x.Title, x.Address), cancel);
        return new SeatsOnABoard(seats, links, day);
    }
}

/// <summary>Some seats under one heading.</summary>
public sealed record SeatList(IEnumerable<Seat> Seats, IReadOnlyDictionary<long, (string Title, string Address)> Links, string Caption);
