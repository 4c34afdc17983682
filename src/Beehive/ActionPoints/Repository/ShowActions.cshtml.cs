using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints.Repository;

/// <summary>The action points of all boards of a place.</summary>
public sealed class ShowActionsModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<BoardToChoose> Boards { get; private set; } = [];
    public BoardToChoose? Board { get; private set; }
    public ActionState? State { get; private set; }
    public string? Owner { get; private set; }
    public bool Late { get; private set; }
    public IReadOnlyList<ActionPoint> Actions { get; private set; } = [];
    public LongList List { get; private set; } = new(1, Size, 0);
    public Counts Whole { get; private set; } = new(0, 0, 0, 0, 0);

    public DateOnly Today => here.Today;
    public bool IsFiltered => Board is not null || State is not null || Owner is not null || Late;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.TryPage(out var page) || !Request.TryChoice<ActionState>("state", out var state)) return BadRequest();
        Boards = await store.BoardsToChooseAsync(cancel);
        var slug = Request.Words("board");
        Board = Boards.FirstOrDefault(x => x.Slug == slug);
        if (slug is not null && Board is null) return BadRequest();
        (State, Owner, Late) = (state, Request.Words("owner"), Request.Words("late") is not null);
        Whole = await CountAsync(cancel);
        var found = Filtered();
        List = new(page, Size, IsFiltered ? await found.CountAsync(cancel) : Whole.All);
        if (List.IsBeyond) return NotFound();
        Actions = await InOrder(found).Skip(List.First - 1).Take(Size).ToListAsync(cancel);
        frame.Title = page == 1 ? "Actions" : $"Actions, page {page}";
        frame.Part = "actions";
        if (!IsFiltered && page == 1) frame.OtherView = here.Root + "/actions/easy";
        frame.Crumb("Home", here.Root);
        return Page();
    }

    public string BoardOf(ActionPoint action) => Boards.FirstOrDefault(x => x.Id == action.BoardId)?.Name ?? "";

    private IQueryable<ActionPoint> Filtered()
    {
        IQueryable<ActionPoint> found = store.ActionPoints;
        if (Board is { } board) found = found.Where(x => x.BoardId == board.Id);
        if (State is { } state) found = found.Where(x => x.State == state);
        if (Late) found = Overdue(found);
#pragma warning disable CA1304, CA1311, CA1862 // becomes lower() of the database
        if (Owner?.ToLowerInvariant() is { } owner) found = found.Where(x => x.Owner!.ToLower().Contains(owner));
#pragma warning restore CA1304, CA1311, CA1862
        return found;
    }

    /// <summary>What is open comes first, and of that what is due first.</summary>
    private static IQueryable<ActionPoint> InOrder(IQueryable<ActionPoint> actions) => actions
        .OrderBy(x => x.State == ActionState.ToDo || x.State == ActionState.Doing ? 0 : x.State == ActionState.NotKnown ? 1 : 2)
        .ThenBy(x => x.Due == null).ThenBy(x => x.Due).ThenBy(x => x.Id);

    /// <summary>As <see cref="ActionPoint.IsOverdue"/> says: this month and this year as a whole are not over yet.</summary>
    private IQueryable<ActionPoint> Overdue(IQueryable<ActionPoint> actions)
    {
        PartialDate? day = PartialDate.Of(Today), month = PartialDate.Parse(day.ToString()![..7]), year = PartialDate.Parse(day.ToString()![..4]);
        return actions.Where(x => (x.State == ActionState.ToDo || x.State == ActionState.Doing) && x.Due < day && x.Due != month && x.Due != year);
    }

    private async Task<Counts> CountAsync(CancellationToken cancel)
    {
        var states = await store.ActionPoints.GroupBy(x => x.State).Select(x => new { State = x.Key, Number = x.Count() }).ToListAsync(cancel);
        var open = states.Where(x => x.State is ActionState.ToDo or ActionState.Doing).Sum(x => x.Number);
        var late = open == 0 ? 0 : await Overdue(store.ActionPoints).CountAsync(cancel);
        return new(states.Sum(x => x.Number), open, late, Number(ActionState.Done), Number(ActionState.NotKnown));

        int Number(ActionState state) => states.Where(x => x.State == state).Sum(x => x.Number);
    }

    public sealed record Counts(int All, int Open, int Late, int Done, int NotKnown);
}
