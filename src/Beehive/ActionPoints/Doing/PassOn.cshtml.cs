using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.ActionPoints.Doing;

/// <summary>The owner asks another office to take an action over.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class PassOnModel(Store store, Desk desk, Me me, Here here, Frame frame, ActionLetters letters) : ActionDeedModel(store, desk, me, here, frame)
{
    private readonly Place place = here.Place;

    protected override string Title => "Pass it on";

    protected override string Said => "The other office is asked. Until it answers, the action stays where it is.";

    protected override IReadOnlyList<string> Fields => ["to", "email", "reason"];

    protected override bool May(ActionRights rights) => rights.MayDecide;

    protected override async Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by)
    {
        if (!form.Refuse("email", Reach.Read(form["email"], null, out var next))) return false;
        var refusal = action.PassOn(form["to"], form["reason"], by);
        if (!form.Refuse(refusal?.Template.StartsWith("Say why", StringComparison.Ordinal) == true ? "reason" : "to", refusal)) return false;
        if (owner is null) deed.Store.Add(owner = ActionOwner.Of(action.Id, new Reach()));
        owner.Ask(await GivenActions.KnownAsync(deed.Store, next, deed.Cancel));
        await letters.AskAsync(deed.Writing, place, action, owner, form["reason"], deed.Cancel);
        return true;
    }
}
