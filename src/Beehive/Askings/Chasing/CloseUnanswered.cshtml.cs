using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Askings.Chasing;

/// <summary>No answer came, and the board waits no longer.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class CloseUnansweredModel(Store store, Desk desk, Me me, Here here, Frame frame) : AskingDeedModel(store, desk, me, here, frame)
{
    protected override string Heading => "Close it without an answer";

    protected override IReadOnlyList<string> Fields => ["reason"];

    protected override Task<Done?> DoAsync(Deed deed, Form form) =>
        Task.FromResult(form.Refuse("reason", Asking.Close(form["reason"], By(deed))) ? new Done(Asking.Address, "It is closed. The page says that no answer came.") : null);
}
