using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>The letter to the new address is on its way.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class HaveEmailSentModel(Here here, Frame frame) : PageModel
{
    public void OnGet()
    {
        frame.Title = "Look into your new email";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
    }
}
