using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Terms;

/// <summary>What pages have in common on which something is done with one version of the terms.</summary>
public abstract class TermsDeedModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public TermsOfReference Terms { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        var key = (string?)RouteData.Values["key"];
        if (await from.TermsOfReference.FirstOrDefaultAsync(x => x.BoardId == Board.Id && x.Key == key, cancel) is not { } found) return false;
        Terms = found;
        return true;
    }
}
