using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.ActionPoints.Doing;

/// <summary>The owner says that they have begun.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class BeginActionModel(Store store, Desk desk, Me me, Here here, Frame frame) : ActionDeedModel(store, desk, me, here, frame)
{
    protected override string Title => "I have begun";

    protected override string Said => "The page says now that it is being done.";

    protected override IReadOnlyList<string> Fields => [];

    protected override Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by) => Task.FromResult(form.Refuse("", action.Begin(by)));
}
