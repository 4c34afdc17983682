using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>The five questions on paper, to print and send, or to fill in with somebody who helps.</summary>
public sealed class PrintPaperModel(Store store, Here here, Frame frame, Origin origin) : PageModel
{
    public IssueOffice Office { get; private set; } = null!;

    /// <summary>In which view the page stands.</summary>
    public RaiseWay Way => RaiseWay.Of(here, Request);

    public string Address => origin.Of(here.Root + "/raise");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is not { } office) return NotFound();
        Office = office;
        frame.Title = "Tell us something, on paper";
        frame.Part = "issues";
        frame.Description = $"A paper form to tell {here.Place.Name} what should change.";
        Way.Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("Tell us something", here.Root + "/raise");
        return Page();
    }
}
