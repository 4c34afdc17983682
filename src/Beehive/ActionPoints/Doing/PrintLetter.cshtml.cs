using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints.Doing;

/// <summary>A letter to print, for an owner who has no email.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class PrintLetterModel(Store store, Me me, Here here, Frame frame, Origin origin) : PageModel
{
    public ActionPoint Action { get; private set; } = null!;
    public string? Post { get; private set; }

    /// <summary>The office of the board that answers.</summary>
    public string? Contact { get; private set; }

    public string Link => origin.Of(Action.Address);

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await store.ActionPoints.FirstOrDefaultAsync(x => x.Slug == slug, cancel) is not { } action) return NotFound();
        var owner = await store.ActionOwners.FirstOrDefaultAsync(x => x.ActionPointId == action.Id, cancel);
        if (!ActionRights.Of(me, action, owner).LooksAfter) return NotFound();
        (Action, Post) = (action, owner?.Post);
        Contact = await store.Boards.Where(x => x.Id == action.BoardId).Select(x => x.Contact).FirstOrDefaultAsync(cancel);
        frame.Title = $"Letter about an action: {action.What}";
        frame.Part = "actions";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Actions", here.Root + "/actions").Crumb(action.What, action.Address);
        return Page();
    }
}
