using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.ActionPoints.Doing;

/// <summary>The owner, or whoever looks after the board, stops an action with a reason.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class StopActionModel(Store store, Desk desk, Me me, Here here, Frame frame) : ActionDeedModel(store, desk, me, here, frame)
{
    protected override string Title => "It is stopped";

    protected override string Said => "The action is stopped.";

    protected override IReadOnlyList<string> Fields => ["reason"];

    protected override bool May(ActionRights rights) => rights.MayDecide;

    protected override Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by) => Task.FromResult(form.Refuse("reason", action.Stop(form["reason"], by)));
}
