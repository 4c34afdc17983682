using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>Begins a paper of a board. A member's own paper is handed in: from then on it is with those who work for the board.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, Role.Member, Role.Adviser)]
public sealed class WritePaperModel(Store store, Desk desk, Here here, Me me, Frame frame) : PageModel
{
    public PaperForm Laid { get; private set; } = null!;
    public Board Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await FindAsync(store, board, cancel) is not { } found) return NotFound();
        return await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(), cancel), found, cancel);
    }

    public Task<IActionResult> OnPostAsync(string board, CancellationToken cancel) => desk.TakeAsync(this, PaperFields.Names,
        async form => await FindAsync(store, board, cancel) is { } found ? await ShowAsync(form, found, cancel) : NotFound(),
        async (deed, form) => await FindAsync(deed.Store, board, cancel) is { } found ? await WriteAsync(deed, form, found, cancel) : null, cancel);

    private async Task<Done?> WriteAsync(Deed deed, Form form, Board board, CancellationToken cancel)
    {
        if (await PaperFields.ReadAsync(deed.Store, here, form, board.Id, null, cancel) is not { } wanted) return null;
        var key = await deed.Writing.FreeKeyAsync<Paper>(here.Place.Id, here.Root + "/papers/", Slug.From(wanted.Title, "paper"), cancel);
        if (!form.Refuse("title", Paper.Write(wanted, here.Root, key, deed.Act, out var paper))) return null;
        await deed.Writing.KeepAsync(paper!, here.Place.Id, cancel);
        if (WorksFor(board)) return new Done(paper!.Address + "/work", "The paper is kept. Nobody sees it yet but those who work for the board.");
        deed.Store.Add(new PaperAuthor { PaperId = paper!.Id, AccountId = me.AccountId!.Value, At = deed.Act.At, Wish = form.Maybe("wish") is { } wish ? wish[..Math.Min(wish.Length, Paper.LongestSentence)] : null });
        return new Done(board.Address, "The paper is with the secretary. You get a letter when it is out.");
    }

    private async Task<IActionResult> ShowAsync(Form form, Board board, CancellationToken cancel)
    {
        Board = board;
        Laid = await PaperFields.LayAsync(store, form, board.Id, 0, WorksFor(board) ? "Keep the paper" : "Hand it in", !WorksFor(board), Request, cancel);
        frame.Title = "Write a paper";
        frame.Board = board.Name;
        frame.Part = "papers";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(board.Name, board.Address);
        return Page();
    }

    private bool WorksFor(Board board) => me.Is(PaperAtWork.Who, board.Id);

    private Task<Board?> FindAsync(Store from, string slug, CancellationToken cancel) => from.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == slug, cancel);
}
