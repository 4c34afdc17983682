using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Seating;

/// <summary>The seats of a board for whoever fills them: who holds each, what is missing, what can be done.</summary>
[MayUse(Role.PartnershipManager)]
public sealed class ShowSeatsModel(Store store, Here here, Frame frame) : PageModel
{
    public Board Board { get; private set; } = null!;
    public IReadOnlyList<Seat> Seats { get; private set; } = [];
    public IReadOnlyList<Sentence> Gaps { get; private set; } = [];

    /// <summary>The holders with an account.</summary>
    public IReadOnlySet<(long Seat, int Order)> Signs { get; private set; } = new HashSet<(long, int)>();

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        Seats = (await SeatsOnABoard.LoadAsync(store, found.Id, here.Today, cancel)).Seats;
        Gaps = Membership.Gaps.ToSeeTo(found, Seats, here.Today);
        var ids = Seats.Select(x => (long?)x.Id).ToList();
        var signs = await store.Appointments.Where(x => ids.Contains(x.SeatId) && x.HolderOrder != null).Select(x => new { x.SeatId, x.HolderOrder }).ToListAsync(cancel);
        Signs = signs.Select(x => (x.SeatId!.Value, x.HolderOrder!.Value)).ToHashSet();
        frame.Work(here, found, $"Seats of {found.Name}");
        return Page();
    }
}
