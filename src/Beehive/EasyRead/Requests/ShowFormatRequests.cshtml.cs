using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Requests;

/// <summary>What people ask for in another way, for those who answer: the next day first.</summary>
[NeverKept]
[MayUse(Role.PartnershipManager, Role.Secretary, OfAnyBoard = true)]
public sealed class ShowFormatRequestsModel(Store store, Me me, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<Wanted> Open { get; private set; } = [];

    public bool SetsDays => me.Is(Role.PartnershipManager, null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Open = await FormatRights.OpenAsync(store, me, here.Place.Id, cancel);
        frame.Title = "Other formats that people ask for";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("My work", here.Root + "/my-work");
    }
}
