using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Repository;

/// <summary>The papers of a place, newest first.</summary>
public sealed class ShowPapersModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Size = 20;

    public IReadOnlyList<BoardToChoose> Boards { get; private set; } = [];
    public BoardToChoose? Board { get; private set; }
    public PaperKind? Kind { get; private set; }
    public IReadOnlyList<PaperInList> Papers { get; private set; } = [];
    public LongList List { get; private set; } = new(1, Size, 0);

    public bool IsFiltered => Board is not null || Kind is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.TryPage(out var page) || !Request.TryChoice<PaperKind>("kind", out var kind)) return BadRequest();
        Boards = await store.BoardsToChooseAsync(cancel);
        var slug = Request.Words("board");
        Board = Boards.FirstOrDefault(x => x.Slug == slug);
        if (slug is not null && Board is null) return BadRequest();
        Kind = kind;
        var found = Filtered();
        List = new(page, Size, await found.CountAsync(cancel));
        if (List.IsBeyond) return NotFound();
        Papers = await InOrder(found).Skip(List.First - 1).Take(Size).ToListAsync(cancel);
        var states = await store.TwinStatesAsync([.. Papers.Select(x => x.Id)], cancel);
        Papers = [.. Papers.Select(x => x with { IsEasy = states.GetValueOrDefault(x.Id)?.IsOut == true })];
        frame.Title = page == 1 ? "Papers" : $"Papers, page {page}";
        frame.Part = "papers";
        if (!IsFiltered && page == 1) frame.OtherView = EasyPage.At(here.Root + "/papers");
        frame.Crumb("Home", here.Root);
        return Page();
    }

    private IQueryable<Paper> Filtered()
    {
        IQueryable<Paper> found = store.Papers;
        if (Kind is { } kind) found = found.Where(x => x.Kind == kind);
        if (Board is { } board) found = found.Where(x => store.Set<PaperBoard>().Any(b => b.PaperId == x.Id && b.BoardId == board.Id));
        return found;
    }

    /// <summary>By the date of the newest version that may be seen.</summary>
    private IQueryable<PaperInList> InOrder(IQueryable<Paper> papers) =>
        from paper in papers
        let date = store.Set<PaperVersion>().Where(v => v.PaperId == paper.Id).OrderByDescending(v => v.Number).Select(v => v.Date).FirstOrDefault()
        orderby date descending, paper.Id
        select new PaperInList(paper.Id, paper.Title, paper.Address, paper.Kind, paper.Summary, date);
}
