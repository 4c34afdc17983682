using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SignIn;

/// <summary>Signs in with a passkey; it is the second step too.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class UsePasskeyModel(PasskeyUse use, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public string Options { get; private set; } = "";

    public string State { get; private set; } = "";

    public string Onward => Return is null ? "" : QueryString.Create("return", Return).Value!;

    private string? Return => Returns.Of(Request.Query["return"]);

    public Task OnGetAsync() => PrepareAsync(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var form = Desk.Sent(this, []);
        var credential = Request.Form["secret-credential"].ToString();
        form.Notice = (credential.Length == 0 ? new("Your browser sent no passkey. It needs scripts for that. Sign in with a link instead.")
            : await use.SignInAsync(HttpContext, credential, Request.Form["secret-state"].ToString(), cancel))?.ToString();
        if (form.Notice is null) return Desk.Away(this, new Done(Returns.Or(Return, here.Root)), form.Key);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await PrepareAsync(form);
        return Page();
    }

    private async Task PrepareAsync(Form form)
    {
        Form = form;
        (Options, State) = await use.BeginSigningInAsync(HttpContext);
        frame.Title = "Sign in with a passkey";
        frame.Unlisted = true;
        frame.Crumb("Sign in", here.Root + "/sign-in");
    }
}
