using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Membership.Supporting;

/// <summary>Who acts beside somebody, and beside whom they act.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class ShowSupportersModel(Store store, Me me, Here here, Frame frame) : PageModel
{
    private IReadOnlyList<SupportLine> all = [];

    public IEnumerable<SupportLine> BesideMe => all.Where(x => x.Support.MemberId == me.AccountId);

    public IEnumerable<SupportLine> BesideOthers => all.Where(x => x.Support.SupporterId == me.AccountId);

    public IEnumerable<SupportLine> Asked => all.Where(x => x.Support.AcceptedAt is null && x.Support.MemberId != me.AccountId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!here.IsSomewhere) return NotFound();
        all = await SupportBook.OfAsync(store, here.Place.Id, me.Account!, here.Today, cancel);
        frame.Title = "Who supports you";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        return Page();
    }
}
