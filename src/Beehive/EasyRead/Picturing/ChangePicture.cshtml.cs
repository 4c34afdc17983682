using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Picturing;

/// <summary>Changes what is said of a picture: its words, its licence, which group agreed to it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class ChangePictureModel(Store store, Desk desk, Me me, Here here, Frame frame) : PictureDeedModel(store, desk, me, here, frame)
{
    public override string Heading => "Change a picture";

    protected override IReadOnlyList<string> Fields => PictureFields.Names;

    protected override Dictionary<string, string?> Told() => PictureFields.Told(Picture);

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var done = PictureFields.Read(form, Picture.Set, Here.Today) is { } told && form.Refuse("name", Picture.Change(told, deed.Act));
        return Task.FromResult(done ? new Done(Here.Root + "/pictures/keep", "The picture is changed.") : null);
    }
}
