using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Vouching;

/// <summary>A partnership manager says that they know somebody who lost every second step: a recorded deed. The link still goes to that person's own mailbox.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class VouchForSomebodyModel(Desk desk, AccountLetter letter, Me me, Here here, Frame frame) : PageModel
{
    private static readonly Refusal NotHere = new("Nobody with that address holds a seat or an office here today. Look at the address again.");

    public Form Form { get; private set; } = null!;

    public void OnGet() => Show(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)));

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, ["email", "why"], form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
    {
        if (form.Maybe("why") is not { Length: <= 500 }) form.Refuse("why", new("Say in one sentence how you know that it is them."));
        var account = await FindAsync(deed.Store, Account.Normal(form["email"]), cancel);
        if (account is null) form.Refuse("email", NotHere);
        else if (account.Id == me.AccountId || account.LooksAfterInstallation) form.Refuse("email", new("Somebody else must vouch for this account: whoever looks after the installation."));
        if (!form.Holds) return null;
        await TakeAwayAsync(deed, account!, cancel);
        deed.Store.Add(Chain.Line(here.Place.Id, deed.Act with { Why = form["why"] }, "SomebodyVouchedFor", null, new Dictionary<string, string?[]>(StringComparer.Ordinal) { ["account"] = [null, account!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)] }));
        return new Done(here.Root + "/my-work", "It is written down. They get an email and can sign in with a link.");
    }, cancel);

    private async Task<Account?> FindAsync(Store store, string email, CancellationToken cancel)
    {
        if (await store.Accounts.FirstOrDefaultAsync(x => x.Email == email && x.ClosedAt == null, cancel) is not { } account) return null;
        return (await store.Appointments.Where(x => x.AccountId == account.Id).ToListAsync(cancel)).Exists(x => x.HoldsOn(here.Today)) ? account : null;
    }

    private async Task TakeAwayAsync(Deed deed, Account account, CancellationToken cancel)
    {
        await LostWays.TakeAwayAsync(deed.Store, account.Id, cancel);
        await letter.SendAsync(deed.Writing, account, letter.Begin("You can sign in again")
            .Say("The partnership team knows that you have lost your phone or passkey. What you had set up counts no more, and you are signed out everywhere.")
            .Say("Sign in with a link now. Then set up your second step again, alone or with somebody you trust.")
            .Link("Sign in", here.Root + "/sign-in")
            .Say("If you did not ask for this, phone the partnership team."), account.Email, cancel);
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Help somebody back in";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
        return Page();
    }
}
