using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SecondStep;

/// <summary>The second step of those whose work shows them what is private or not public yet.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class MakeSecondStepModel(SecondSteps steps, SignedIn signedIn, Here here, Frame frame, DevMail development, TimeProvider clock) : PageModel
{
    public Form Form { get; private set; } = null!;

    public bool HasApp { get; private set; }

    public bool HasPasskey { get; private set; }

    /// <summary>Only on the maker's own machine, and only for an account made to try Beehive out.</summary>
    public string? SampleCode { get; private set; }

    public string Onward => Return is null ? "" : QueryString.Create("return", Return).Value!;

    private string? Return => Returns.Of(Request.Query["return"]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (signedIn.IsStrong && Return is { } back) return LocalRedirect(back);
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        await PrepareAsync(cancel);
        return HasApp || HasPasskey || Return is null ? Page() : LocalRedirect(here.Root + "/second-step/set-up" + Onward);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Desk.Sent(this, ["code"]);
        var refusal = await steps.ByCodeAsync(HttpContext, Form["code"], cancel);
        if (refusal is null) return Desk.Away(this, new Done(Returns.Or(Return, here.Root)), Form.Key);
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Form.Refuse("code", refusal);
        Form.Set("code", null);
        await PrepareAsync(cancel);
        return Page();
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        (var app, HasPasskey) = await steps.HasAsync(cancel);
        HasApp = app is not null;
        if (app is not null && signedIn.Account!.IsSample && development.For(HttpContext) is not null) SampleCode = OneTimeCode.At(app.Secret, Math.Max(OneTimeCode.StepAt(clock.GetUtcNow()), app.UsedStep + 1));
        frame.Title = "Second step";
        frame.Unlisted = true;
        if (here.IsSomewhere) frame.Crumb("Home", here.Root);
    }
}
