using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Repository;

/// <summary>What changed in a thing since its Easy Read version was published, for readers and for its writer.</summary>
public sealed class ShowEasyReadChangesModel(Store store, Here here, Frame frame, OriginalBook originals) : PageModel
{
    public Twin Twin { get; private set; } = null!;
    public TwinVersion Version { get; private set; } = null!;
    public Original Original { get; private set; } = null!;
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel)
    {
        if (await store.Twins.Include(x => x.Versions).FirstOrDefaultAsync(x => x.Key == twin, cancel) is not { Published: { } version } found || await originals.FindAsync(store, found.ThingId, ahead: false, cancel) is not { } original) return NotFound();
        (Twin, Version, Original) = (found, version, original);
        if (version.Original is { } before) Differences = Difference.Between(before, original.Plain);
        frame.Title = $"{original.Title}: what changed since its Easy Read version";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(original.Title, original.Thing.Address);
        return Page();
    }
}
