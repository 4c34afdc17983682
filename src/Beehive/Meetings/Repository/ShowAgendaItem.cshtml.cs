using Beehive.Accounts;
using Beehive.Askings;
using Beehive.EasyRead;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Repository;

/// <summary>One item of an agenda, at its own address.</summary>
public sealed class ShowAgendaItemModel(Store store, Me me, Here here, Frame frame, ITellsBeginnings beginnings) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public ItemOnPage Item { get; private set; } = null!;
    public AgendaItem? Before { get; private set; }
    public AgendaItem? After { get; private set; }

    /// <summary>What people want said at this item.</summary>
    public IReadOnlyList<Contribution> Said { get; private set; } = [];

    /// <summary>What it goes back to; what the item names itself is not said twice.</summary>
    public IReadOnlyList<Beginning> Beginnings { get; private set; } = [];

    /// <summary>What the board asked of bodies that can decide because of the item or of what was decided at it.</summary>
    public IReadOnlyList<Asking> Asked { get; private set; } = [];

    /// <summary>What whoever looks may do with it.</summary>
    public IReadOnlyList<WorkLink> Work { get; private set; } = [];

    /// <summary>To a board: an event that no board leads has nobody to read it.</summary>
    public bool MaySay => Meeting.IsToCome && Meeting.Address.Contains("/boards/", StringComparison.Ordinal) && Item.Item.State is (ItemState.Accepted or ItemState.OnAgenda);

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var path = Request.Path.Value!;
        var end = path.LastIndexOf("/items/", StringComparison.Ordinal);
        if (await MeetingQueries.FindAsync(store, path[..end], cancel) is not var (meeting, boards, _, _)) return NotFound();
        var decisions = await MeetingQueries.DecisionsAsync(store, meeting.Id, cancel);
        var actions = await MeetingQueries.ActionsAsync(store, meeting.Id, cancel);
        var items = await MeetingQueries.ItemsAsync(store, meeting.Id, decisions, actions, cancel);
        var at = items.FindIndex(x => x.Item.Address == path);
        if (at < 0) return NotFound();
        (Meeting, Item) = (meeting, items[at]);
        var id = Item.Item.Id;
        Said = await store.Contributions.Where(x => x.ItemId == id).OrderBy(x => x.SentAt).ThenBy(x => x.Id).Take(200).ToListAsync(cancel);
        Beginnings = [.. (await beginnings.OfAsync(store, [Item.Item.ArisingFromId], cancel)).Where(x => x.Address != Item.Cause?.Address)];
        Asked = await store.AskingsFromAsync([id, .. Item.Decisions.Select(x => x.Id)], cancel);
        if (boards.Count > 0 && me.Is([Role.Secretary, Role.CoChair], boards[0].Id)) Work = [AskingWork.ToAsk(boards[0].Address, id)];
        Before = at > 0 ? items[at - 1].Item : null;
        After = at + 1 < items.Count ? items[at + 1].Item : null;
        TellFrame(boards.Count > 0 ? boards[0] : null);
        return Page();
    }

    private void TellFrame(Linked? board)
    {
        frame.Title = $"{Item.Item.Number}. {Item.Item.Title}, {Platform.Time.Said.ShortDate(Meeting.Date)}";
        frame.Part = "meetings";
        frame.OtherView = EasyPage.At(Item.Item.Address);
        frame.Board = board?.Title;
        frame.Crumb("Home", here.Root);
        if (board is not null) frame.Crumb(board.Title, board.Address);
        frame.Crumb($"{Meeting.Title}, {Platform.Time.Said.ShortDate(Meeting.Date)}", Meeting.Address);
    }
}
