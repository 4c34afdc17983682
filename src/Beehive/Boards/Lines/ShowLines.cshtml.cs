using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Lines;

/// <summary>A board's lines for whoever draws and ends them.</summary>
[MayUse(Role.PartnershipManager)]
public sealed class ShowLinesModel(Store store, Here here, Frame frame) : PageModel
{
    public Board Board { get; private set; } = null!;
    public IReadOnlyList<(ReportingLine Line, Thing Other)> Lines { get; private set; } = [];

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        var lines = await store.ReportingLines.Where(x => x.FromId == found.Id || x.ToId == found.Id).OrderBy(x => x.Order).ThenBy(x => x.Id).ToListAsync(cancel);
        var things = await store.ThingsOfAsync(lines.Select(x => (long?)(x.FromId == found.Id ? x.ToId : x.FromId)), cancel);
        Lines = [.. lines.Select(x => (Line: x, Other: x.FromId == found.Id ? x.ToId : x.FromId)).Where(x => things.ContainsKey(x.Other)).Select(x => (x.Line, things[x.Other]))];
        frame.Work(here, found, $"How {found.Name} stands to others");
        return Page();
    }
}
