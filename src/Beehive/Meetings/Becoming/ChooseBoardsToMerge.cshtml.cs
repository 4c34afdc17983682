using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Becoming;

/// <summary>The first step of a merger: which boards go into this one. Nothing is changed yet.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class ChooseBoardsToMergeModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public IReadOnlyList<Board> Boards { get; private set; } = [];

    /// <summary>Those that somebody has proposed to merge into it.</summary>
    public IReadOnlySet<long> Proposed { get; private set; } = new HashSet<long>();

    protected override string Title => $"Merge other boards into {Board.Name}";

    protected override IReadOnlyList<string> Fields => ["from"];

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        if (!Board.Goes) return false;
        Boards = [.. (await from.GoingBoardsAsync(Place, cancel)).Where(x => x.Id != Board.Id)];
        var changes = await from.Changes.Include(x => x.Parts).Where(x => x.State == LineState.Proposed && x.Kind == ChangeKind.Merged && x.Parts.Any(p => p.ThingId == Board.Id && p.IsResult)).ToListAsync(cancel);
        Proposed = changes.SelectMany(x => x.Parts).Where(x => !x.IsResult).Select(x => x.ThingId).ToHashSet();
        Boards = [.. Boards.OrderBy(x => Proposed.Contains(x.Id) ? 0 : 1)];
        return true;
    }

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var chosen = Boards.Where(x => form.Ticked("from", x.Slug)).Select(x => x.Slug).ToList();
        return Task.FromResult(form.Refuse("from", chosen.Count == 0 ? new("Choose at least one board that merges into this one.") : null) ? new Done($"{Board.Address}/merge/{string.Join('+', chosen)}") : null);
    }
}
