using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>All that is kept about somebody, for them to read.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class ShowYourDataModel(OwnData data, Here here, Frame frame) : PageModel
{
    public IReadOnlyList<(string Name, IReadOnlyList<KeptThing> Things)> Told { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Told = await data.TellAsync(cancel);
        frame.Title = "Everything we keep about you";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
    }
}
