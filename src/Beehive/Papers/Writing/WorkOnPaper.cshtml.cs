using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>Everything about a paper for those who work on it: what is out, what waits, what is missing, what can be done.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class WorkOnPaperModel(Store store, Uploads uploads, Here here, Me me, Frame frame) : PageModel
{
    public Paper Paper { get; private set; } = null!;
    public PaperAuthor? Author { get; private set; }
    public IReadOnlyList<(WaitingFile File, Upload? Upload)> Waiting { get; private set; } = [];

    public bool IsClosed => Paper.ClosedReason is not null || Paper.Visibility == Platform.Visibility.Closed;

    public static string Said(Upload? upload) => upload switch
    {
        null => "It is not there any more. Send it again.",
        { Virus.State: VirusState.Infected } => "A virus was found in it. It was not kept.",
        { Virus.State: VirusState.Awaiting } => "It awaits a check for viruses.",
        _ => "It awaits your decision.",
    };

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(store, here, me, paper, cancel) is not { } found) return NotFound();
        Paper = found;
        Author = await store.PaperAuthors.FirstOrDefaultAsync(x => x.PaperId == found.Id, cancel);
        Waiting = [.. (await store.WaitingFiles.Where(x => x.PaperId == found.Id).OrderBy(x => x.Id).ToListAsync(cancel)).Select(x => (x, uploads.Find(x.UploadId)))];
        frame.Title = $"Work on {found.Title}";
        frame.Part = "papers";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Papers", here.Root + "/papers");
        return Page();
    }
}
