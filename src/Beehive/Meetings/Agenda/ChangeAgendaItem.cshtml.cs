using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Agenda;

/// <summary>Changes an item of an agenda. Once the agenda is out, everybody sees that it was changed.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class ChangeAgendaItemModel(Store store, Desk desk, Here here, Frame frame) : ItemPage(store, desk, here, frame)
{
    public override string Heading => "Change the item";

    protected override bool ChangesRecord => true;

    protected override IReadOnlyList<string> Fields => ItemFields.All;

    protected override IReadOnlyDictionary<string, string?> Record() => ItemFields.Told(Item);

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items, AgendaItem item)
    {
        if (!form.Meets(ItemFields.Told(item)) || ItemFields.Read(form) is not { } plan || await BoardAsync(deed.Store, deed.Cancel) is not { } board) return null;
        var notice = AgendaOf.NoticeOf(meeting, board, Here.Place);
        var refusal = item.Change(meeting, items, plan, notice, deed.Act);
        return form.Refuse(meeting.IsAgendaOut && plan.LateReason is null ? "late" : "title", refusal) ? new Done(meeting.Address + "/agenda", "The item is changed.") : null;
    }
}
