using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Membership.Supporting;

/// <summary>Who acts beside members of a board, for its secretary, who ends it when one of the two asks for that.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class ShowBoardSupportersModel(Store store, Desk desk, Here here, Frame frame, SupportLetters letters) : BoardDeedModel(store, desk, here, frame)
{
    public IReadOnlyList<SupportLine> Lines { get; private set; } = [];

    protected override string Title => "Who supports members";

    protected override IReadOnlyList<string> Fields => ["which"];

    public string Number(SupportLine line) => line.Support.Id.ToString(CultureInfo.InvariantCulture);

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        Lines = await SupportBook.ReadAsync(from, Place.Place.Id, Today, all => all.Where(x => x.BoardId == Board.Id), cancel);
        return true;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (Lines.FirstOrDefault(x => Number(x) == form["which"]) is not { } line)
        {
            form.Refuse("which", new("Choose one of the list."));
            return null;
        }
        var others = await line.Support.OthersAsync(deed.Store, null, deed.Cancel);
        if (!form.Refuse("which", line.Support.End(deed.Act))) return null;
        SupportBook.Note(deed.Writing, line.Support, "SupportEnded", deed.Act);
        foreach (var other in others) await letters.TellEndedAsync(deed.Writing, line.Support, other, line.Board, deed.Cancel);
        return new Done(Board.Address + "/supporters", "It has ended. Both get a letter.");
    }
}
