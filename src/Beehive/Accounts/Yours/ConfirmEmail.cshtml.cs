using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>Opened from a letter, the new address's or the old one's. Looking changes nothing: a person presses the button.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class ConfirmEmailModel(EmailChanging changing, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public EmailChange? Change { get; private set; }

    public bool Undoes { get; private set; }

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string which, string token, CancellationToken cancel)
    {
        if (which is not ("confirm" or "undo")) return NotFound();
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        Undoes = which == "undo";
        Change = await changing.FindAsync(token, Undoes, cancel);
        TellFrame();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string which, string token, CancellationToken cancel)
    {
        if (which is not ("confirm" or "undo")) return NotFound();
        Form = Desk.Sent(this, []);
        Undoes = which == "undo";
        IsDone = Undoes ? await changing.UndoAsync(token, cancel) : await changing.ConfirmAsync(token, cancel);
        TellFrame();
        return Page();
    }

    private void TellFrame()
    {
        frame.Title = IsDone ? "It is done" : Change is null ? "This link is over" : Undoes ? "Take the change of address back" : "Use this address for your account";
        frame.Unlisted = true;
        if (here.IsSomewhere) frame.Crumb("Home", here.Root);
    }
}
