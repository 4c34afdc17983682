using Beehive.ActionPoints;
using Beehive.Askings;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Repository;

/// <summary>One decision: the fixed word, the original words, why, and what came of it.</summary>
public sealed class ShowDecisionModel(Store store, Here here, Frame frame, ITellsBeginnings beginnings) : PageModel
{
    public Decision Decision { get; private set; } = null!;
    public Thing? Meeting { get; private set; }
    public Thing? Item { get; private set; }
    public Thing? Board { get; private set; }
    public Thing? PassedTo { get; private set; }
    public IReadOnlyList<ActionPoint> Actions { get; private set; } = [];

    /// <summary>What it goes back to.</summary>
    public IReadOnlyList<Beginning> Beginnings { get; private set; } = [];

    /// <summary>What the board asked of bodies that can decide because of it.</summary>
    public IReadOnlyList<Asking> Asked { get; private set; } = [];

    /// <summary>No co-chair has checked the minutes that it stands in.</summary>
    public bool Unchecked { get; private set; }

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await store.Decisions.FirstOrDefaultAsync(x => x.Slug == slug, cancel) is not { } decision) return NotFound();
        Decision = decision;
        var things = await store.ThingsOfAsync([decision.MeetingId, decision.ItemId, decision.BoardId, decision.PassedToId], cancel);
        Meeting = things.GetValueOrDefault(decision.MeetingId ?? 0);
        Item = things.GetValueOrDefault(decision.ItemId ?? 0);
        Board = things.GetValueOrDefault(decision.BoardId ?? 0);
        PassedTo = things.GetValueOrDefault(decision.PassedToId ?? 0);
        Actions = await store.ActionPoints.Where(x => x.ArisingFromId == decision.Id).OrderBy(x => x.Id).ToListAsync(cancel);
        Beginnings = await beginnings.OfAsync(store, [decision.ItemId], cancel);
        Asked = await store.AskingsFromAsync([decision.Id], cancel);
        Unchecked = decision.MeetingId is { } at && await store.Meetings.AnyAsync(x => x.Id == at && x.Minutes == MinutesState.Draft, cancel);
        TellFrame();
        return Page();
    }

    private void TellFrame()
    {
        frame.Title = $"Decision: {Decision.Title}";
        frame.Board = Board?.Title;
        frame.Part = "decisions";
        frame.OtherView = EasyPage.At(Decision.Address);
        frame.Crumb("Home", here.Root).Crumb("Decisions", here.Root + "/decisions");
        if (Meeting is { } meeting) frame.Crumb($"{meeting.Title}, {Said.ShortDate(meeting.Date)}", meeting.Address);
    }
}
