namespace Beehive.Accounts;

/// <summary>Somebody's password, as a hash that costs time to try.</summary>
public sealed class Password
{
    public long AccountId { get; init; }
    public string Hash { get; set; } = "";
    public DateTimeOffset SetAt { get; set; }
}
