using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>The ways into somebody's own account. Before one is changed, whoever is signed in has just shown that it is them.</summary>
public sealed class OwnWays(Database database, SignedIn signedIn, Here here, TimeProvider clock)
{
    /// <summary>How long signing in counts as just shown.</summary>
    private static readonly TimeSpan Just = TimeSpan.FromHours(1);

    public bool HasApp { get; private set; }

    public bool HasPassword { get; private set; }

    /// <summary>Joined to their account at the council.</summary>
    public bool HasCouncil { get; private set; }

    public int RecoveryCodesLeft { get; private set; }

    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    public async Task ReadAsync(CancellationToken cancel)
    {
        var id = signedIn.Account!.Id;
        await using var store = database.Read();
        HasApp = await store.CodeApps.AnyAsync(x => x.AccountId == id, cancel);
        HasPassword = await store.Passwords.AnyAsync(x => x.AccountId == id, cancel);
        HasCouncil = await store.OutsideSignIns.AnyAsync(x => x.AccountId == id, cancel);
        RecoveryCodesLeft = await store.RecoveryCodes.CountAsync(x => x.AccountId == id && x.UsedAt == null, cancel);
        Passkeys = await store.Passkeys.Where(x => x.AccountId == id).OrderBy(x => x.Id).ToListAsync(cancel);
    }

    /// <summary>Where somebody goes before they may change a way in, or null: to the second step when they have one, to sign in when that is long ago.</summary>
    public async Task<string?> FirstAsync(string back, CancellationToken cancel)
    {
        if (signedIn.IsStrong) return null;
        await ReadAsync(cancel);
        var onward = QueryString.Create("return", back).Value;
        if (HasApp || Passkeys.Count > 0) return here.Root + "/second-step" + onward;
        return clock.GetUtcNow() - signedIn.Session!.StartedAt <= Just ? null : here.Root + "/sign-in" + onward;
    }
}
