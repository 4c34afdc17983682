using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Membership;

/// <summary>
/// That somebody acts beside a member of a board, by the member's own word: who, what they may do, from and until a day. They see what the member sees there, and
/// never vote or decide. It is never public.
/// </summary>
public sealed class Support
{
    public const int LongestNote = 500;

    /// <summary>A word that was given once is asked again after so long.</summary>
    public const int LongestDays = 366;

    /// <summary>Whom somebody can act beside. Whoever works for a board does so alone.</summary>
    public static readonly IReadOnlyList<Role> Supportable = [Role.CoChair, Role.Member, Role.Adviser, Role.Observer];

    public long Id { get; init; }
    public long PlaceId { get; init; }
    public long BoardId { get; init; }
    public long MemberId { get; init; }

    /// <summary>Where the supporter was written to; gone when it ends.</summary>
    public string? Email { get; private set; }

    /// <summary>Whoever said yes.</summary>
    public long? SupporterId { get; private set; }

    /// <summary>May say for the member that minutes are wrong.</summary>
    public bool Speaks { get; init; }

    /// <summary>May say how the member's action points go.</summary>
    public bool DoesActions { get; init; }
    public PartialDate From { get; init; }
    public PartialDate Until { get; init; }

    /// <summary>Where the member's written word is kept, when the secretary wrote it down for them.</summary>
    public string? Consent { get; init; }
    public DateTimeOffset NamedAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Refusal? Name(SupportTold told, Account member, DateOnly today, Act act, out Support? support)
    {
        support = null;
        var email = Account.Normal(told.Email);
        if (email == member.Email) return new("That is the member's own address. Write the address of the person who supports them.");
        if (told.Until < told.From || told.Until < today) return new("The last day is before the first, or it is over. Choose a later one.");
        if (told.Until.DayNumber - told.From.DayNumber > LongestDays) return new("That is longer than a year. Choose an earlier last day. It can be agreed again then.");
        support = new Support
        {
            PlaceId = told.Place, BoardId = told.Board, MemberId = member.Id, Email = email, Speaks = told.Speaks, DoesActions = told.DoesActions,
            From = PartialDate.Of(told.From), Until = PartialDate.Of(told.Until), Consent = told.Consent, NamedAt = act.At,
        };
        return null;
    }

    /// <summary>Neither refused nor ended, nor over.</summary>
    public bool IsOpen(DateOnly today) => EndedAt is null && Until.Last >= today;

    public bool Waits(DateOnly today) => IsOpen(today) && AcceptedAt is null;

    /// <summary>Holds today: said yes to, and not ended.</summary>
    public bool HoldsOn(DateOnly day) => AcceptedAt is not null && IsOpen(day) && From.First <= day;

    public Refusal? Accept(Account supporter, Act act)
    {
        if (EndedAt is not null) return new("It has ended. Nothing is asked of you any more.");
        if (AcceptedAt is not null) return new("You have said yes already.");
        (SupporterId, AcceptedAt) = (supporter.Id, act.At);
        return null;
    }

    /// <summary>Either of the two ends it, at any time, without a reason.</summary>
    public Refusal? End(Act act)
    {
        if (EndedAt is not null) return new("It has ended already.");
        (EndedAt, Email) = (act.At, null);
        return null;
    }
}

/// <summary>What somebody told when they named a supporter.</summary>
public sealed record SupportTold(long Place, long Board, string Email, bool Speaks, bool DoesActions, DateOnly From, DateOnly Until, string? Consent);

/// <summary>Beside whom somebody acts today: the member's account and the role that they hold there.</summary>
public sealed record Beside(long MemberId, string MemberEmail, Role Role, bool Speaks, bool DoesActions);
