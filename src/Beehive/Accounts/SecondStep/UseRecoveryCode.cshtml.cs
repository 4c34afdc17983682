using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SecondStep;

/// <summary>The second step with a code on paper, when the phone is lost.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class UseRecoveryCodeModel(SecondSteps steps, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public void OnGet()
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        TellFrame();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Desk.Sent(this, ["code"]);
        var refusal = await steps.ByRecoveryCodeAsync(HttpContext, Form["code"], cancel);
        if (refusal is null) return Desk.Away(this, new Done(Returns.Or(Request.Query["return"], here.Root), "You are in. If your phone is lost, set up your second step anew in your account."), Form.Key);
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Form.Refuse("code", refusal);
        TellFrame();
        return Page();
    }

    private void TellFrame()
    {
        frame.Title = "Use a recovery code";
        frame.Unlisted = true;
        frame.Crumb("Second step", here.Root + "/second-step");
    }
}
