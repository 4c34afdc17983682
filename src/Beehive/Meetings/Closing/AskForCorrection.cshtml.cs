using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Closing;

/// <summary>Somebody who was there says that the minutes are wrong.</summary>
[TakesIn]
[MayUse(Role.Member, Role.Adviser, Role.Supporter, Role.Observer, Role.CoChair, Role.Secretary)]
public sealed class AskForCorrectionModel(Store store, Desk desk, Me me, Here here, Frame frame) : ClosingPageModel(store, desk, me, here, frame)
{
    protected override string Title => "This is not what was said";

    protected override IReadOnlyList<string> Fields => ["item", "asked"];

    protected override bool May(Meeting meeting) => Me.Speaks(meeting.CircleId);

    protected override async Task<string?> DoAsync(Deed deed, Form form, MinutesBook book)
    {
        var item = book.Sitting.Items.FirstOrDefault(x => x.Slug == form["item"]);
        if (!form.Refuse("asked", Correction.Ask(book.Sitting.Meeting, item, form["asked"], Office(book.Sitting.Meeting.CircleId), deed.Act, out var correction))) return null;
        await deed.Writing.KeepAsync(correction!, book.Sitting.Meeting.PlaceId, deed.Cancel);
        book.Sitting.Meeting.CorrectionAsked(deed.Act);
        return "Your note is with the secretary. It stands on this page.";
    }
}
