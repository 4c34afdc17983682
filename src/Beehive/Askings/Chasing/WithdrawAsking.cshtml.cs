using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Askings.Chasing;

/// <summary>The board takes back what it asked, with the reason.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class WithdrawAskingModel(Store store, Desk desk, Me me, Here here, Frame frame) : AskingDeedModel(store, desk, me, here, frame)
{
    protected override string Heading => "Take it back";

    protected override IReadOnlyList<string> Fields => ["reason"];

    protected override Task<Done?> DoAsync(Deed deed, Form form) =>
        Task.FromResult(form.Refuse("reason", Asking.Withdraw(form["reason"], By(deed))) ? new Done(Asking.Address, "It is taken back.") : null);
}
