using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>Calls a meeting off, with the reason.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class CancelMeetingModel(Store store, Desk desk, Here here, Frame frame) : MeetingPage(store, desk, here, frame)
{
    public override string Heading => "Cancel the meeting";

    protected override IReadOnlyList<string> Fields => ["why"];

    protected override Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items) =>
        Task.FromResult(form.Refuse("why", meeting.Cancel(form["why"], deed.Act with { Why = form.Maybe("why") })) ? new Done(meeting.Address, "The meeting is cancelled.") : null);
}
