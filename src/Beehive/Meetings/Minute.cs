using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>
/// What is typed about an item while the meeting runs. It is nobody's but the secretary's and the co-chairs' until the minutes are checked, so it stands
/// beside the record and changes without a fact. Each save counts the edition, so that of two who type at once neither overwrites the other.
/// </summary>
public sealed class Minute : IHideable
{
    public const int Longest = 50_000;

    public long MeetingId { get; init; }

    /// <summary>The item, or 0 for what was said outside any item.</summary>
    public long ItemId { get; init; }
    public long PlaceId { get; init; }
    public Visibility Visibility { get; init; } = Visibility.Draft;
    public long CircleId { get; init; }
    public string Text { get; init; } = "";
    public int Edition { get; init; }

    /// <summary>The opened page that wrote it last: the same page may send once more what it got no answer to.</summary>
    public string Writer { get; init; } = "";

    /// <summary>By office.</summary>
    public string By { get; init; } = "";
    public long? AccountId { get; init; }
    public DateTimeOffset At { get; init; }
}
