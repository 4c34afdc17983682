using Beehive.Places;
using Beehive.Platform.Files;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Beehive.EasyRead.Picturing;

/// <summary>
/// Hands out the file of a picture that pages show. Also one with a restricted licence: it may stand on the pages of this place. A drawing can hold nothing that
/// runs, and the browser is told to run nothing of it.
/// </summary>
[NeverKept]
public sealed class GivePictureModel(PictureShelf shelf, FileStore files, Here here) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string picture, CancellationToken cancel)
    {
        await shelf.RenewAsync(here.Place.Id, cancel);
        if (shelf.Of(here.Place.Id).FindKey(picture) is not { } found || !files.Has(found.Hash)) return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        Response.Headers.CacheControl = "no-cache"; // may be kept, and asked for again each time: a picture that is taken off is gone
        return new FileStreamResult(files.Open(found.Hash), found.Type) { EntityTag = new EntityTagHeaderValue($"\"{found.Hash}\"") };
    }
}
