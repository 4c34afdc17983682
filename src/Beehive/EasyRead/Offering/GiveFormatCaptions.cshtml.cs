using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Offering;

/// <summary>The captions of a video, for the player on its page.</summary>
[NeverKept]
public sealed class GiveFormatCaptionsModel(Store store, Here here) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancel) =>
        await FoundFormat.FindAsync(store, here.Place.Id, format, cancel) is { Format.Captions: { } captions } ? Content(captions.ReplaceLineEndings("\n") + "\n", "text/vtt; charset=utf-8") : NotFound();
}
