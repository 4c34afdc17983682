using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Which office of a board has its issues: the secretary; where that seat is empty the co-chairs; where nobody is, the office of the place.</summary>
/// <param name="HasSecretary">Not known counts as there: a board whose seats nobody has written down yet goes on as it is.</param>
public sealed record BoardOffices(Board Board, bool HasSecretary, bool HasCoChairs)
{
    public static string Secretary(string board) => $"Secretary, {board}";

    public static string CoChairs(string board) => $"Co-chairs, {board}";

    public Holder HolderOf(Holder place) => HasSecretary ? new(Secretary(Board.Name), place.Phone) : HasCoChairs ? new(CoChairs(Board.Name), place.Phone) : place;

    public static async Task<BoardOffices> OfAsync(Store store, Board board, DateOnly today, CancellationToken cancel)
    {
        var seats = await store.Seats.Include(x => x.Holders).Where(x => x.BoardId == board.Id).ToListAsync(cancel);
        return new(board, await IsThereAsync(store, board, seats, Role.Secretary, today, cancel), await IsThereAsync(store, board, seats, Role.CoChair, today, cancel));
    }

    private static async Task<bool> IsThereAsync(Store store, Board board, List<Seat> seats, Role role, DateOnly today, CancellationToken cancel)
    {
        var own = seats.Where(x => x.State == SeatState.Today && Appointment.RoleOf(x.Role) == role).ToList();
        return (own.Count == 0 ? role == Role.Secretary : own.Exists(x => x.IsOpenOn(today) && !x.IsVacantOn(today))) || (await Offices.HeldByAsync(store, role, board.Id, today, cancel)).Count > 0;
    }
}
