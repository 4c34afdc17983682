using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Picturing;

/// <summary>A picture of the place: who made it, who agreed to it, where it is used.</summary>
public sealed class ShowPictureModel(Store store, Here here, Frame frame) : PageModel
{
    public Picture Picture { get; private set; } = null!;

    public IReadOnlyList<PictureUse> Uses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string picture, CancellationToken cancel)
    {
        if (await store.Pictures.FirstOrDefaultAsync(x => x.Key == picture, cancel) is not { IsShown: true } found) return NotFound();
        Picture = found;
        Uses = [.. (await store.PictureUsesAsync(cancel)).Where(x => x.Picture == found.Name).DistinctBy(x => x.Title)];
        frame.Title = found.Said;
        frame.About = "Pictures of Easy Read";
        frame.Crumb("Home", here.Root).Crumb("Pictures of Easy Read", here.Root + "/pictures");
        return Page();
    }
}
