using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.ActionPoints.Doing;

/// <summary>The owner says how an action goes.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class SayProgressModel(Store store, Desk desk, Me me, Here here, Frame frame) : ActionDeedModel(store, desk, me, here, frame)
{
    protected override string Title => "Say how it goes";

    protected override string Said => "What you wrote is on the page.";

    protected override IReadOnlyList<string> Fields => ["text"];

    protected override Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by) => Task.FromResult(form.Refuse("text", action.SayProgress(form["text"], by)));
}
