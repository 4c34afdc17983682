using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Suggesting;

/// <summary>Somebody who will not come says something on an item.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class SayOnItemModel(Store store, Desk desk, Here here, Frame frame, Me me, Tries tries) : ItemPage(store, desk, here, frame)
{
    public override string Heading => "Say something on this item";

    public bool IsSignedIn => me.IsSignedIn;

    /// <summary>The board's secretary types for somebody who phoned or wrote.</summary>
    public bool MayHelp => me.WorksFor(Board.Id);

    protected override Task<Refusal?> TooManyAsync(CancellationToken cancel) => me.IsSignedIn ? Task.FromResult<Refusal?>(null) : Senders.TooManyAsync(tries, HttpContext, cancel);

    protected override bool LeadsToAgenda => false;

    protected override IReadOnlyList<string> Fields => ["text", "from", "publish", "came-by", "email", "phone"];

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items, AgendaItem item)
    {
        var mayHelp = me.WorksFor(meeting.CircleId);
        var cameBy = mayHelp && Enum.GetValues<CameBy>().Any(x => Conversions.Kebab(x) == form["came-by"]) ? Conversions.Unkebab<CameBy>(form["came-by"]) : CameBy.Form;
        var helped = cameBy != CameBy.Form;
        var (account, mark) = (helped ? null : me.AccountId, Browser.Of(HttpContext));
        form.Refuse("text", Contribution.CheckText(form["text"]));
        form.Refuse("from", Contribution.CheckFrom(form.Maybe("from")));
        if (!meeting.IsToCome) form.Refuse("text", new("This meeting is not to come any more."));
        if (!helped && await Senders.TooManyAsync(deed.Store, meeting.PlaceId, account, mark, deed.Act.At, deed.Cancel) is { } many) form.Refuse("text", many);
        Contribution? said = null;
        if (!form.Holds || !form.Refuse("text", Contribution.Send(item, meeting.CircleId, form["text"], form.Maybe("from"), cameBy, form["publish"] == "yes", deed.Act, out said))) return null;
        if (Senders.Read(form, 0, meeting.PlaceId, account, mark, helped, deed.Act.At) is null) return null;
        await deed.Writing.KeepAsync(said!, meeting.PlaceId, deed.Cancel);
        deed.Store.Add(Senders.Read(form, said!.Id, meeting.PlaceId, account, mark, helped, deed.Act.At)!);
        return new Done(item.Address, "Thank you. What you said is sent. The secretary brings it to the meeting.");
    }
}
