using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.ActionPoints.Doing;

/// <summary>The owner says that it is done, and what came of it.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class FinishActionModel(Store store, Desk desk, Me me, Here here, Frame frame) : ActionDeedModel(store, desk, me, here, frame)
{
    protected override string Title => "It is done";

    protected override string Said => "The action is done.";

    protected override IReadOnlyList<string> Fields => ["result"];

    protected override Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by) => Task.FromResult(form.Refuse("result", action.Finish(form["result"], by)));
}
