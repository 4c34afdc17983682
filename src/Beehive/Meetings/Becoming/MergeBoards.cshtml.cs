using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Becoming;

/// <summary>Merges boards into one, from a day on. The old pages stay and lead on; open actions and meetings to come can go with the merger.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class MergeBoardsModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    private const int MostAtOnce = 20;

    public Heritage Heritage { get; private set; } = null!;

    protected override string Title => $"Merge {string.Join(", ", Heritage.Boards.Select(x => x.Name))} into {Board.Name}";

    protected override IReadOnlyList<string> Fields => ["goOn", "day", "why"];

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        var slugs = ((string?)RouteData.Values["from"] ?? "").Split('+', MostAtOnce + 1).Distinct().ToList();
        var boards = await from.Boards.Where(x => x.PlaceId == Place.Place.Id && slugs.Contains(x.Slug)).OrderBy(x => x.Order).ThenBy(x => x.Id).ToListAsync(cancel);
        if (boards.Count == 0 || boards.Count != slugs.Count || boards.Count > MostAtOnce || boards.Exists(x => x.Id == Board.Id)) return false;
        Heritage = await Heritage.LoadAsync(from, boards, Today, cancel);
        return true;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        foreach (var board in Heritage.Boards) await deed.Writing.HoldAsync(board.Id, deed.Cancel);
        var act = deed.Act with { Why = form.Maybe("why") };
        if (!(form.Day("day", Today, out var day) & form.Refuse("why", act.Why is null ? new("Say why, in a sentence. It stands in the history.") : null))) return null;
        if (!form.Refuse("day", ChangeDay.Check(day, Today))) return null;
        foreach (var board in Heritage.Boards)
            if (!form.Refuse("day", board.Cease(BoardState.Merged, day, act))) return null;
        if (!form.Refuse("day", Board.Begin(day, act)) || !await ChangeAsync(deed, form, day, act)) return null;
        await Heritage.EndLinesAsync(deed, day, Today, act);
        return form.Refuse("goOn", await Heritage.GoOnWithAsync(Board, deed, form, act)) ? new Done(Board.Address, "The boards are merged.") : null;
    }

    /// <summary>A merger that was proposed takes place; another one is new.</summary>
    private async Task<bool> ChangeAsync(Deed deed, Form form, DateOnly day, Platform.Act act)
    {
        var from = Heritage.Boards.Select(x => x.Id).ToList();
        var proposed = await deed.Store.Changes.Include(x => x.Parts).Where(x => x.State == LineState.Proposed && x.Parts.Any(p => p.ThingId == Board.Id)).ToListAsync(deed.Cancel);
        if (proposed.Find(x => x.Is(ChangeKind.Merged, from, [Board.Id])) is { } known) return form.Refuse("why", known.TakePlace(day, Heritage.Boards, [Board], act));
        if (!form.Refuse("why", Change.Make(ChangeKind.Merged, Heritage.Boards, [Board], day, null, act, out var change))) return false;
        await deed.Writing.KeepAsync(change!, Place.Place.Id, deed.Cancel);
        return true;
    }
}
