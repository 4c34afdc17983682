using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Boards.SetUp;

/// <summary>Hands a topic from one board to another, from a day on.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class HandTopicOnModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    private const int LongestTopic = 200;

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    protected override string Title => "Hand a topic on to another board";

    protected override IReadOnlyList<string> Fields => ["topic", "to", "day", "why"];

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        Boards = [.. (await from.GoingBoardsAsync(Place, cancel)).Where(x => x.Id != Board.Id)];
        return true;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var to = Boards.FirstOrDefault(x => x.Slug == form["to"]);
        var held = form.Refuse("topic", form["topic"].Length is 0 or > LongestTopic ? new("Say the topic in a few words, for example: dementia.") : null)
            & form.Refuse("to", to is null ? new("Choose the board that takes it.") : null) & form.Day("day", Today, out var day);
        if (!held || !form.Refuse("day", ChangeDay.Check(day, Today))) return null;
        if (!form.Refuse("why", Change.Make(ChangeKind.TookOverTopic, [Board], [to!], day, form["topic"], deed.Act with { Why = form.Maybe("why") }, out var change))) return null;
        await deed.Writing.KeepAsync(change!, Place.Place.Id, deed.Cancel);
        return new Done(Board.Address, "The topic is handed on.");
    }
}
