using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Picturing;

/// <summary>Shows a picture that waits to those who decide about it: clean, and never before the scanner has said that it may.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class GiveWaitingPictureModel(Store store, Uploads uploads, Here here, Me me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string photo, CancellationToken cancel)
    {
        if (await WaitingPictures.FindAsync(store, here, me, photo, cancel) is not { } sent || uploads.Find(sent.UploadId) is not { Virus.MayGoOn: true } upload) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return new FileStreamResult(uploads.Open(upload), UploadKinds.Type(upload.Kind));
    }
}
