using Beehive.Accounts;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Withdrawing;

/// <summary>Takes a public paper out, with its versions and files, or shows it again.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class WithdrawPaperModel(Store store, Desk desk, Here here, Frame frame) : WithdrawModel<Paper>(store, desk, here, frame)
{
    protected override string Back => "/papers";

    protected override Task<Paper?> FindAsync(Store from, CancellationToken cancel)
    {
        var slug = (string?)RouteData.Values["paper"];
        return from.Papers.Include(x => x.Versions).Include(x => x.Boards).Include(x => x.Attachments).AsSplitQuery().FirstOrDefaultAsync(x => x.PlaceId == Place.Place.Id && x.Slug == slug, cancel);
    }

    protected override Task<Refusal?> WithdrawAsync(Deed deed, Paper noun, Act act) => Task.FromResult(noun.Withdraw(act));

    /// <summary>What is closed to the public has its own way back: all its parts must come with it.</summary>
    protected override async Task<bool> MayShowAsync(Paper noun, CancellationToken cancel) => noun.IsDraft && await base.MayShowAsync(noun, cancel);

    protected override Task ShowAgainAsync(Deed deed, Paper noun, Act act)
    {
        noun.ShowAgain(act);
        return Task.CompletedTask;
    }
}
