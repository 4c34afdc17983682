using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>Who to call when somebody is in danger. It comes between where words speak of it; the way on stays open.</summary>
[NeverKept]
public sealed class ShowDangerModel(Store store, Here here, Frame frame) : PageModel
{
    private const string Yours = "yours";

    private static readonly string[] Questions = ["words", "files", "similar", "change", "about", "contact", "name", "check"];

    public IssueOffice Office { get; private set; } = null!;
    public IReadOnlyList<DangerLine> Lines { get; private set; } = [];

    /// <summary>Where somebody goes on who was led here; null for whoever looked for the numbers.</summary>
    public string? Then { get; private set; }

    /// <summary>It was said of something that is sent already.</summary>
    public bool IsSent => Then == Yours;

    public string On => IsSent ? here.Root + "/issues/yours" : $"{here.Root}/raise/{Then ?? "words"}";

    public async Task<IActionResult> OnGetAsync(string? then, CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (then is not null and not Yours && !Questions.Contains(then)) return NotFound();
        if (await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is not { } office) return NotFound();
        (Office, Then) = (office, then);
        Lines = await store.DangerLines.Where(x => x.PlaceId == place).OrderBy(x => x.Id).ToListAsync(cancel);
        frame.Title = "Is somebody in danger?";
        frame.Listens = true;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Tell us something", here.Root + "/raise");
        return Page();
    }
}
