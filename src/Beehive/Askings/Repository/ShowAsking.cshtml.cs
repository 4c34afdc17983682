using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings.Repository;

/// <summary>One asking: who was asked for what, by when, and what came back.</summary>
public sealed class ShowAskingModel(Store store, Me me, Here here, Frame frame, ITellsBeginnings beginnings) : PageModel
{
    public Asking Asking { get; private set; } = null!;

    /// <summary>The board that asks; nothing when the viewer may not see it.</summary>
    public Board? Board { get; private set; }

    /// <summary>The decision, item or action that it came from; nothing when the viewer may not see it.</summary>
    public Thing? Cause { get; private set; }

    /// <summary>What it goes back to.</summary>
    public IReadOnlyList<Beginning> Beginnings { get; private set; } = [];

    /// <summary>What whoever looks may do with it.</summary>
    public IReadOnlyList<WorkLink> Work { get; private set; } = [];

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string asked, CancellationToken cancel)
    {
        if (await store.Askings.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Slug == asked, cancel) is not { } asking) return NotFound();
        Asking = asking;
        Board = await store.Boards.FirstOrDefaultAsync(x => x.Id == asking.BoardId, cancel);
        Beginnings = await beginnings.OfAsync(store, [asking.ArisingFromId], cancel);
        Cause = (await store.ThingsOfAsync([asking.ArisingFromId], cancel)).GetValueOrDefault(asking.ArisingFromId ?? 0);
        if (me.IsSignedIn && Board is not null) Work = [.. AskingWork.For(me, asking, Board)];
        TellFrame();
        return Page();
    }

    /// <summary>What comes next, in one sentence.</summary>
    public string Next => Asking.State switch
    {
        _ when Asking.IsOverdue(Today) => "The answer should be here by now. The board asks again.",
        AskingState.Waiting => "The body answers, and the answer is written here.",
        AskingState.Answered => "The board reads the answer.",
        AskingState.Refused => "The body said no. The board can talk about it.",
        _ => "Nothing more. It is closed.",
    };

    private void TellFrame()
    {
        frame.Title = $"Asked: {Asking.What}";
        frame.Board = Board?.Name;
        frame.Part = "decisions";
        frame.Crumb("Home", here.Root).Crumb("Asked", here.Root + "/asked");
        if (Board is { } board) frame.Crumb(board.Name, board.Address);
    }
}
