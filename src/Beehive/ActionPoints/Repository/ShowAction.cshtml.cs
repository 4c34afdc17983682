using Beehive.Accounts;
using Beehive.Askings;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints.Repository;

/// <summary>One action point: who has it, how it stands, where it came from.</summary>
public sealed class ShowActionModel(Store store, Me me, Here here, Frame frame, ITellsBeginnings beginnings) : PageModel
{
    public ActionPoint Action { get; private set; } = null!;
    public Thing? Board { get; private set; }
    public Thing? Meeting { get; private set; }
    public Thing? Organisation { get; private set; }

    /// <summary>The item or decision that it came from; nothing when the viewer may not see it.</summary>
    public Thing? Cause { get; private set; }

    /// <summary>What it goes back to.</summary>
    public IReadOnlyList<Beginning> Beginnings { get; private set; } = [];

    public string WordOfCause => Cause?.Kind switch
    {
        "decision" => "Decision",
        "agenda-item" => "Agenda item",
        _ => "Because of",
    };

    /// <summary>What the board asked of bodies that can decide because of it.</summary>
    public IReadOnlyList<Asking> Asked { get; private set; } = [];

    /// <summary>What whoever looks may do with it.</summary>
    public IReadOnlyList<WorkLink> Work { get; private set; } = [];

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await store.ActionPoints.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Slug == slug, cancel) is not { } action) return NotFound();
        Action = action;
        if (me.IsSignedIn) Work = [.. ActionRights.Of(me, action, await store.ActionOwners.FirstOrDefaultAsync(x => x.ActionPointId == action.Id, cancel)).Links(action)];
        var things = await store.ThingsOfAsync([action.BoardId, action.MeetingId, action.OrganisationId, action.ArisingFromId], cancel);
        Board = things.GetValueOrDefault(action.BoardId ?? 0);
        Meeting = things.GetValueOrDefault(action.MeetingId ?? 0);
        Organisation = things.GetValueOrDefault(action.OrganisationId ?? 0);
        Cause = things.GetValueOrDefault(action.ArisingFromId ?? 0);
        Beginnings = [.. (await beginnings.OfAsync(store, [action.ArisingFromId], cancel)).Where(x => x.Address != Cause?.Address)];
        Asked = await store.AskingsFromAsync([action.Id], cancel);
        if (Board is { } board && me.Is([Role.Secretary, Role.CoChair], board.Id)) Work = [.. Work, AskingWork.ToAsk(board.Address, action.Id)];
        TellFrame();
        return Page();
    }

    /// <summary>What comes next, in one sentence.</summary>
    public string Next => Action.State switch
    {
        _ when Action.IsOverdue(Today) => "It should be done by now. The board will ask how it stands.",
        ActionState.ToDo => "Somebody starts on it.",
        ActionState.Doing => "It is finished, and the result is written here.",
        ActionState.Done or ActionState.Stopped => "Nothing more. It is closed.",
        ActionState.PassedOn => "Whoever took it over says how it goes on.",
        _ => "Somebody has to say how it stands. Our papers do not.",
    };

    private void TellFrame()
    {
        frame.Title = $"Action: {Action.What}";
        frame.Board = Board?.Title;
        frame.Part = "actions";
        frame.OtherView = Action.Address + "/easy";
        frame.Crumb("Home", here.Root).Crumb("Actions", here.Root + "/actions");
        if (Board is { } board) frame.Crumb(board.Title, board.Address);
    }
}
