using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>Sets a password, or another one.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class ChoosePasswordModel(PasswordUse use, SignedIn signedIn, OwnWays ways, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public string Email => signedIn.Account!.Email;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ways.FirstAsync(Request.Path, cancel) is { } elsewhere) return LocalRedirect(elsewhere);
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ways.FirstAsync(Request.Path, cancel) is { } elsewhere) return LocalRedirect(elsewhere);
        Form = Desk.Sent(this, []);
        var password = Request.Form["password"].ToString();
        if (!Form.Refuse("password", await use.CheckAsync(password, cancel)))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show();
        }
        await use.SetAsync(HttpContext, password, cancel);
        return Desk.Away(this, new Done(here.Root + "/account"), Form.Key);
    }

    private PageResult Show()
    {
        frame.Title = "Choose a password";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        return Page();
    }
}
