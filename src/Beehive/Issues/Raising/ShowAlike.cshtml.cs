using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>Up to three issues of the place that say what somebody has just written, so that they can join one. Where there are none the next question comes.</summary>
[NeverKept]
public sealed class ShowAlikeModel(Database database, Store store, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (root, place) = (here.Root + "/raise", here.Place.Id);
        if (Browser.Known(HttpContext) is not { } mark || await store.Tellings.FirstOrDefaultAsync(x => x.PlaceId == place && x.Mark == mark, cancel) is not { } telling) return Redirect(root + "/words");
        Issues = await AlikeIssues.FindAsync(database, store, telling.Words, cancel);
        if (Issues.Count == 0) return Redirect(root + "/change");
        frame.Title = "Other people have said this";
        frame.Listens = true;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Tell us something", root);
        return Page();
    }
}
