using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Picturing;

/// <summary>Takes a picture off, when somebody in it no longer agrees or a licence ended, or shows it again.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class TakePictureOffModel(Store store, Desk desk, Me me, Here here, Frame frame) : PictureDeedModel(store, desk, me, here, frame)
{
    public override string Heading => Picture.IsShown ? "Take a picture off" : "Show a picture again";

    protected override IReadOnlyList<string> Fields => ["why"];

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var (shown, act) = (Picture.IsShown, deed.Act with { Why = form.Maybe("why") });
        if (!form.Refuse("why", shown ? Picture.TakeOff(act) : Picture.ShowAgain(act))) return Task.FromResult<Done?>(null);
        if (!Picture.IsRestricted) deed.Writing.Withdraw(Picture, shown ? deed.Act.At : null);
        return Task.FromResult<Done?>(new Done(Here.Root + "/pictures/keep", shown ? "The picture is taken off." : "The picture is shown again."));
    }
}
