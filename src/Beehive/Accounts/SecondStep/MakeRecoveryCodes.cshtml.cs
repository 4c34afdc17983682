using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SecondStep;

/// <summary>Makes new recovery codes and shows them, once.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class MakeRecoveryCodesModel(SecondSteps steps, SignedIn signedIn, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string Onward => Returns.Of(Request.Query["return"]) ?? here.Root + "/account";

    /// <summary>Only after the second step: otherwise they would be a way round it.</summary>
    public bool IsStrong => signedIn.IsStrong;

    public IActionResult OnGet()
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        return Show("Recovery codes");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsStrong) return LocalRedirect(here.Root + "/second-step" + QueryString.Create("return", Request.Path));
        Form = Desk.Sent(this, []);
        Codes = await steps.MakeRecoveryCodesAsync(cancel);
        Response.Headers.CacheControl = "no-store";
        return Show("Your recovery codes");
    }

    private PageResult Show(string title)
    {
        frame.Title = title;
        frame.Unlisted = true;
        if (here.IsSomewhere) frame.Crumb("Home", here.Root);
        return Page();
    }
}
