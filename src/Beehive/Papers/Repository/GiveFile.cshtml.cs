using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Beehive.Papers.Repository;

/// <summary>
/// Hands out a file that belongs to a paper, to whoever may see both. Always to be saved, never shown in the page, and never kept by our own cache.
/// </summary>
[NeverKept]
public sealed class GiveFileModel(Store store, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string paper, string file, CancellationToken cancel)
    {
        var found = await (from p in store.Papers
                           where p.Slug == paper
                           join a in store.Attachments on p.Id equals a.PaperId
                           where a.File == file
                           select new { p.Visibility, Attachment = a }).FirstOrDefaultAsync(cancel);
        if (found is null || !files.Has(found.Attachment.Hash)) return NotFound();
        var isPublic = found is { Visibility: Visibility.Public, Attachment.Visibility: Visibility.Public };
        if (isPublic) Response.Headers.CacheControl = "no-cache"; // may be kept, and asked for again each time
        return new FileStreamResult(files.Open(found.Attachment.Hash), found.Attachment.Type)
        {
            FileDownloadName = FileName.Safe(found.Attachment.File),
            EntityTag = new EntityTagHeaderValue($"\"{found.Attachment.Hash}\""),
            EnableRangeProcessing = true,
        };
    }
}
