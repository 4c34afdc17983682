using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Agenda;

/// <summary>Puts an item on the agenda of a meeting.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class AddAgendaItemModel(Store store, Desk desk, Here here, Frame frame) : MeetingPage(store, desk, here, frame)
{
    public override string Heading => "Put an item on the agenda";

    public Notice? Notice => AgendaOf.NoticeOf(Meeting, Board, Here.Place);

    protected override IReadOnlyList<string> Fields => ItemFields.All;

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items)
    {
        if (ItemFields.Read(form) is not { } plan || await BoardAsync(deed.Store, deed.Cancel) is not { } board) return null;
        var notice = AgendaOf.NoticeOf(meeting, board, Here.Place);
        if (meeting.IsAgendaOut && plan.LateReason is null && !form.Refuse("late", notice?.Late(deed.Act.At, null, out _))) return null;
        if (!form.Refuse("title", AgendaItem.Add(meeting, items, plan, notice, AgendaOf.FreeSlug(items, plan.Title), deed.Act, out var item))) return null;
        await deed.Writing.KeepAsync(item!, meeting.PlaceId, deed.Cancel);
        return new Done(meeting.Address + "/agenda", meeting.IsAgendaOut ? "The item is on the agenda. Everybody can see that it is new." : "The item is on the agenda.");
    }

    protected override void TellFrame()
    {
        base.TellFrame();
        Frame.Crumb("Agenda", Meeting.Address + "/agenda");
    }
}
