using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Askings.Chasing;

/// <summary>The board asks again: the answer is late, or soon due.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class ChaseAnswerModel(Store store, Desk desk, Me me, Here here, Frame frame, AskingLetters letters) : AskingDeedModel(store, desk, me, here, frame)
{
    protected override string Heading => "Ask again";

    protected override IReadOnlyList<string> Fields => ["text", "due"];

    public bool HasEmail => Body?.Email is not null;

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (!form.MaybeDay("due", out var due)) return null;
        if (!form.Refuse(due <= Today ? "due" : "text", Asking.Chase(form["text"], due, By(deed)))) return null;
        return await letters.SendAsync(deed.Writing, Place.Place, Board, Asking, Body, deed.Cancel)
            ? new Done(Asking.Address, "You have asked again. The letter goes by email.") : new Done(AskingWork.At(Asking, Board) + "/letter", "You have asked again. Now print the letter.");
    }
}
