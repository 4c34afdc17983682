using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings.Chasing;

/// <summary>A letter to print, for a body without an email: what is asked, or what is asked again.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class PrintAskingModel(Store store, Here here, Frame frame, Origin origin) : PageModel
{
    public Board Board { get; private set; } = null!;
    public Asking Asking { get; private set; } = null!;
    public string? Post { get; private set; }

    /// <summary>The last time that the board asked again.</summary>
    public AskingStep? Again { get; private set; }

    public string Link => origin.Of(Asking.Address);

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string board, string asked, CancellationToken cancel)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel) is not { } found) return NotFound();
        if (await store.Askings.Include(x => x.Steps).FirstOrDefaultAsync(x => x.BoardId == found.Id && x.Slug == asked, cancel) is not { } asking) return NotFound();
        (Board, Asking) = (found, asking);
        Post = await store.AskedBodies.Where(x => x.AskingId == asking.Id).Select(x => x.Post).FirstOrDefaultAsync(cancel);
        Again = asking.Steps.Where(x => x.Deed == AskingDeed.Chased).MaxBy(x => x.Order);
        frame.Work(here, found, $"Letter to {asking.Body}: {asking.What}");
        frame.Crumb(asking.What, asking.Address);
        return Page();
    }
}
