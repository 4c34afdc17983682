using System.Globalization;
using System.Security.Cryptography;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SecondStep;

/// <summary>Joins an app for one-time codes to an account. Until the right code was typed nothing is kept: the secret travels with the form, sealed.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class SetUpCodeAppModel(SecondSteps steps, SignedIn signedIn, IDataProtectionProvider protection, Here here, Frame frame, DevMail development, TimeProvider clock) : PageModel
{
    public Form Form { get; private set; } = null!;

    /// <summary>The secret, sealed for this account.</summary>
    public string Setup { get; private set; } = "";

    public string AppLink { get; private set; } = "";

    public string SecretInGroups { get; private set; } = "";

    public string? SampleCode { get; private set; }

    private string? Return => Returns.Of(Request.Query["return"]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await KeptOutAsync(cancel) is { } elsewhere) return elsewhere;
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        return Show(OneTimeCode.NewSecret());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await KeptOutAsync(cancel) is { } elsewhere) return elsewhere;
        Form = Desk.Sent(this, ["code"]);
        var sealedSecret = Opened(Request.Form["secret-app"].ToString());
        var refusal = sealedSecret is null ? new Refusal("The page was open for too long. Show the app the new picture, then type its code.")
            : await steps.SetUpAsync(HttpContext, sealedSecret, Form["code"], cancel);
        if (refusal is null) return Desk.Away(this, new Done(here.Root + "/second-step/recovery-codes" + (Return is null ? "" : QueryString.Create("return", Return).Value), "Your second step is set up."), Form.Key);
        Form.Refuse("code", refusal);
        Form.Set("code", null);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(sealedSecret ?? OneTimeCode.NewSecret());
    }

    /// <summary>Whoever has a second step makes it before changing it: otherwise who came in by the mailbox alone would set up their own.</summary>
    private async Task<IActionResult?> KeptOutAsync(CancellationToken cancel)
    {
        if (signedIn.IsStrong) return null;
        var (app, hasPasskey) = await steps.HasAsync(cancel);
        return app is null && !hasPasskey ? null : LocalRedirect(here.Root + "/second-step" + QueryString.Create("return", Request.Path));
    }

    private PageResult Show(string secret)
    {
        var site = here.IsSomewhere ? here.Place.SiteName : "Beehive";
        Setup = Protector.Protect(secret, TimeSpan.FromHours(1));
        AppLink = OneTimeCode.Link(secret, site, signedIn.Account!.Email);
        SecretInGroups = string.Join(' ', secret.Chunk(4).Select(x => new string(x)));
        if (signedIn.Account.IsSample && development.For(HttpContext) is not null) SampleCode = OneTimeCode.At(secret, OneTimeCode.StepAt(clock.GetUtcNow()));
        frame.Title = "Set up your second step";
        frame.Unlisted = true;
        if (here.IsSomewhere) frame.Crumb("Home", here.Root);
        return Page();
    }

    private string? Opened(string setup)
    {
        try
        {
            return Protector.Unprotect(setup);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("Beehive.CodeApp", signedIn.Account!.Id.ToString(CultureInfo.InvariantCulture)).ToTimeLimitedDataProtector();
}
