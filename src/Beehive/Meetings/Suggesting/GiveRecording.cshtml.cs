using System.Globalization;
using Beehive.Accounts;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Beehive.Meetings.Suggesting;

/// <summary>Hands out the sound of what somebody said, in pieces when asked, to those who run the meeting. Not before the scanner has said that it is clean.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class GiveRecordingModel(Store store, Uploads uploads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string said, CancellationToken cancel)
    {
        var path = Request.Path.Value!;
        var address = path[..path.LastIndexOf("/said/", StringComparison.Ordinal)];
        var id = long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var held = await (from contribution in store.Contributions
                          where contribution.Id == id && store.Things.Any(x => x.Id == contribution.MeetingId && x.Address == address)
                          join recording in store.Recordings on contribution.Id equals recording.ContributionId
                          select recording.UploadId).FirstOrDefaultAsync(cancel);
        if (held is null || uploads.Find(held) is not { Virus.MayGoOn: true } upload) return NotFound();
        return new FileStreamResult(uploads.Open(upload), UploadKinds.Type(upload.Kind))
        {
            FileDownloadName = "recording" + UploadKinds.Endings(upload.Kind)[0],
            EntityTag = new EntityTagHeaderValue($"\"{upload.Hash}\""),
            EnableRangeProcessing = true,
        };
    }
}
