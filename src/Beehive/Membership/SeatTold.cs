using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Membership;

/// <summary>What somebody says of a seat when it is added or changed.</summary>
public sealed record SeatTold
{
    public const int LongestLabel = 200;
    public const int LongestLine = 600;
    public const int MostSeats = 200;

    public required string Label { get; init; }
    public SeatState State { get; init; }
    public SeatRole Role { get; init; }
    public SeatGroup? Group { get; init; }
    public int? Count { get; init; }
    public bool OrMore { get; init; }
    public long? OrganisationId { get; init; }
    public long? ForBoardId { get; init; }
    public FilledBy? FilledBy { get; init; }
    public string? Appointer { get; init; }
    public Voting? Voting { get; init; }
    public string? Term { get; init; }
    public string? Requirement { get; init; }
    public string? Note { get; init; }
    public PartialDate? From { get; init; }

    public IEnumerable<(string Field, Refusal Refusal)> Faults()
    {
        if (string.IsNullOrWhiteSpace(Label)) yield return ("label", new("Say what the seat is, for example: Co-chair who uses services."));
        if (Label.Length > LongestLabel) yield return ("label", new("That is longer than {0} letters. Say it shorter.", LongestLabel));
        if (Count is < 1 or > MostSeats) yield return ("count", new("Say how many such seats there are: a number from 1 to {0}.", MostSeats));
        if (Role == SeatRole.Adviser && Voting == Membership.Voting.Voting) yield return ("voting", new("An adviser does not vote. Choose adviser here, or another role above."));
        foreach (var (field, line) in new[] { ("appointer", Appointer), ("term", Term), ("requirement", Requirement), ("note", Note) })
            if (line is { Length: > LongestLine }) yield return (field, new("That is longer than {0} letters. Say it shorter.", LongestLine));
    }
}

/// <summary>What somebody says of who holds a seat: the office, in words that everybody may read.</summary>
public sealed record HolderTold(string Office, long? OrganisationId, DateOnly From, DateOnly? Until, Standing Standing);
