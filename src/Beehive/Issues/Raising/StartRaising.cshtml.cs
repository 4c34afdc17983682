using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>The door for everything that somebody wants to say. First of all: is anybody in danger?</summary>
public sealed class StartRaisingModel(Store store, Here here, Frame frame) : PageModel
{
    /// <summary>Null: nobody here has promised to read what is raised.</summary>
    public IssueOffice? Office { get; private set; }

    /// <summary>Of the place, after 999 and 101.</summary>
    public IReadOnlyList<DangerLine> Lines { get; private set; } = [];

    /// <summary>What was looked for and not found: the first answer begins with it.</summary>
    public string? Asked => Request.Words("q");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        Office = await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
        Lines = await store.DangerLines.Where(x => x.PlaceId == place).OrderBy(x => x.Id).ToListAsync(cancel);
        frame.Title = "Tell us something";
        frame.Listens = true;
        frame.Part = "issues";
        frame.Description = $"Say what should change in {here.Place.Name}. You need no account.";
        frame.Crumb("Home", here.Root);
    }
}
