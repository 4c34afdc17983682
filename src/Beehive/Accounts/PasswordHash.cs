using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Beehive.Accounts;

/// <summary>Makes and tries the hashes of passwords: PBKDF2 with SHA-512. Only as many at once as the machine has processors, so that tries from outside cannot take it all.</summary>
public sealed class PasswordHash : IDisposable
{
    /// <summary>What OWASP asks for with SHA-512; a hash keeps its own number, so this one may grow.</summary>
    public const int Rounds = 220_000;

    private const int Bytes = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Of no password: tried when an address is not known, so that it takes the same time.</summary>
    private static readonly string Nobody = Written(Rounds, new byte[16], new byte[Bytes]);

    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);

    public async Task<string> MakeAsync(string password, CancellationToken cancel)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return Written(Rounds, salt, await HashAsync(password, salt, Rounds, cancel));
    }

    /// <summary>Takes as long without a hash to compare with.</summary>
    /// <exception cref="TimeoutException">Too many are trying at this moment.</exception>
    public async Task<bool> IsAsync(string password, string? hash, CancellationToken cancel)
    {
        var parts = (hash ?? Nobody).Split('$');
        var (rounds, salt, kept) = (int.Parse(parts[1], CultureInfo.InvariantCulture), Convert.FromBase64String(parts[2]), Convert.FromBase64String(parts[3]));
        var same = CryptographicOperations.FixedTimeEquals(await HashAsync(password, salt, rounds, cancel), kept);
        return same && hash is not null;
    }

    public void Dispose() => turns.Dispose();

    private async Task<byte[]> HashAsync(string password, byte[] salt, int rounds, CancellationToken cancel)
    {
        if (!await turns.WaitAsync(Patience, cancel)) throw new TimeoutException("Too many passwords are tried at once.");
        try
        {
            return await Task.Run(() => Rfc2898DeriveBytes.Pbkdf2(PasswordWords.Bytes(password), salt, rounds, HashAlgorithmName.SHA512, Bytes), cancel);
        }
        finally
        {
            turns.Release();
        }
    }

    private static string Written(int rounds, byte[] salt, byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"pbkdf2-sha512${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
}

/// <summary>A password as bytes: whole, with every blank and every sign, however the keyboard composes it.</summary>
public static class PasswordWords
{
    public const int Longest = 1000;

    public static byte[] Bytes(string password)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(password)); // half a character becomes a mark of replacement
        return Encoding.UTF8.GetBytes(whole.Normalize(NormalizationForm.FormKC));
    }

    public static int Length(string password) => password.EnumerateRunes().Count();
}
