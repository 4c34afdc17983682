using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards;

/// <summary>What pages have in common on which something is done with one board: the board of the address, a form, one change.</summary>
public abstract class BoardDeedModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Board Board { get; private set; } = null!;

    public Here Place => here;

    public DateOnly Today => here.Today;

    protected Frame Frame => frame;

    protected abstract string Title { get; }

    protected abstract IReadOnlyList<string> Fields { get; }

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel) =>
        await ArriveAsync(store, board, cancel) ? Lay(await desk.LayAsync(this, Told(), cancel, changes: true)) : NotFound();

    public Task<IActionResult> OnPostAsync(string board, CancellationToken cancel) => desk.TakeAsync(this, Fields,
        async form => await ArriveAsync(store, board, cancel) ? Lay(form) : NotFound(),
        async (deed, form) =>
        {
            var id = await deed.Store.Boards.Where(x => x.PlaceId == here.Place.Id && x.Slug == board).Select(x => x.Id).FirstOrDefaultAsync(cancel);
            await deed.Writing.HoldAsync(id, cancel);
            return await ArriveAsync(deed.Store, board, cancel) && form.Meets(Told()) ? await DoAsync(deed, form) : null;
        }, cancel);

    /// <summary>What the record says, for the form's fields.</summary>
    protected virtual Dictionary<string, string?> Told() => new(StringComparer.Ordinal);

    /// <summary>Loads what the page shows or changes besides the board; false when it is not there.</summary>
    protected virtual Task<bool> LoadAsync(Store from, CancellationToken cancel) => Task.FromResult(true);

    /// <summary>The deed. Null when the form refuses.</summary>
    protected abstract Task<Done?> DoAsync(Deed deed, Form form);

    private async Task<bool> ArriveAsync(Store from, string slug, CancellationToken cancel)
    {
        if (await from.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == slug, cancel) is not { } found) return false;
        Board = found;
        return await LoadAsync(from, cancel);
    }

    private PageResult Lay(Form form)
    {
        Form = form;
        frame.Work(here, Board, Title);
        return Page();
    }
}

public static class BoardFrames
{
    /// <summary>The frame of a page where somebody works on a board.</summary>
    public static void Work(this Frame frame, Here here, Board board, string title)
    {
        frame.Title = title;
        frame.Board = board.Name;
        frame.Part = "boards";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Boards", here.Root + "/boards").Crumb(board.Name, board.Address);
    }
}
