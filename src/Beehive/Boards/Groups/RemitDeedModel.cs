using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Groups;

/// <summary>What pages have in common on which something is done with a task-and-finish group's remit.</summary>
public abstract class RemitDeedModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public Remit Remit { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        if (await from.Remits.FirstOrDefaultAsync(x => x.BoardId == Board.Id, cancel) is not { } found) return false;
        Remit = found;
        return true;
    }
}
