using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Boards.Groups;

/// <summary>Gives a task-and-finish group more time, with the reason.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class ExtendGroupModel(Store store, Desk desk, Here here, Frame frame) : RemitDeedModel(store, desk, here, frame)
{
    protected override string Title => $"Give {Board.Name} more time";

    protected override IReadOnlyList<string> Fields => ["ends", "why"];

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var held = form.Refuse("ends", form.Maybe("ends") is null ? new("Say by which day the group ends.") : null) & form.Day("ends", Today, out var ends);
        return Task.FromResult(held && form.Refuse(form.Maybe("why") is null ? "why" : "ends", Remit.Extend(ends, deed.Act with { Why = form.Maybe("why") })) ? new Done(Board.Address, "The group has more time.") : null);
    }
}
