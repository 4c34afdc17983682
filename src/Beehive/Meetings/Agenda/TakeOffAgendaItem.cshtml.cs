using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Agenda;

/// <summary>Takes an item off an agenda.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class TakeOffAgendaItemModel(Store store, Desk desk, Here here, Frame frame) : ItemPage(store, desk, here, frame)
{
    public override string Heading => "Take the item off the agenda";

    protected override IReadOnlyList<string> Fields => ["why"];

    protected override Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items, AgendaItem item) =>
        Task.FromResult(form.Refuse("why", item.TakeOff(meeting, items, deed.Act with { Why = form.Maybe("why") })) ? new Done(meeting.Address + "/agenda", "The item is off the agenda.") : null);
}
