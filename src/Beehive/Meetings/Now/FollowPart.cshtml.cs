using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Meetings.Now;

/// <summary>Only what changes on the page that follows a meeting. Every phone asks for it every few seconds; the cache answers.</summary>
public sealed class FollowPartModel(Database database, Here here) : PageModel
{
    public NowOnPage Now { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await NowOnPage.FindAsync(database, here, Sitting.AddressOf(HttpContext), cancel) is not { } now) return NotFound();
        Now = now;
        return Page();
    }
}
