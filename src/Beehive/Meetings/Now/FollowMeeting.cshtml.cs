using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Meetings.Now;

/// <summary>The meeting as it is at this moment, for every phone: the item, what is needed, its papers, the time left, what was decided.</summary>
public sealed class FollowMeetingModel(Database database, Here here, Frame frame) : PageModel
{
    public NowOnPage Now { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await NowOnPage.FindAsync(database, here, Sitting.AddressOf(HttpContext), cancel) is not { } now) return NotFound();
        Now = now;
        frame.Title = $"Now: {now.Meeting.Title}, {Said.ShortDate(now.Meeting.Date)}";
        frame.Part = "meetings";
        frame.Light = true;
        frame.Unlisted = true;
        return Page();
    }
}
