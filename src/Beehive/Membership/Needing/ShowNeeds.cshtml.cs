using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Needing;

/// <summary>What the people of a board need, for its secretary alone.</summary>
[NeverKept]
[MayUse(Role.Secretary)]
public sealed class ShowNeedsModel(Store store, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<PersonWithNeeds> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == place && x.Slug == board, cancel) is not { } found) return NotFound();
        People = await NeedsOfBoard.ReadAsync(store, place, found.Id, here.Today, cancel);
        frame.Title = "What people need";
        frame.Board = found.Name;
        frame.Part = "boards";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(found.Name, found.Address);
        return Page();
    }
}
