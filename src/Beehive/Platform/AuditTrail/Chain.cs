using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Beehive.Platform.AuditTrail;

/// <summary>How a line is hashed. What may be erased (who, why, the values) enters only through its salted hash.</summary>
public static class Chain
{
    /// <summary>What the first line of each chain stands on.</summary>
    public const string Root = "0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static AuditLine Line(long placeId, Act act, string deed, long? thingId, IReadOnlyDictionary<string, string?[]>? changes = null)
    {
        var values = JsonSerializer.Serialize(new Told(act.Who, act.Why, changes), Plain);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return new AuditLine
        {
            PlaceId = placeId, At = DateTimeOffset.FromUnixTimeMilliseconds(act.At.ToUnixTimeMilliseconds()), Deed = deed, ThingId = thingId,
            Values = values, Salt = salt, ValuesHash = HashOfValues(salt, values),
        };
    }

    public static string HashOfValues(string salt, string values) => Sha256(salt + "\n" + values);

    public static string Hash(string before, AuditLine line, long seq) => Sha256(string.Create(CultureInfo.InvariantCulture,
        $"{before}\n{line.PlaceId}\n{seq}\n{line.At.ToUnixTimeMilliseconds()}\n{line.Deed}\n{line.ThingId}\n{line.ValuesHash}"));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Told(string Who, string? Why, IReadOnlyDictionary<string, string?[]>? Changes);
}
