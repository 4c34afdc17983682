using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.SetUp;

/// <summary>Gives a board a new name and address; the old ones lead on.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class RenameBoardModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["name", "slug", "why"];

    public Form Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await FindAsync(store, board, cancel) is not { } found) return NotFound();
        return Show(await desk.LayAsync(this, Told(found), cancel, changes: true), found);
    }

    public Task<IActionResult> OnPostAsync(string board, CancellationToken cancel) => desk.TakeAsync(this, Fields,
        async form => await FindAsync(store, board, cancel) is { } found ? Show(form, found) : NotFound(),
        async (deed, form) =>
        {
            if (await FindAsync(deed.Store, board, cancel) is not { } found) return null;
            await deed.Writing.HoldAsync(found.Id, cancel);
            if (!form.Meets(Told(found))) return null;
            if (!form.Refuse("slug", Board.CheckAddress(form["slug"]) ?? await deed.Store.CheckFreeAsync(here, form["slug"], found.Id, cancel))) return null;
            var refusal = found.Rename(form["name"], form["slug"], deed.Act with { Why = form.Maybe("why") });
            return form.Refuse(refusal?.Template.Contains("id", StringComparison.Ordinal) == true ? "slug" : "name", refusal) ? new Done(found.Address, "The board has another name.") : null;
        }, cancel);

    private PageResult Show(Form form, Board board)
    {
        Form = form;
        frame.Title = "Give the board another name";
        frame.Board = board.Name;
        frame.Part = "boards";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(board.Name, board.Address);
        return Page();
    }

    private Task<Board?> FindAsync(Store from, string slug, CancellationToken cancel) => from.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == slug, cancel);

    private static Dictionary<string, string?> Told(Board board) => new(StringComparer.Ordinal) { ["name"] = board.Name, ["slug"] = board.Slug, ["why"] = null };
}
