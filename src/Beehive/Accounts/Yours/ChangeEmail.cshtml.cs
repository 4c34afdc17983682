using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>Asks for a letter to a new address.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class ChangeEmailModel(EmailChanging changing, OwnWays ways, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ways.FirstAsync(Request.Path, cancel) is { } elsewhere) return LocalRedirect(elsewhere);
        return Show(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ways.FirstAsync(Request.Path, cancel) is { } elsewhere) return LocalRedirect(elsewhere);
        var form = Desk.Sent(this, ["email"]);
        if (form.Refuse("email", await changing.AskAsync(form["email"], cancel))) return Desk.Away(this, new Done(here.Root + "/account/email/sent"), form.Key);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(form);
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Change your email address";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        return Page();
    }
}
