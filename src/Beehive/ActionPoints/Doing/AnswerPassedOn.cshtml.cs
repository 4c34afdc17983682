using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.ActionPoints.Doing;

/// <summary>Whoever was asked takes an action over, or gives it back with a reason.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class AnswerPassedOnModel(Store store, Desk desk, Me me, Here here, Frame frame, TimeProvider clock) : ActionDeedModel(store, desk, me, here, frame)
{
    protected override string Title => "Take it over, or give it back";

    protected override string Said => "Your answer is on the page.";

    protected override IReadOnlyList<string> Fields => ["answer", "reason"];

    protected override bool May(ActionRights rights) => rights.MayAnswer;

    protected override async Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by)
    {
        if (form["answer"] is not ("yes" or "no")) return form.Refuse("answer", new Refusal("Choose one of the two answers."));
        var takes = form["answer"] == "yes";
        if (!form.Refuse(takes ? "answer" : "reason", takes ? action.TakeOver(by) : action.GiveBack(form["reason"], by))) return false;
        if (!takes) owner?.GiveBack();
        else if (owner is not null)
        {
            owner.TakeOver();
            await ActionLinks.EndAsync(deed.Store, action.Id, clock.GetUtcNow(), deed.Cancel);
        }
        return true;
    }
}
