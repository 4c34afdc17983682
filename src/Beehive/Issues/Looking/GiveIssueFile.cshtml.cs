using System.Globalization;
using Beehive.Membership;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Beehive.Issues.Looking;

/// <summary>Hands out a photo, a recording or a film of an issue: to everybody once a person has said so, before that only to those who handle it. Never before the scanner has said that it is clean.</summary>
[NeverKept]
public sealed class GiveIssueFileModel(Store store, Me me, FileStore files, Uploads uploads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number, string file, CancellationToken cancel)
    {
        if (!long.TryParse(file, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return NotFound();
        if (await store.Issues.FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } issue) return NotFound();
        if (await store.IssueFiles.FirstOrDefaultAsync(x => x.Id == id && x.IssueId == issue.Id, cancel) is not { } found) return NotFound();
        if (found.State != IssueFileState.Shown || issue.Visibility != Visibility.Public)
            if (!me.IsSignedIn || IssueRights.Of(me, issue) is not ({ ForPlace: true } or { ForBoard: true })) return NotFound();
        if (Open(found) is not { } content) return NotFound();
        return new FileStreamResult(content, UploadKinds.Type(found.Kind))
        {
            FileDownloadName = FilesOfIssue.Name(found),
            EntityTag = new EntityTagHeaderValue($"\"{found.Id}-{found.State}\""),
            EnableRangeProcessing = true,
        };
    }

    private Stream? Open(IssueFile file)
    {
        if (file.Hash is { } hash) return files.Has(hash) ? files.Open(hash) : null;
        return uploads.Find(file.UploadId ?? "") is { Virus.MayGoOn: true } upload ? uploads.Open(upload) : null;
    }
}
