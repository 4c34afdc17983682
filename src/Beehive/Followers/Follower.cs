using Beehive.Accounts;
using Beehive.Platform.Web.Forms;

namespace Beehive.Followers;

/// <summary>Somebody who gets letters about what they follow in a place: an account, or an email address without one that was proved. Never public.</summary>
public sealed class Follower
{
    public long Id { get; private init; }
    public long PlaceId { get; private init; }
    public long? AccountId { get; private set; }

    /// <summary>Only without an account: an account's letters go to its address of today.</summary>
    public string? Email { get; private set; }
    public DateTimeOffset Since { get; private init; }

    /// <summary>Stands in every letter, so it is kept as it is. It can only stop the letters.</summary>
    public string StopToken { get; private init; } = "";

    /// <summary>Stands in every letter too. It opens the page where this person chooses what they get, and nothing else.</summary>
    public string ChoiceToken { get; private init; } = "";

    /// <summary>Their letters lead to the Easy Read pages first.</summary>
    public bool ReadsEasily { get; private set; }

    public void Read(bool easily) => ReadsEasily = easily;

    public string StopAddress(string place) => $"{place}/following/stop/{StopToken}";

    public string ChoiceAddress(string place) => $"{place}/following/{ChoiceToken}";

    public static Follower Of(long placeId, Account account, DateTimeOffset now) => Made(placeId, account.Id, null, now);

    public static Follower Of(long placeId, string email, DateTimeOffset now) => Made(placeId, null, Account.Normal(email), now);

    /// <summary>The person has an account with this address by now.</summary>
    public void BelongsTo(Account account) => (AccountId, Email) = (account.Id, null);

    private static Follower Made(long placeId, long? account, string? email, DateTimeOffset now) =>
        new() { PlaceId = placeId, AccountId = account, Email = email, Since = now, StopToken = Browser.NewToken(), ChoiceToken = Browser.NewToken() };
}

/// <summary>That a follower follows a thing: a place, a board, a meeting.</summary>
public sealed class Following
{
    public long Id { get; init; }
    public long FollowerId { get; init; }
    public long ThingId { get; init; }
    public HowOften HowOften { get; set; }
    public DateTimeOffset Since { get; init; }
}

/// <summary>Somebody asked for letters to an address. It counts when whoever reads that address says yes.</summary>
public sealed class FollowRequest
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public long Id { get; init; }
    public long PlaceId { get; init; }
    public long ThingId { get; init; }
    public string Email { get; init; } = "";
    public HowOften HowOften { get; init; }

    /// <summary>They want Easy Read.</summary>
    public bool Easily { get; init; }

    /// <summary>Of the link in the letter.</summary>
    public string TokenMark { get; init; } = "";
    public DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    public bool IsAlive(DateTimeOffset now) => UsedAt is null && now < AskedAt + Life && now >= AskedAt - TimeSpan.FromMinutes(5);
}

/// <summary>That a follower is to hear of one happening, once: told or still to be told.</summary>
public sealed class Hearing
{
    public long HappeningId { get; init; }
    public long FollowerId { get; init; }

    /// <summary>Told with the first letter after this.</summary>
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? ToldAt { get; set; }
}
