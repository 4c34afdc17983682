using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Seating;

/// <summary>Ends a seat: after the last day there is none any more, and nobody does its work.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class EndSeatModel(Store store, Desk desk, Here here, Frame frame) : SeatDeedModel(store, desk, here, frame)
{
    protected override string Title => $"End the seat: {Seat.Label}";

    protected override IReadOnlyList<string> Fields => ["last", "why"];

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var act = deed.Act with { Why = form.Maybe("why") };
        if (!form.Day("last", Today, out var last) || !form.Refuse("why", Seat.End(last, Today, act))) return null;
        foreach (var appointment in await deed.Store.Appointments.Where(x => x.SeatId == Seat.Id).ToListAsync(deed.Cancel)) appointment.End(last, act);
        return new Done(Seats, "The seat ends.");
    }
}
