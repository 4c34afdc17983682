using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.SetUp;

/// <summary>Sets up a board of the place.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class AddBoardModel(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = [.. BoardFields.Names, "slug", "kind", "reportsTo", "seen"];

    public Form Form { get; private set; } = null!;

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = nameof(BoardState.Active), ["seen"] = "all" }, cancel), cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => ShowAsync(form, cancel), DoAsync, cancel);

    private async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var slug = form.Maybe("slug") ?? Slug.From(form["name"]);
        var told = BoardFields.Read(form, form["name"]);
        var held = form.Choice<BoardKind>("kind", new("Choose what kind of board it is."), out var kind) & (form["name"].Length == 0 || form.Refuse("slug", Board.CheckAddress(slug)))
            && form.Refuse("slug", await deed.Store.CheckFreeAsync(here, slug, 0, deed.Cancel));
        if (told is null || !held) return null;
        var key = await deed.Store.FreeKeyAsync<Board>(here, slug, deed.Cancel);
        var order = await deed.Store.Boards.Where(x => x.PlaceId == here.Place.Id).MaxAsync(x => (int?)x.Order, deed.Cancel) ?? 0;
        var act = deed.Act with { Why = form.Maybe("why") };
        if (!form.Refuse("name", Board.SetUp(told, kind, slug, key, here.Root, order + 1, form["seen"] == "us" ? Visibility.Draft : Visibility.Public, act, out var board))) return null;
        await deed.Writing.KeepAsync(board!, here.Place.Id, deed.Cancel);
        return await ReportAsync(deed, form, board!, told, act) ? new Done(board!.Address, "The board is set up.") : null;
    }

    private async Task<bool> ReportAsync(Deed deed, Form form, Board board, BoardTold told, Act act)
    {
        if (form.Maybe("reportsTo") is not { } slug) return true;
        if (await deed.Store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == slug, deed.Cancel) is not { } above) return form.Refuse("reportsTo", new("Choose a board from the list."));
        var state = told.State == BoardState.Proposed ? LineState.Proposed : LineState.Today;
        if (!form.Refuse("reportsTo", ReportingLine.Draw(board.Id, above.Id, LineKind.ReportsTo, state, told.From, null, [], act, here.Today, out var line))) return false;
        await deed.Writing.FlushAsync(deed.Cancel);
        await deed.Writing.KeepAsync(line!, here.Place.Id, deed.Cancel);
        return true;
    }

    private async Task<IActionResult> ShowAsync(Form form, CancellationToken cancel)
    {
        Form = form;
        Boards = await store.GoingBoardsAsync(here, cancel);
        frame.Title = "Set up a board";
        frame.Part = "boards";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Boards", here.Root + "/boards");
        return Page();
    }
}
