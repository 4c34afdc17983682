using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.ActionPoints.Doing;

/// <summary>Whoever looks after the board opens a closed action again.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class OpenActionAgainModel(Store store, Desk desk, Me me, Here here, Frame frame) : ActionDeedModel(store, desk, me, here, frame)
{
    protected override string Title => "Open it again";

    protected override string Said => "The action is open again.";

    protected override IReadOnlyList<string> Fields => ["reason"];

    protected override bool May(ActionRights rights) => rights.LooksAfter;

    protected override Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by) => Task.FromResult(form.Refuse("reason", action.OpenAgain(form["reason"], by)));
}
