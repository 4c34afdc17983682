namespace Beehive.Accounts;

/// <summary>The account as a council's own sign-in knows it: who says so, and the number it gives.</summary>
public sealed class OutsideSignIn
{
    public long Id { get; init; }
    public long AccountId { get; init; }
    public string Issuer { get; init; } = "";
    public string Subject { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
}
