using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Beehive.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Lets ASP.NET Core's own passkeys find accounts and their keys. It changes nothing but a key's counter: accounts and keys are made elsewhere.</summary>
public sealed class PasskeyStore(Database database) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        await using var store = database.Read();
        return await store.Accounts.FirstOrDefaultAsync(x => x.Id == id && x.ClosedAt == null, cancellationToken);
    }

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var email = Account.Normal(normalizedUserName);
        await using var store = database.Read();
        return await store.Accounts.FirstOrDefaultAsync(x => x.Email == email && x.ClosedAt == null, cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        var id = user.Id;
        await using var store = database.Read();
        return [.. (await store.Passkeys.Where(x => x.AccountId == id).ToListAsync(cancellationToken)).Select(KeptPasskey.Read)];
    }

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var key = Base64Url.EncodeToString(credentialId);
        await using var store = database.Read();
        return await store.Passkeys.Where(x => x.CredentialId == key).Join(store.Accounts, x => x.AccountId, x => x.Id, (_, account) => account)
            .FirstOrDefaultAsync(x => x.ClosedAt == null, cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var (id, key) = (user.Id, Base64Url.EncodeToString(credentialId));
        await using var store = database.Read();
        return await store.Passkeys.FirstOrDefaultAsync(x => x.AccountId == id && x.CredentialId == key, cancellationToken) is { } found ? KeptPasskey.Read(found) : null;
    }

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
        // Holds nothing open.
    }
}

/// <summary>What is kept of a passkey: its public half and how it was made.</summary>
public sealed record KeptPasskey(byte[] PublicKey, uint SignCount, string[] Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp)
{
    public static string Write(UserPasskeyInfo info) => JsonSerializer.Serialize(new KeptPasskey(info.PublicKey, info.SignCount, info.Transports ?? [], info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp));

    public static UserPasskeyInfo Read(Passkey passkey)
    {
        var kept = JsonSerializer.Deserialize<KeptPasskey>(passkey.Info)!;
        return new(Base64Url.DecodeFromChars(passkey.CredentialId), kept.PublicKey, passkey.MadeAt, kept.SignCount, kept.Transports, kept.IsUserVerified, kept.IsBackupEligible, kept.IsBackedUp, [], []);
    }
}
