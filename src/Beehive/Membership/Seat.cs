using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Membership;

/// <summary>A place at the table, apart from who holds it. The group belongs to the seat, so that nothing is published about a person.</summary>
public sealed partial class Seat : Noun
{
    private readonly List<SeatHolder> holders = [];

    private Seat()
    {
    }

    public long BoardId { get; private set; }
    public string Label { get; private set; } = "";
    public SeatState State { get; private set; }
    public SeatRole Role { get; private set; }
    public SeatGroup? Group { get; private set; }

    /// <summary>How many such seats; with <see cref="OrMore"/> the least.</summary>
    public int? Count { get; private set; }
    public bool OrMore { get; private set; }

    /// <summary>The organisation entitled to it.</summary>
    public long? OrganisationId { get; private set; }

    /// <summary>The board that it speaks for.</summary>
    public long? ForBoardId { get; private set; }
    public FilledBy? FilledBy { get; private set; }
    public string? Appointer { get; private set; }
    public Voting? Voting { get; private set; }
    public string? Term { get; private set; }
    public string? Requirement { get; private set; }
    public string? Note { get; private set; }
    public PartialDate? From { get; private set; }
    public PartialDate? Until { get; private set; }
    public int Order { get; private set; }

    /// <summary>Said to be empty. Without holders and not said to be empty, nobody knows.</summary>
    public bool Vacant { get; private set; }

    public IReadOnlyList<SeatHolder> Holders => holders;

    protected override long LeadingBoard => BoardId;

    public override Entry Entry => new("seat", Label, PlainWords.Of(string.Join(", ", holders.Select(x => x.Office)), Requirement, Appointer, Note), From, BoardId);
}

/// <summary>An office that holds a seat, from and until a date. Never a person's name.</summary>
public sealed class SeatHolder
{
    public long SeatId { get; init; }
    public int Order { get; init; }
    public string Office { get; init; } = "";
    public long? OrganisationId { get; init; }
    public PartialDate? From { get; init; }
    public PartialDate? Until { get; internal set; }
    public Standing Standing { get; internal set; }

    /// <summary>On from its first day to its last; who carries over goes on beyond it.</summary>
    public bool HoldsOn(DateOnly day) => (From is not { } from || from.First <= day) && (Standing == Standing.CarriesOver || Until is not { } until || until.Last >= day);

    public bool IsToCome(DateOnly today) => From is { } from && from.First > today && (Until is not { } until || until.Last >= from.First);

    /// <summary>Whether it holds on a day of that time.</summary>
    public bool Meets(DateOnly first, DateOnly? last) => (From is not { } from || last is not { } end || from.First <= end) && (Until is not { } until || until.Last >= first);

    /// <summary>Its last day.</summary>
    internal void Go(DateOnly last)
    {
        Until = PartialDate.Of(last);
        if (Standing == Standing.CarriesOver) Standing = Standing.Holds;
    }

    /// <summary>The term is over and nobody else is there: on beyond it.</summary>
    internal void Stay() => Standing = Standing.CarriesOver;
}

public enum SeatState
{
    Today,
    Proposed,
}

public enum SeatRole
{
    Member,
    Chair,
    ViceChair,
    CoChair,
    Secretary,
    Adviser,
    Observer,
    Deputy,
    LiaisonOfficer,
}

public enum SeatGroup
{
    PeopleWhoUseServices,
    FamilyCarers,
    CouncilOfficer,
    Councillor,
    Nhs,
    PublicHealth,
    PoliceFireJobs,
    VoluntarySector,
    UserLed,
    Healthwatch,
    Provider,
    Business,
    AreaRepresentative,
    OtherBoard,
    Mp,
    PartnershipChair,
    HousingProvider,
}

public enum FilledBy
{
    Elected,
    Nominated,
    ByOffice,
    Appointed,
}

public enum Voting
{
    Voting,
    Adviser,
}

/// <summary>How a holder holds: in the seat, for somebody, or on beyond the term because nobody was appointed.</summary>
public enum Standing
{
    Holds,
    Deputy,
    CarriesOver,
}
