using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>The account of an email address. An address that is new here gets one; whoever reads its mail signs in with it.</summary>
public static class AccountOfAnEmail
{
    public static async Task<Account> AccountOfAsync(this Writing writing, string email, Act act, CancellationToken cancel)
    {
        var normal = Account.Normal(email);
        if (await writing.Store.Accounts.FirstOrDefaultAsync(x => x.Email == normal, cancel) is { } known) return known;
        var account = Account.For(normal, act.At);
        writing.Store.Add(account);
        await writing.Store.SaveChangesAsync(cancel);
        writing.Store.Add(Chain.Line(0, act with { Why = null }, "AccountMade", null));
        return account;
    }
}
