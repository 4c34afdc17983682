using System.Globalization;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>
/// Signs in with a password, and sets one. A known and an unknown address get the same words after the same work. Tries are counted for the address when they come
/// from browsers that never signed in to it, for each known browser apart, and for the network: strangers cannot keep the holder out.
/// </summary>
public sealed class PasswordUse(Database database, PasswordHash hash, Tries tries, SignedIn signedIn, AccountLetter letter, IActor actor, Here here, TimeProvider clock)
{
    private static readonly Refusal Wrong = new("The address or the password is not right. Look at both again, or sign in with a link.");
    private static readonly Refusal Busy = new("Too many people are signing in at this moment. Wait a few seconds, then try again. Or sign in with a link.");
    private const string TooMany = "There were too many tries. Wait {0}, or sign in with a link that we send to your email.";

    public async Task<Refusal?> SignInAsync(HttpContext context, string email, string password, CancellationToken cancel)
    {
        email = Account.Normal(email);
        var (account, kept, isKnown) = await FindAsync(context, email, cancel);
        var (own, shared) = Limits(context, email, isKnown);
        if (await tries.CountAsync([.. own, .. shared], cancel) is { } wait) return Waiting.Tell(context, wait, TooMany);
        try
        {
            if (!await hash.IsAsync(password, PasswordWords.Length(password) > PasswordWords.Longest ? null : kept?.Hash, cancel) || account is null) return Wrong;
        }
        catch (TimeoutException)
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (StatusCodes.Status503ServiceUnavailable, "5");
            return Busy;
        }
        await using var writing = await database.WriteAsync(cancel);
        await Tries.ForgiveAsync(writing, own, shared, cancel);
        await signedIn.BeginAsync(context, writing.Store, account, SignInWay.Password, strong: false, cancel);
        await writing.CommitAsync(cancel);
        return null;
    }

    /// <summary>What anybody knows of this place and of the person: no password is made of it.</summary>
    public async Task<Refusal?> CheckAsync(string password, CancellationToken cancel)
    {
        await using var store = database.Read();
        var known = new List<string> { signedIn.Account!.Email, signedIn.Account.Name ?? "", "Beehive" };
        if (here.IsSomewhere)
        {
            var place = here.Place.Id;
            known.AddRange([here.Place.Name, here.Place.SiteName, here.Place.Key]);
            known.AddRange(await store.Look(place, Viewer.Anyone).Things.Where(x => x.PlaceId == place && x.Kind == "board").Select(x => x.Title).ToListAsync(cancel));
        }
        return PasswordRules.Check(password, known);
    }

    /// <summary>Sets it, and ends every other session: whoever else was in is out.</summary>
    public async Task SetAsync(HttpContext context, string password, CancellationToken cancel)
    {
        var made = await hash.MakeAsync(password, cancel);
        var (account, now) = (signedIn.Account!, clock.GetUtcNow());
        await using var writing = await database.WriteAsync(cancel);
        var kept = await writing.Store.Passwords.FirstOrDefaultAsync(x => x.AccountId == account.Id, cancel);
        if (kept is null) writing.Store.Add(kept = new Password { AccountId = account.Id });
        (kept.Hash, kept.SetAt) = (made, now);
        writing.Store.Add(Chain.Line(0, new Act(actor.Who, now), "PasswordSet", null));
        writing.Store.RemoveRange(await writing.Store.Sessions.Where(x => x.AccountId == account.Id && x.Id != signedIn.Session!.Id).ToListAsync(cancel));
        await letter.TellAsync(writing, account, "Your password was set", "A password was set for your account. Every other browser was signed out.", cancel);
        await signedIn.BeginAsync(context, writing.Store, account, signedIn.Session!.Way, signedIn.IsStrong, cancel);
        await writing.CommitAsync(cancel);
    }

    private async Task<(Account? Account, Password? Kept, bool IsKnown)> FindAsync(HttpContext context, string email, CancellationToken cancel)
    {
        await using var store = database.Read();
        var account = await store.Accounts.FirstOrDefaultAsync(x => x.Email == email && x.ClosedAt == null, cancel);
        var (id, mark) = (account?.Id ?? 0, KnownBrowser.MarkOf(context) ?? "");
        var kept = await store.Passwords.FirstOrDefaultAsync(x => x.AccountId == id, cancel);
        return (account, kept, await store.KnownBrowsers.AnyAsync(x => x.AccountId == id && x.Mark == mark, cancel));
    }

    private static (Limit[] Own, Limit[] Shared) Limits(HttpContext context, string email, bool isKnown)
    {
        var address = Browser.Hash("password:" + email)[..32];
        Limit own = isKnown ? new(string.Create(CultureInfo.InvariantCulture, $"password:{address}:{KnownBrowser.MarkOf(context)![..16]}"), 10, TimeSpan.FromMinutes(15))
            : new("password:" + address, 10, TimeSpan.FromHours(1));
        return ([own], Tries.Network(context) is { } network ? [new("password:network:" + network, 60, TimeSpan.FromMinutes(15))] : []);
    }
}
