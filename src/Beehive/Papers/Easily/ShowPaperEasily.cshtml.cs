using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Easily;

/// <summary>A paper in Easy Read, as people wrote it; or that nobody has written it yet.</summary>
public sealed class ShowPaperEasilyModel(Store store, Here here, Frame frame, Wording wording, EasyReadDates dates) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel)
    {
        if (await store.Papers.FirstOrDefaultAsync(x => x.Slug == paper, cancel) is not { } found || !await store.PaperVersions.AnyAsync(x => x.PaperId == found.Id, cancel)) return NotFound();
        var twin = await store.TwinOfAsync(found.Id, cancel);
        Easy = new EasyPage(wording, twin?.Title ?? found.Title, found.Address);
        if (twin is not null) twin.On(Easy, "the paper", here.Zone);
        else (await dates.MissingAsync(store, found.Id, found.Address, null, cancel)).On(Easy);
        frame.Title = Easy.Title;
        frame.Part = "papers";
        frame.ShowEasily(found.Address);
        return Page();
    }
}
