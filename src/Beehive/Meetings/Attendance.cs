using Beehive.Membership;

namespace Beehive.Meetings;

/// <summary>Who came and who sent apologies: offices, organisations or numbers, never names.</summary>
public sealed class Attendance
{
    public long MeetingId { get; init; }
    public int Order { get; init; }
    public string Who { get; init; } = "";
    public long? OrganisationId { get; init; }
    public Presence How { get; init; }
    public int? Count { get; init; }
    public string? Note { get; init; }

    /// <summary>The seat that they sat in, where it is known.</summary>
    public long? SeatId { get; init; }

    /// <summary>A deputy came for the seat's holder.</summary>
    public bool Deputy { get; init; }

    /// <summary>Whether the seat had a vote on that day.</summary>
    public Voting? Voting { get; init; }

    /// <summary>An interest that was declared, and what was done about it.</summary>
    public string? Interest { get; private set; }

    /// <summary>How many people this line stands for.</summary>
    public int People => How == Presence.Came ? Count ?? 1 : 0;

    /// <summary>The same line at another place.</summary>
    public Attendance At(int order) => new()
    {
        Order = order, Who = Who, OrganisationId = OrganisationId, How = How, Count = Count, Note = Note, SeatId = SeatId, Deputy = Deputy, Voting = Voting, Interest = Interest,
    };

    public Attendance Declare(string? interest)
    {
        Interest = interest;
        return this;
    }

    public bool SaysTheSame(Attendance other) => (Who, OrganisationId, How, Count, Note, SeatId, Deputy, Voting, Interest)
        == (other.Who, other.OrganisationId, other.How, other.Count, other.Note, other.SeatId, other.Deputy, other.Voting, other.Interest);
}
