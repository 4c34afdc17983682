using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>Adds a passkey to one's account. The browser makes it, so it needs a script.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class AddPasskeyModel(PasskeyUse use, OwnWays ways, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public string Options { get; private set; } = "";

    public string State { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ways.FirstAsync(Request.Path, cancel) is { } elsewhere) return LocalRedirect(elsewhere);
        return await ShowAsync(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ways.FirstAsync(Request.Path, cancel) is { } elsewhere) return LocalRedirect(elsewhere);
        var form = Desk.Sent(this, ["name"]);
        var credential = Request.Form["secret-credential"].ToString();
        if (credential.Length == 0) form.Refuse("name", new("Your browser sent no passkey. It needs scripts for that. A link by email works without."));
        else form.Refuse("name", await use.AddAsync(HttpContext, credential, Request.Form["secret-state"].ToString(), form["name"], cancel));
        if (form.Holds) return Desk.Away(this, new Done(here.Root + "/account"), form.Key);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(form);
    }

    private async Task<PageResult> ShowAsync(Form form)
    {
        Form = form;
        (Options, State) = await use.BeginAddingAsync(HttpContext);
        frame.Title = "Add a passkey";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        return Page();
    }
}
