using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Becoming;

/// <summary>Ends a board, with the reason. A task-and-finish group that has done its job ends so too.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class EndBoardModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public Heritage Heritage { get; private set; } = null!;

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    protected override string Title => $"End {Board.Name}";

    protected override IReadOnlyList<string> Fields => ["heir", "goOn", "day", "why"];

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        Boards = [.. (await from.GoingBoardsAsync(Place, cancel)).Where(x => x.Id != Board.Id)];
        Heritage = await Heritage.LoadAsync(from, [Board], Today, cancel);
        return Board.Goes;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var heir = Boards.FirstOrDefault(x => x.Slug == form["heir"]);
        var act = deed.Act with { Why = form.Maybe("why") };
        var held = form.Day("day", Today, out var day) & form.Refuse("why", act.Why is null ? new("Say why, in a sentence. It stands in the history.") : null)
            & form.Refuse("heir", heir is null && (form.Maybe("heir") is not null || form.All("goOn").Count > 0) ? new("Choose the board that takes it over, or tick nothing below.") : null);
        if (!held || !form.Refuse("day", ChangeDay.Check(day, Today)) || !form.Refuse("day", Board.Cease(BoardState.Ended, day, act))) return null;
        if (!form.Refuse("why", Change.Make(ChangeKind.Ended, [Board], [], day, null, act, out var change))) return null;
        await deed.Writing.KeepAsync(change!, Place.Place.Id, deed.Cancel);
        await Heritage.EndLinesAsync(deed, day, Today, act);
        if (heir is not null && !form.Refuse("goOn", await Heritage.GoOnWithAsync(heir, deed, form, act))) return null;
        return new Done(Board.Address, "The board has ended.");
    }
}
