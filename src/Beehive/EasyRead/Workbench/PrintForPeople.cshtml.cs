using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Workbench;

/// <summary>A sheet on which people tick for each part whether it is good or to be changed.</summary>
[NeverKept]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class PrintForPeopleModel(Store store, Here here, Me me, Frame frame) : PageModel
{
    public Twin Twin { get; private set; } = null!;
    public TwinVersion Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel)
    {
        if (await TwinAtWork.FindAsync(store, here, me, twin, cancel) is not { } found) return NotFound();
        (Twin, Version) = (found, (found.Prepared ?? found.Published)!);
        TwinAtWork.Tell(frame, here, "Is this easy to read?", found);
        return Page();
    }
}
