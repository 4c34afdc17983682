using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Membership.Seating;

/// <summary>Lets a holder whose term is over stay on until somebody is appointed, and do the seat's work.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class LetHolderStayModel(Store store, Desk desk, Here here, Frame frame) : HolderDeedModel(store, desk, here, frame)
{
    protected override string Title => $"{Holder.Office} stays on in the seat: {Seat.Label}";

    protected override IReadOnlyList<string> Fields => ["why"];

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var act = deed.Act with { Why = form.Maybe("why") };
        if (!form.Refuse("why", Seat.CarryOver(Holder.Order, Today, act))) return null;
        foreach (var appointment in await AppointmentsAsync(deed.Store, deed.Cancel)) appointment.GoOn(act);
        return new Done(Seats, "They stay on until somebody is appointed.");
    }
}
