using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>The account itself.</summary>
public sealed class KeptAccount : IKeptOfAccount
{
    public string Name => "Account";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var it = await store.Accounts.SingleAsync(x => x.Id == account, cancel);
        return [Kept.Of(("Email", it.Email), ("Name", it.Name), ("Others may see the name", it.ShowsName ? "yes" : "no"), ("Phone", it.Phone), ("Made", Kept.At(it.MadeAt)))];
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        var store = writing.Store;
        store.RemoveRange(await store.Passwords.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.CodeApps.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.RecoveryCodes.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.Passkeys.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.OutsideSignIns.Where(x => x.AccountId == account).ToListAsync(cancel));
        store.RemoveRange(await store.EmailChanges.Where(x => x.AccountId == account).ToListAsync(cancel));
        var email = await store.Accounts.Where(x => x.Id == account).Select(x => x.Email).SingleAsync(cancel);
        store.RemoveRange(await store.SignInLinks.Where(x => x.Email == email).ToListAsync(cancel));
    }
}

/// <summary>How they sign in; never the secrets themselves.</summary>
public sealed class KeptWays : IKeptOfAccount
{
    public string Name => "Ways to sign in";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var told = new List<KeptThing>();
        if (await store.Passwords.FirstOrDefaultAsync(x => x.AccountId == account, cancel) is { } password) told.Add(Kept.Of(("What", "Password (only a hash of it is kept)"), ("Since", Kept.At(password.SetAt))));
        if (await store.CodeApps.FirstOrDefaultAsync(x => x.AccountId == account, cancel) is { } app) told.Add(Kept.Of(("What", "App for one-time codes"), ("Since", Kept.At(app.MadeAt))));
        foreach (var passkey in await store.Passkeys.Where(x => x.AccountId == account).OrderBy(x => x.Id).ToListAsync(cancel)) told.Add(Kept.Of(("What", "Passkey: " + passkey.Name), ("Since", Kept.At(passkey.MadeAt)), ("Used last", Kept.At(passkey.UsedAt))));
        foreach (var outside in await store.OutsideSignIns.Where(x => x.AccountId == account).OrderBy(x => x.Id).ToListAsync(cancel)) told.Add(Kept.Of(("What", "Sign-in of " + outside.Issuer), ("Their number for you", outside.Subject), ("Since", Kept.At(outside.MadeAt))));
        return told;
    }

    public Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel) => Task.CompletedTask; // goes with the account
}

/// <summary>The browsers they are signed in with.</summary>
public sealed class KeptSessions : IKeptOfAccount
{
    public string Name => "Where you are signed in";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel) => [.. (await store.Sessions.Where(x => x.AccountId == account).OrderBy(x => x.Id).ToListAsync(cancel))
        .Select(x => Kept.Of(("Browser", x.Device), ("Since", Kept.At(x.StartedAt)), ("Used last", Kept.At(x.SeenAt))))];

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        writing.Store.RemoveRange(await writing.Store.Sessions.Where(x => x.AccountId == account).ToListAsync(cancel));
        writing.Store.RemoveRange(await writing.Store.KnownBrowsers.Where(x => x.AccountId == account).ToListAsync(cancel));
    }
}

/// <summary>What they have typed and not sent.</summary>
public sealed class KeptTyping : IKeptOfAccount
{
    public string Name => "Typed and not sent";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var owner = Drafts.OfAccount(account);
        return [.. (await store.Set<KeptDraft>().Where(x => x.Owner == owner).OrderBy(x => x.Id).ToListAsync(cancel)).Select(x => Kept.Of(
            [("Page", x.Form), ("Kept", Kept.At(x.At)), .. Form.Read(x.Fields).Select(f => (f.Key, (string?)string.Join(", ", f.Value)))]))];
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        var owner = Drafts.OfAccount(account);
        writing.Store.RemoveRange(await writing.Store.Set<KeptDraft>().Where(x => x.Owner == owner).ToListAsync(cancel));
    }
}

public static class Kept
{
    public static KeptThing Of(params IEnumerable<(string Name, string? Value)> fields)
    {
        var told = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in fields) told[name] = value;
        return new KeptThing(told);
    }

    public static string? At(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
