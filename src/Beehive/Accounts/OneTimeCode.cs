using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Beehive.Accounts;

/// <summary>One-time codes as every app on a phone makes them: RFC 6238 with SHA-1, six figures, thirty seconds.</summary>
public static class OneTimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    /// <summary>A clock may be one step before or behind ours.</summary>
    private const int Window = 1;

    public static string NewSecret() => Base32(RandomNumberGenerator.GetBytes(20));

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    public static string At(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the apps know no other; a code lives for seconds and is found by nobody who has not the secret
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that a code belongs to, or null. A step that was used, and those before it, count no more.</summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long used)
    {
        var today = StepAt(now);
        long? found = null;
        for (var step = today - Window; step <= today + Window; step++)
        {
            if (step > used && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(secret, step)), Encoding.UTF8.GetBytes(code))) found = step;
        }
        return found;
    }

    /// <summary>What an app reads from a picture: otpauth://totp/...</summary>
    public static string Link(string secret, string site, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={Uri.EscapeDataString(site)}";

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(x => x.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(bits.Chunk(5).Select(x => Alphabet[Convert.ToInt32(new string(x).PadRight(5, '0'), 2)]));
    }

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(base32.Select(x => Alphabet.IndexOf(x, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(x => x.Length == 8).Select(x => Convert.ToByte(new string(x), 2))];
    }
}
