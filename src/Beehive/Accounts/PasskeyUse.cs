using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Makes passkeys and signs in with them. What the browser must answer travels with the form, sealed, and counts once.</summary>
public sealed class PasskeyUse(IPasskeyHandler<Account> passkeys, Database database, SignedIn signedIn, Tries tries, AccountLetter letter, IActor actor, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly Refusal Over = new("The page was open for too long. Try again.");
    private static readonly Refusal NotTaken = new("The passkey was not taken. Try again, or use another device.");
    private static readonly Refusal NotKnown = new("This passkey is not known here, or it was removed. Sign in with a link, then look in your account.");

    /// <summary>What the browser is asked, and the sealed half that comes back with its answer.</summary>
    public async Task<(string Options, string State)> BeginAddingAsync(HttpContext context)
    {
        var account = signedIn.Account!;
        var asked = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(CultureInfo.InvariantCulture), Name = account.Email, DisplayName = account.Name ?? account.Email }, context);
        return (asked.CreationOptionsJson, Protector("add").Protect(asked.AttestationState ?? "", Life));
    }

    public async Task<Refusal?> AddAsync(HttpContext context, string credential, string state, string name, CancellationToken cancel)
    {
        if (name.Length > Passkey.LongestName) return new("The name is longer than {0} letters. Write a shorter one.", Passkey.LongestName);
        if (await OpenedAsync("add", state, cancel) is not { } asked) return Over;
        var made = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = asked });
        if (!made.Succeeded) return NotTaken;
        var (account, now, id) = (signedIn.Account!, clock.GetUtcNow(), Base64Url.EncodeToString(made.Passkey.CredentialId));
        await using var writing = await database.WriteAsync(cancel);
        if (await writing.Store.Passkeys.AnyAsync(x => x.CredentialId == id, cancel)) return NotTaken;
        writing.Store.Add(new Passkey { AccountId = account.Id, CredentialId = id, Info = KeptPasskey.Write(made.Passkey), Name = name.Length > 0 ? name : "Passkey", MadeAt = now });
        writing.Store.Add(Chain.Line(0, new Act(actor.Who, now), "PasskeyAdded", null));
        await letter.TellAsync(writing, account, "A passkey was added", "A passkey was added to your account.", cancel);
        await signedIn.BeginAsync(context, writing.Store, account, signedIn.Session!.Way, strong: made.Passkey.IsUserVerified || signedIn.IsStrong, cancel);
        await writing.CommitAsync(cancel);
        return null;
    }

    public async Task<(string Options, string State)> BeginSigningInAsync(HttpContext context)
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, context);
        return (asked.RequestOptionsJson, Protector("use").Protect(asked.AssertionState ?? "", Life));
    }

    /// <summary>A passkey whose holder showed the device that it is them (a finger, a face, a number) is two steps in one.</summary>
    public async Task<Refusal?> SignInAsync(HttpContext context, string credential, string state, CancellationToken cancel)
    {
        if (await OpenedAsync("use", state, cancel) is not { } asked) return Over;
        var used = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = asked });
        if (!used.Succeeded) return NotKnown;
        var id = Base64Url.EncodeToString(used.Passkey.CredentialId);
        await using var writing = await database.WriteAsync(cancel);
        if (await writing.Store.Passkeys.FirstOrDefaultAsync(x => x.CredentialId == id, cancel) is not { } kept) return NotKnown;
        (kept.Info, kept.UsedAt) = (KeptPasskey.Write(used.Passkey), clock.GetUtcNow());
        await signedIn.BeginAsync(context, writing.Store, used.User, SignInWay.Passkey, used.Passkey.IsUserVerified, cancel);
        await writing.CommitAsync(cancel);
        return null;
    }

    public async Task<bool> RemoveAsync(long passkey, CancellationToken cancel)
    {
        var (account, now) = (signedIn.Account!, clock.GetUtcNow());
        await using var writing = await database.WriteAsync(cancel);
        if (await writing.Store.Passkeys.FirstOrDefaultAsync(x => x.Id == passkey && x.AccountId == account.Id, cancel) is not { } found) return false;
        writing.Store.Remove(found);
        writing.Store.Add(Chain.Line(0, new Act(actor.Who, now), "PasskeyRemoved", null));
        await letter.TellAsync(writing, account, "A passkey was removed", "A passkey was removed from your account.", cancel);
        await writing.CommitAsync(cancel);
        return true;
    }

    private async Task<string?> OpenedAsync(string what, string state, CancellationToken cancel)
    {
        try
        {
            var asked = Protector(what).Unprotect(state);
            return await tries.CountAsync([new Limit("passkey:" + Browser.Hash(asked), 1, Life + Life)], cancel) is null ? asked : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string what) =>
        protection.CreateProtector("Beehive.Passkey", what, what == "add" ? signedIn.Account!.Id.ToString(CultureInfo.InvariantCulture) : "").ToTimeLimitedDataProtector();
}
