using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Boards.SetUp;

/// <summary>Makes a board another kind of board from a day on: a forum becomes a partnership board.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class BecomeKindModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    protected override string Title => "Make it another kind of board";

    protected override IReadOnlyList<string> Fields => ["kind", "day", "why"];

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var held = form.Choice<BoardKind>("kind", new("Choose what it becomes."), out var kind) & form.Day("day", Today, out var day);
        if (!held || !form.Refuse("day", ChangeDay.Check(day, Today))) return null;
        var act = deed.Act with { Why = form.Maybe("why") };
        var before = BoardWords.Of(Board.Kind);
        if (!form.Refuse("kind", Board.BecomeKind(kind, act))) return null;
        if (!form.Refuse("why", Change.Make(ChangeKind.ChangedKind, [Board], [], day, $"{before}: {BoardWords.Of(kind)}", act, out var change))) return null;
        await deed.Writing.KeepAsync(change!, Place.Place.Id, deed.Cancel);
        return new Done(Board.Address, "The board is of another kind now.");
    }
}
