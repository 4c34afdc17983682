namespace Beehive.Accounts;

/// <summary>The app on somebody's phone that makes one-time codes, as far as this site knows it.</summary>
public sealed class CodeApp
{
    public long AccountId { get; init; }

    /// <summary>Shared with the app.</summary>
    public string Secret { get; set; } = "";
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>The step of the code used last: no code counts twice.</summary>
    public long UsedStep { get; set; }
}
