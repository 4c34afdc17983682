using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings.Repository;

/// <summary>What one board, or all boards of a place, have asked of bodies that can decide.</summary>
public sealed class ShowAskingsModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Size = 50;

    /// <summary>None: of all boards.</summary>
    public Board? Board { get; private set; }
    public IReadOnlyList<Asking> Askings { get; private set; } = [];
    public LongList List { get; private set; } = new(1, Size, 0);
    public int Late { get; private set; }

    /// <summary>The names of the boards, where they are of several.</summary>
    public IReadOnlyDictionary<long, string>? Boards { get; private set; }

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string? board, CancellationToken cancel)
    {
        if (!Request.TryPage(out var page)) return BadRequest();
        if (board is not null && (Board = await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel)) is null) return NotFound();
        IQueryable<Asking> found = store.Askings;
        if (Board is { } of) found = found.Where(x => x.BoardId == of.Id);
        List = new(page, Size, await found.CountAsync(cancel));
        if (List.IsBeyond) return NotFound();
        Askings = await found.OpenFirst().Skip(List.First - 1).Take(Size).ToListAsync(cancel);
        if (Board is null)
        {
            var asking = Askings.Select(x => x.BoardId).Distinct().ToList();
            Boards = await store.Boards.Where(x => asking.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
        }
        PartialDate? today = PartialDate.Of(Today);
        Late = (await found.Where(x => x.State == AskingState.Waiting && x.Due < today).Select(x => x.Due).ToListAsync(cancel)).Count(x => x is { } due && due.Last < Today);
        TellFrame(page);
        return Page();
    }

    private void TellFrame(int page)
    {
        frame.Title = (Board is { } board ? $"What {board.Name} has asked" : "What boards have asked") + (page == 1 ? "" : $", page {page}");
        frame.Board = Board?.Name;
        frame.Part = "decisions";
        frame.Crumb("Home", here.Root);
        if (Board is { } of) frame.Crumb("Boards", here.Root + "/boards").Crumb(of.Name, of.Address);
    }
}
