using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts.SignIn;

/// <summary>Opened from the letter. Looking at it spends nothing, so that a mail scanner cannot: a person presses the button.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class UseLinkModel(Store store, LinkUse use, Here here, Frame frame, TimeProvider clock) : PageModel
{
    public Form Form { get; private set; } = null!;

    public bool IsAlive { get; private set; }

    /// <summary>Shown when the link was asked for with another browser.</summary>
    public string? Code { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        var mark = Browser.Hash(token);
        var link = await store.SignInLinks.FirstOrDefaultAsync(x => x.TokenMark == mark, cancel);
        IsAlive = link?.IsAlive(clock.GetUtcNow()) == true;
        if (IsAlive && Browser.Known(HttpContext) != link!.BrowserMark) Code = $"{link.Code[..3]} {link.Code[3..]}";
        TellFrame();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        Form = Desk.Sent(this, []);
        var (address, _) = await use.ByTokenAsync(HttpContext, token, cancel);
        if (address is not null) return Desk.Away(this, new Done(address), Form.Key);
        TellFrame();
        return Page();
    }

    private void TellFrame()
    {
        frame.About = "by the link of your letter";
        frame.Title = IsAlive ? "Sign in" : "This link is over";
        frame.Unlisted = true;
        frame.Crumb("Sign in", here.Root + "/sign-in");
    }
}
