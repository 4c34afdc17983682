using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Membership.Seating;

/// <summary>Says that a seat is empty.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class SaySeatVacantModel(Store store, Desk desk, Here here, Frame frame) : SeatDeedModel(store, desk, here, frame)
{
    protected override string Title => $"Say that nobody has the seat: {Seat.Label}";

    protected override IReadOnlyList<string> Fields => [];

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (Seat.SayVacant(deed.Act) is not { } refusal) return Task.FromResult<Done?>(new Done(Seats, "The seat is shown as vacant."));
        form.Notice = refusal.Template;
        return Task.FromResult<Done?>(null);
    }
}
