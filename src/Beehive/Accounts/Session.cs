namespace Beehive.Accounts;

/// <summary>One browser that somebody is signed in with. It lives on the server: ended here, it is ended at the next request.</summary>
public sealed class Session
{
    /// <summary>Longest, whatever is done.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Longest without being used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>How long a second step counts: a working day.</summary>
    public static readonly TimeSpan Working = TimeSpan.FromHours(12);

    public long Id { get; init; }
    public long AccountId { get; init; }
    public string TokenMark { get; init; } = "";
    public SignInWay Way { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Until when the second step counts (a passkey, a one-time code): without it nobody sees what is not public yet.</summary>
    public DateTimeOffset? StrongUntil { get; set; }

    /// <summary>In words that its holder knows again: Chrome on Windows.</summary>
    public string Device { get; init; } = "";

    public bool IsAlive(DateTimeOffset now) => now < StartedAt + Longest && now < SeenAt + Idle && now >= StartedAt - TimeSpan.FromMinutes(5);

    public bool IsStrong(DateTimeOffset now) => StrongUntil is { } until && now < until;
}

/// <summary>How somebody signed in.</summary>
public enum SignInWay
{
    Link,
    Passkey,
    Password,
    SingleSignOn,
}
