namespace Beehive.Accounts;

/// <summary>A passkey of somebody: a phone, a computer or a key that signs them in. This site holds only its public half.</summary>
public sealed class Passkey
{
    public const int LongestName = 60;

    public long Id { get; init; }
    public long AccountId { get; init; }

    /// <summary>The number that the device gave it, as base64url.</summary>
    public string CredentialId { get; init; } = "";

    /// <summary>What the device said of it, as JSON: the public key, the counter.</summary>
    public string Info { get; set; } = "";

    /// <summary>What its holder calls it.</summary>
    public string Name { get; set; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}
