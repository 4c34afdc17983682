using System.Globalization;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts.Yours;

/// <summary>Ends one session of one's own, or all of them.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class SignOutElsewhereModel(Database database, Store store, SignedIn signedIn, IActor actor, Here here, Frame frame, TimeProvider clock) : PageModel
{
    public Form Form { get; private set; } = null!;

    public long? Session { get; private set; }

    public string? Device { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        frame.Title = "Sign out everywhere";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        if (Request.Query["session"].ToString() is not { Length: > 0 } asked) return Page();
        var mine = Number(asked);
        var id = signedIn.Account!.Id;
        if (await store.Sessions.FirstOrDefaultAsync(x => x.Id == mine && x.AccountId == id, cancel) is not { } session) return NotFound();
        (Session, Device, frame.Title) = (session.Id, session.Device, "Sign out there");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Desk.Sent(this, []);
        var (id, one) = (signedIn.Account!.Id, Request.Form["session"].ToString() is { Length: > 0 } asked ? Number(asked) : (long?)null);
        await using (var writing = await database.WriteAsync(cancel))
        {
            writing.Store.RemoveRange(await writing.Store.Sessions.Where(x => x.AccountId == id && (one == null || x.Id == one)).ToListAsync(cancel));
            if (one is null) writing.Store.RemoveRange(await writing.Store.KnownBrowsers.Where(x => x.AccountId == id).ToListAsync(cancel));
            writing.Store.Add(Chain.Line(0, new Act(actor.Who, clock.GetUtcNow()), one is null ? "SignedOutEverywhere" : "SignedOutElsewhere", null));
            await writing.CommitAsync(cancel);
        }
        return Desk.Away(this, new Done(one is null ? here.Root + "/sign-in" : here.Root + "/account"), Form.Key);
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
