using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>The papers of a board for those who work for it: what is not out yet stands first.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class ShowBoardPapersModel(Store store, Uploads uploads, Here here, Frame frame) : PageModel
{
    private const int Most = 300;

    public Board Board { get; private set; } = null!;
    public IReadOnlyList<PaperUnderWork> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        var papers = await store.Papers.Where(x => x.CircleId == found.Id).OrderByDescending(x => x.Id).Take(Most)
            .Select(x => new { x.Id, x.Title, x.Address, x.Kind, x.Visibility, Prepared = x.Versions.Any(v => v.Visibility == Visibility.Draft) || x.Attachments.Any(a => a.Visibility == Visibility.Draft) }).ToListAsync(cancel);
        var ids = papers.Select(x => x.Id).ToList();
        var waiting = (await store.WaitingFiles.Where(x => ids.Contains(x.PaperId)).ToListAsync(cancel)).ToLookup(x => x.PaperId, x => uploads.Find(x.UploadId)?.Virus.State == VirusState.Awaiting);
        Papers = [.. papers.Select(x => new PaperUnderWork(x.Title, x.Address, x.Kind, x.Visibility == Visibility.Draft, x.Prepared, waiting[x.Id].Count(awaits => !awaits), waiting[x.Id].Count(awaits => awaits)))
            .OrderByDescending(x => x.HasUnpublished || x.Waiting + x.Unchecked > 0)];
        frame.Title = "Papers of this board";
        frame.Board = found.Name;
        frame.Part = "papers";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(found.Name, found.Address);
        return Page();
    }
}

/// <summary>A paper as a line of the list.</summary>
/// <param name="Waiting">Files that wait for a decision.</param>
/// <param name="Unchecked">Files that the scanner has not looked at yet.</param>
public sealed record PaperUnderWork(string Title, string Address, PaperKind Kind, bool IsDraft, bool HasUnpublished, int Waiting, int Unchecked);
