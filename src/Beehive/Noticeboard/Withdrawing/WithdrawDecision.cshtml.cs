using Beehive.Accounts;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Withdrawing;

/// <summary>Takes a public decision out, or shows it again.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class WithdrawDecisionModel(Store store, Desk desk, Here here, Frame frame) : WithdrawModel<Decision>(store, desk, here, frame)
{
    protected override string Back => "/decisions";

    protected override Task<Decision?> FindAsync(Store from, CancellationToken cancel)
    {
        var slug = (string?)RouteData.Values["decision"];
        return from.Decisions.FirstOrDefaultAsync(x => x.PlaceId == Place.Place.Id && x.Slug == slug, cancel);
    }

    protected override Task<Refusal?> WithdrawAsync(Deed deed, Decision noun, Act act) => Task.FromResult(noun.Withdraw(act));

    protected override Task ShowAgainAsync(Deed deed, Decision noun, Act act)
    {
        noun.ShowAgain(act);
        return Task.CompletedTask;
    }
}
