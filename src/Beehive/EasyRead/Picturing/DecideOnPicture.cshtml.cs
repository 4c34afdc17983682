using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Picturing;

/// <summary>Shows a picture that was sent, asks who agreed and how it may be used, and puts it into the picture book or leaves it out.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class DecideOnPictureModel(Store store, Desk desk, Uploads uploads, Here here, Me me, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public WaitingPicture Sent { get; private set; } = null!;
    public Upload? Upload { get; private set; }

    public string FileAddress => string.Create(CultureInfo.InvariantCulture, $"{here.Root}/pictures/waiting/{Sent.Id}/file");

    public async Task<IActionResult> OnGetAsync(string photo, CancellationToken cancel) => await FindAsync(store, photo, cancel)
        ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["name"] = Sent.Name.Replace('-', ' ') }, cancel)) : NotFound();

    /// <summary>The file goes into the store before the record is written: the scanner may have to be asked again, and nobody should wait for it.</summary>
    public async Task<IActionResult> OnPostAsync(string photo, CancellationToken cancel)
    {
        var (kept, refusal) = await FindAsync(store, photo, cancel) ? await BeforehandAsync(cancel) : (null, null);
        return await desk.TakeAsync(this, PictureFields.Names, async form => await FindAsync(store, photo, cancel) ? Show(form) : NotFound(), async (deed, form) =>
        {
            if (!await FindAsync(deed.Store, photo, cancel) || !form.Refuse("decision", refusal)) return null;
            if (form["decision"] != "drop" && !await KeepAsync(deed, form, kept)) return null;
            deed.Store.Remove(Sent);
            deed.Writing.Afterwards(() => uploads.Forget(Sent.UploadId));
            return new Done(here.Root + "/pictures/keep", form["decision"] == "drop" ? "The picture is left out." : "The picture is in the book. Easy Read pages that say its name show it now.");
        }, cancel);
    }

    private async Task<(KeptFile?, Refusal?)> BeforehandAsync(CancellationToken cancel)
    {
        var decision = Request.Form["decision"].ToString();
        if (decision == "drop") return (null, null);
        if (decision != "keep") return (null, new("Choose what shall become of the picture."));
        return Upload is null ? (null, new("The picture is not waiting any more. Leave it out, and send it again.")) : await uploads.KeepAsync(Upload, new Release(Decided: true), cancel);
    }

    private async Task<bool> KeepAsync(Deed deed, Form form, KeptFile? kept)
    {
        if (PictureFields.Read(form, null, here.Today) is not { } told || kept is null) return false;
        var key = await deed.Writing.FreeKeyAsync<Picture>(here.Place.Id, here.Root + "/pictures/", told.Name, deed.Cancel);
        if (!form.Refuse("name", await Taken(deed, told.Name))) return false;
        if (!form.Refuse("name", Picture.Keep(told, new(kept.Hash, kept.Size, UploadKinds.Type(Upload!.Kind)), here.Root, key, Sent.BoardId, deed.Act, out var picture))) return false;
        await deed.Writing.KeepAsync(picture!, here.Place.Id, deed.Cancel);
        return true;
    }

    private async Task<Refusal?> Taken(Deed deed, string name)
    {
        var looking = deed.Store.Pictures.Where(x => x.Name == name && x.BoardId == Sent.BoardId && x.Visibility != Visibility.Draft);
        return await looking.AnyAsync(deed.Cancel) ? new("There is a picture with this name already. Take that one off first, or choose another name.") : null;
    }

    private async Task<bool> FindAsync(Store from, string photo, CancellationToken cancel)
    {
        if (await WaitingPictures.FindAsync(from, here, me, photo, cancel) is not { } sent) return false;
        (Sent, Upload) = (sent, uploads.Find(sent.UploadId));
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        PictureFrame.Set(frame, here, "Look at the picture", Sent.Name.Replace('-', ' '));
        return Page();
    }
}
