using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Entering;

/// <summary>Hands out the scan of the paper on which an issue came, to those who read and handle it. Not before the scanner for viruses has said that it is clean.</summary>
[NeverKept]
[MayUse(Role.PartnershipManager, Role.Secretary, Role.CoChair, OfAnyBoard = true)]
public sealed class GiveScanModel(Store store, Uploads uploads, Me me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await store.Issues.FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } issue || IssueRights.Of(me, issue) is not ({ ForPlace: true } or { ForBoard: true })) return NotFound();
        var held = await store.DeskEntries.Where(x => x.IssueId == issue.Id).Select(x => x.ScanId).FirstOrDefaultAsync(cancel);
        if (held is null || uploads.Find(held) is not { Virus.MayGoOn: true } upload) return NotFound();
        return new FileStreamResult(uploads.Open(upload), UploadKinds.Type(upload.Kind)) { FileDownloadName = "paper" + UploadKinds.Endings(upload.Kind)[0] };
    }
}
