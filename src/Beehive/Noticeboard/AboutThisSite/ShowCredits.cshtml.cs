using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>Who drew the pictures and made the letters. Their licences ask us to say so. In a place, its own pictures that are in use stand first, restricted ones too.</summary>
public sealed class ShowCreditsModel(Store store, Drawings drawings, PictureShelf shelf, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<Drawing> Pictures => drawings.All;

    public IReadOnlyList<Picture> Own { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (here.IsSomewhere) Own = await OwnAsync(cancel);
        frame.Title = "Pictures and thanks";
        if (here.IsSomewhere) frame.Crumb("Home", here.Root);
        else frame.Crumb("All places", "/");
    }

    /// <summary>Of a set only what some page shows: the others are in nobody's way.</summary>
    private async Task<IReadOnlyList<Picture>> OwnAsync(CancellationToken cancel)
    {
        await shelf.RenewAsync(here.Place.Id, cancel);
        var pictures = shelf.Of(here.Place.Id);
        var named = (await store.PictureUsesAsync(cancel)).Select(x => x.Picture).ToHashSet(StringComparer.Ordinal);
        var swapped = pictures.Swaps.Select(x => x.PictureId).OfType<long>().ToHashSet();
        return [.. pictures.Pictures.Where(x => x.Set is null || named.Contains(x.Name) || swapped.Contains(x.Id))];
    }
}
