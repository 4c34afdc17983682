using System.Security.Cryptography;
using System.Text;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Spends a link or its code, once, and signs in. An address that is new here gets its account now: that it can be read is proved.</summary>
public sealed class LinkUse(Database database, SignedIn signedIn, Here here, TimeProvider clock)
{
    private static readonly Refusal Wrong = new("That is not the code. Look at it again, or ask for another link. After five wrong codes the link ends.");
    private static readonly Refusal Over = new("The link is over: it was used, or it is older than ten minutes. Ask for another one.");

    public async Task<(string? Address, Refusal? Refusal)> ByTokenAsync(HttpContext context, string token, CancellationToken cancel)
    {
        var mark = Browser.Hash(token);
        await using var writing = await database.WriteAsync(cancel);
        return await writing.Store.SignInLinks.FirstOrDefaultAsync(x => x.TokenMark == mark, cancel) is { } link && link.IsAlive(clock.GetUtcNow())
            ? (await SpendAsync(context, writing, link, cancel), null) : (null, Over);
    }

    public async Task<(string? Address, Refusal? Refusal)> ByCodeAsync(HttpContext context, string browser, string code, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        var link = await writing.Store.SignInLinks.Where(x => x.BrowserMark == browser).OrderByDescending(x => x.Id).FirstOrDefaultAsync(cancel);
        if (link is null || !link.IsAlive(clock.GetUtcNow())) return (null, Over);
        if (code.Length == 6 && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(code), Encoding.ASCII.GetBytes(link.Code))) return (await SpendAsync(context, writing, link, cancel), null);
        link.Tries++;
        await writing.CommitAsync(cancel);
        return (null, Wrong);
    }

    private async Task<string> SpendAsync(HttpContext context, Writing writing, SignInLink link, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        link.UsedAt = now;
        var account = await writing.Store.Accounts.FirstOrDefaultAsync(x => x.Email == link.Email, cancel) ?? await MakeAsync(writing, link.Email, now, cancel);
        await signedIn.BeginAsync(context, writing.Store, account, SignInWay.Link, strong: false, cancel);
        await writing.CommitAsync(cancel);
        return Returns.Or(link.Return, here.Root);
    }

    private static async Task<Account> MakeAsync(Writing writing, string email, DateTimeOffset now, CancellationToken cancel)
    {
        var account = Account.For(email, now);
        writing.Store.Add(account);
        await writing.Store.SaveChangesAsync(cancel);
        writing.Store.Add(Chain.Line(0, new Act($"Somebody with an account (account {account.Id})", now), "AccountMade", null));
        return account;
    }
}
