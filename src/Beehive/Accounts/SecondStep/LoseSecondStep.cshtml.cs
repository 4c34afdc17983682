using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SecondStep;

/// <summary>Says how somebody gets back in who has lost everything that proves who they are.</summary>
[NeverKept]
public sealed class LoseSecondStepModel(Here here, Frame frame) : PageModel
{
    public void OnGet()
    {
        frame.Title = "If your phone or passkey is lost";
        frame.Unlisted = true;
        frame.Crumb("Second step", here.Root + "/second-step");
    }
}
