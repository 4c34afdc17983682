using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Seating;

/// <summary>What pages have in common on which something is done with one seat of a board.</summary>
public abstract class SeatDeedModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public Seat Seat { get; private set; } = null!;

    protected string Seats => Board.Address + "/seats";

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        var key = (string?)RouteData.Values["seat"];
        if (await from.Seats.Include(x => x.Holders).FirstOrDefaultAsync(x => x.BoardId == Board.Id && x.Key == key, cancel) is not { } found) return false;
        Seat = found;
        return true;
    }
}

/// <summary>The same with one holder of the seat.</summary>
public abstract class HolderDeedModel(Store store, Desk desk, Here here, Frame frame) : SeatDeedModel(store, desk, here, frame)
{
    public SeatHolder Holder { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        if (!await base.LoadAsync(from, cancel) || !int.TryParse((string?)RouteData.Values["order"], out var order) || Seat.Holders.FirstOrDefault(x => x.Order == order) is not { } holder) return false;
        Holder = holder;
        return true;
    }

    /// <summary>The appointments by which accounts hold the seat this way; none when nobody's account was named.</summary>
    protected Task<List<Appointment>> AppointmentsAsync(Store from, CancellationToken cancel) =>
        from.Appointments.Where(x => x.SeatId == Seat.Id && x.HolderOrder == Holder.Order).ToListAsync(cancel);
}
