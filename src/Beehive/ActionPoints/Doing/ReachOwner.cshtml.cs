using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints.Doing;

/// <summary>Whoever looks after the board writes down how the owner is reached, and ends personal links.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class ReachOwnerModel(Store store, Desk desk, Me me, Here here, Frame frame, TimeProvider clock) : ActionDeedModel(store, desk, me, here, frame)
{
    private readonly Store reading = store;

    protected override string Title => "How the owner is reached";

    protected override string Said => "It is saved. Personal links that were sent before do not work any more.";

    protected override IReadOnlyList<string> Fields => ["email", "post"];

    protected override bool May(ActionRights rights) => rights.LooksAfter;

    protected override Dictionary<string, string?> Told(ActionPoint action, ActionOwner? owner) => new(StringComparer.Ordinal)
    {
        ["email"] = owner?.AccountId is { } id ? reading.Accounts.Where(x => x.Id == id).Select(x => x.Email).FirstOrDefault() : owner?.Email, ["post"] = owner?.Post,
    };

    protected override async Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by)
    {
        if (!form.Refuse(form["post"].Length > ActionOwner.LongestPost ? "post" : "email", Reach.Read(form["email"], form["post"], out var reach))) return false;
        await deed.Writing.ReachAsync(action, reach, deed.Cancel);
        await ActionLinks.EndAsync(deed.Store, action.Id, clock.GetUtcNow(), deed.Cancel);
        action.OwnerReachable(deed.Act);
        return true;
    }
}
