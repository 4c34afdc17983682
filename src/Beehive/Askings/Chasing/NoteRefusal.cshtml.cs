using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Askings.Chasing;

/// <summary>Writes down that the body refused, and why.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class NoteRefusalModel(Store store, Desk desk, Me me, Here here, Frame frame) : AskingDeedModel(store, desk, me, here, frame)
{
    protected override string Heading => "It refused";

    protected override IReadOnlyList<string> Fields => ["reason", "on"];

    protected override Task<Done?> DoAsync(Deed deed, Form form) => Task.FromResult(
        form.Day("on", Today, out var on) && form.Refuse(DayIsWrong(on) ? "on" : "reason", Asking.NoteRefusal(form["reason"], on, By(deed))) ? new Done(Asking.Address, "The refusal is on the page.") : null);
}
