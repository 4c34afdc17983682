using Beehive.Platform;

namespace Beehive.ActionPoints;

/// <summary>How the owner of an action is reached: an account, an email, or for an office without email an address for letters. It is never public.</summary>
public sealed class ActionOwner
{
    public const int LongestPost = 500;

    public long ActionPointId { get; init; }
    public long? AccountId { get; private set; }
    public string? Email { get; private set; }

    /// <summary>Where a printed letter goes.</summary>
    public string? Post { get; private set; }

    /// <summary>The same of whoever was asked to take it over.</summary>
    public long? NextAccountId { get; private set; }
    public string? NextEmail { get; private set; }

    public static ActionOwner Of(long action, Reach reach) => new() { ActionPointId = action, AccountId = reach.AccountId, Email = reach.Email, Post = reach.Post };

    public void ReachBy(Reach reach) => (AccountId, Email, Post) = (reach.AccountId, reach.Email, reach.Post);

    public void Ask(Reach next) => (NextAccountId, NextEmail) = (next.AccountId, next.Email);

    public void TakeOver() => (AccountId, Email, Post, NextAccountId, NextEmail) = (NextAccountId, NextEmail, null, null, null);

    public void GiveBack() => (NextAccountId, NextEmail) = (null, null);
}

/// <summary>How somebody is reached.</summary>
public sealed record Reach(long? AccountId = null, string? Email = null, string? Post = null)
{
    public bool IsNobody => AccountId is null && Email is null && Post is null;

    /// <summary>An email as it is typed, or an address on paper; both may be empty.</summary>
    public static Refusal? Read(string? email, string? post, out Reach reach)
    {
        reach = new(null, string.IsNullOrWhiteSpace(email) ? null : Accounts.Account.Normal(email), string.IsNullOrWhiteSpace(post) ? null : post.Trim());
        if (reach.Post is { Length: > ActionOwner.LongestPost }) return new("The address for letters is longer than {0} letters.", ActionOwner.LongestPost);
        return reach.Email is null ? null : EmailAddress.Check(reach.Email);
    }
}
