using Beehive.Places;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts.Yours;

/// <summary>How somebody wants to be called, and how to reach them.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class AskAboutYouModel(Desk desk, SignedIn signedIn, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["name", "shows", "phone"];

    public Form Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Show(await desk.LayAsync(this, Told(signedIn.Account!), cancel, changes: true));

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
    {
        var id = signedIn.Account!.Id;
        var account = await deed.Store.Accounts.SingleAsync(x => x.Id == id, cancel);
        if (!form.Meets(Told(account))) return null;
        if (!form.Refuse("name", account.Introduce(form.Maybe("name"), form.Ticked("shows"), form.Maybe("phone")))) return null;
        deed.Store.Add(Chain.Line(0, deed.Act, "AccountIntroduced", null));
        return new Done(here.Root + "/account", "It is saved.");
    }, cancel);

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Your name and phone";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        return Page();
    }

    private static Dictionary<string, string?> Told(Account account) => new(StringComparer.Ordinal) { ["name"] = account.Name, ["shows"] = account.ShowsName ? "yes" : null, ["phone"] = account.Phone };
}
