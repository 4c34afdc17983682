using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Beehive.EasyRead.Offering;

/// <summary>Hands out the file of another format, to whoever may see it and its thing. A player asks for parts of it.</summary>
[NeverKept]
public sealed class GiveFormatFileModel(Store store, Here here, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancel)
    {
        if (await FoundFormat.FindAsync(store, here.Place.Id, format, cancel) is not { Format: { Hash: { } hash, FileKind: { } kind } found } both || !files.Has(hash)) return NotFound();
        if (found.Visibility == Visibility.Public && both.Thing.Visibility == Visibility.Public) Response.Headers.CacheControl = "no-cache"; // may be kept, and asked for again each time
        return new FileStreamResult(files.Open(hash), UploadKinds.Type(kind))
        {
            FileDownloadName = FileName.Safe(found.File!),
            EntityTag = new EntityTagHeaderValue($"\"{hash}\""),
            EnableRangeProcessing = true,
        };
    }
}
