using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Finder;

/// <summary>The rules by which something that people tell is not accepted.</summary>
public sealed class ShowIssueRulesModel(Store store, Here here, Frame frame) : PageModel
{
    public IssueOffice? Office { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        Office = await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
        frame.Title = "Rules for what you tell us";
        frame.Part = "issues";
        frame.Description = "The few reasons why something is not accepted.";
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
    }
}
