using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Membership.Seating;

/// <summary>Changes what is said of a seat.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class ChangeSeatModel(Store store, Desk desk, Here here, Frame frame) : SeatDeedModel(store, desk, here, frame)
{
    public SeatChoices Choices { get; private set; } = null!;

    protected override string Title => $"Change the seat: {Seat.Label}";

    protected override IReadOnlyList<string> Fields => SeatFields.Names;

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        Choices = await SeatChoices.LoadAsync(from, Place, cancel);
        return await base.LoadAsync(from, cancel);
    }

    protected override Dictionary<string, string?> Told() => SeatFields.Told(Seat, Choices);

    protected override Task<Done?> DoAsync(Deed deed, Form form) => Task.FromResult(
        SeatFields.Read(form, Choices) is { } told && form.Refuse("role", Seat.Change(told, Today, deed.Act with { Why = form.Maybe("why") })) ? new Done(Seats, "The seat is changed.") : null);
}
