using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>Closes one's account.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class CloseAccountModel(OwnData data, OwnWays ways, Here here, Frame frame) : PageModel
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
        var form = Desk.Sent(this, ["sure"]);
        if (!form.Ticked("sure"))
        {
            form.Refuse("sure", new("Tick the box if you are sure."));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Show(form);
        }
        await data.CloseAsync(HttpContext, cancel);
        return Desk.Away(this, new Done(here.IsSomewhere ? here.Root : "/"), form.Key);
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Close your account";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        return Page();
    }
}
