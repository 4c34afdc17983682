using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Boards.SetUp;

/// <summary>Changes what a board says of itself.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class ChangeBoardModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    protected override string Title => "Change what stands on the board’s page";

    protected override IReadOnlyList<string> Fields => BoardFields.Names;

    protected override Dictionary<string, string?> Told() => BoardFields.Told(Board);

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var done = BoardFields.Read(form, Board.Name) is { } told && form.Refuse("state", Board.Describe(told, deed.Act with { Why = form.Maybe("why") }));
        return Task.FromResult(done ? new Done(Board.Address, "The board’s page is changed.") : null);
    }
}
