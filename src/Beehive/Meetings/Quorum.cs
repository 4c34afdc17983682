using Beehive.Membership;

namespace Beehive.Meetings;

/// <summary>How many with a vote are there, and how many must be. Worked out from who came and from the terms of reference, never typed.</summary>
/// <param name="Voters">Null when nobody has said who is there.</param>
/// <param name="Advisers">Those who may speak and not vote.</param>
/// <param name="Needed">Null when the terms of reference name no number.</param>
public sealed record Quorum(int? Voters, int Advisers, int? Needed)
{
    public static readonly Quorum NotKnown = new(null, 0, null);

    /// <summary>Null when it cannot be known.</summary>
    public bool? IsThere => (Voters, Needed) is ({ } voters, { } needed) ? voters >= needed : null;

    public static Quorum Of(IReadOnlyCollection<Attendance> attendance, int? needed)
    {
        var seated = attendance.Where(x => x.SeatId is not null).ToList();
        if (seated.Count == 0) return new(null, 0, needed);
        return new(seated.Where(x => x.Voting == Voting.Voting).Sum(x => x.People), seated.Where(x => x.Voting == Voting.Adviser).Sum(x => x.People), needed);
    }

    /// <summary>A seat that does not say: members and chairs have a vote, those who advise, look on or write do not.</summary>
    public static Voting VoteOf(Seat seat) => seat.Voting ?? (seat.Role is SeatRole.Adviser or SeatRole.Observer or SeatRole.Secretary or SeatRole.LiaisonOfficer ? Voting.Adviser : Voting.Voting);
}
