using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.ActionPoints.Doing;

/// <summary>Whoever looks after the board gives an action another date, with the reason.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class ChangeDateModel(Store store, Desk desk, Me me, Here here, Frame frame) : ActionDeedModel(store, desk, me, here, frame)
{
    protected override string Title => "Change the date";

    protected override string Said => "The date is changed.";

    protected override IReadOnlyList<string> Fields => ["due", "reason"];

    protected override bool May(ActionRights rights) => rights.LooksAfter;

    protected override Dictionary<string, string?> Told(ActionPoint action, ActionOwner? owner) =>
        new(StringComparer.Ordinal) { ["due"] = action.Due is { } due ? Platform.Time.Said.ShortDate(due) : null, ["reason"] = null };

    protected override Task<bool> DoAsync(Deed deed, Form form, ActionPoint action, ActionOwner? owner, By by)
    {
        DateOnly day = default;
        if (form.Maybe("due") is { } typed && !form.Refuse("due", TypedDate.Read(typed, out day))) return Task.FromResult(false);
        var refusal = action.ChangeDue(form.Maybe("due") is null ? null : PartialDate.Of(day), form["reason"], by);
        return Task.FromResult(form.Refuse(refusal?.Template.StartsWith("Say why", StringComparison.Ordinal) == true ? "reason" : "due", refusal));
    }
}
