using Beehive.Places;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Reading;

/// <summary>Plays a recording to everybody who may read what is read in it.</summary>
[NeverKept]
public sealed class GiveVoiceModel(Store store, Here here, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long voice, CancellationToken cancel)
    {
        if (await store.Set<Voice>().FirstOrDefaultAsync(x => x.Id == voice && x.PlaceId == here.Place.Id, cancel) is not { } found) return NotFound();
        // The rule of who may see a thing is the store's: a text that is hidden from this reader is not found.
        if (await store.Twins.Include(x => x.Versions).FirstOrDefaultAsync(x => x.Id == found.TwinId, cancel) is not { Published: { } version } || !found.Fits(version.Blocks)) return NotFound();
        if (!files.Has(found.Hash)) return NotFound();
        return new FileStreamResult(files.Open(found.Hash), UploadKinds.Type(found.Kind)) { EnableRangeProcessing = true };
    }
}
