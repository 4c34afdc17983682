using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SignIn;

/// <summary>Ends this browser's session on the server, and gives the browser a new mark: who uses it next finds nothing.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class SignOutModel(Database database, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public void OnGet()
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        frame.Title = "Sign out";
        frame.Unlisted = true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using (var writing = await database.WriteAsync(cancel))
        {
            await SignedIn.EndOwnAsync(HttpContext, writing.Store, cancel);
            await writing.CommitAsync(cancel);
        }
        Response.Cookies.Delete(Browser.Cookie);
        return Desk.Away(this, new Done(here.IsSomewhere ? here.Root : "/"), "");
    }
}
