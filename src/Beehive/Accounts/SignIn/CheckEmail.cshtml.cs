using System.Text.RegularExpressions;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts.SignIn;

/// <summary>The letter is on its way; its code can be typed here, where it was asked for.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed partial class CheckEmailModel(Store store, LinkUse use, Here here, Frame frame, DevMail development, TimeProvider clock) : PageModel
{
    public Form Form { get; private set; } = null!;

    /// <summary>Only on the maker's own machine.</summary>
    public string? DevelopmentLink { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        await PrepareAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Desk.Sent(this, ["code"]);
        var code = string.Concat(Form["code"].Where(char.IsAsciiDigit));
        var (address, refusal) = await use.ByCodeAsync(HttpContext, Browser.Of(HttpContext), code, cancel);
        if (address is not null) return Desk.Away(this, new Done(address), Form.Key);
        Form.Refuse("code", refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await PrepareAsync(cancel);
        return Page();
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        frame.Title = "Look into your email";
        frame.Unlisted = true;
        frame.Crumb("Sign in", here.Root + "/sign-in");
        if (development.For(HttpContext) is null) return;
        var browser = Browser.Of(HttpContext);
        if (await store.SignInLinks.Where(x => x.BrowserMark == browser).OrderByDescending(x => x.Id).FirstOrDefaultAsync(cancel) is not { } asked || !asked.IsAlive(clock.GetUtcNow())) return;
        var once = SignInLetter.Once(asked.TokenMark);
        var letter = await store.Letters.Where(x => x.Once == once).Select(x => x.Text).FirstOrDefaultAsync(cancel);
        DevelopmentLink = letter is null ? null : Link().Match(letter) is { Success: true } found ? new Uri(found.Value).AbsolutePath : null;
    }

    [GeneratedRegex("https?://[^\\s]+/sign-in/link/[A-Za-z0-9_-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
