using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Takes away every way into an account but the link by email, for whoever has lost what they had set up: a finder of it is out at once.</summary>
public static class LostWays
{
    public static async Task TakeAwayAsync(Store store, long account, CancellationToken cancel)
    {
        store.RemoveRange(await store.CodeApps.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.RecoveryCodes.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.Passkeys.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.Passwords.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.OutsideSignIns.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.Sessions.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.KnownBrowsers.Where(x => x.AccountId == account).ToListAsync(cancel));
    }
}
