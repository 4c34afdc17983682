namespace Beehive.Meetings;

/// <summary>Where a meeting is while it runs, for the room and for every phone. What happened stands in the record; this only says where people are.</summary>
public sealed class Running
{
    public long MeetingId { get; init; }
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>The item being dealt with; none when the agenda has no items.</summary>
    public long? ItemId { get; private set; }

    /// <summary>Since when that item is being dealt with.</summary>
    public DateTimeOffset Since { get; private set; }

    public void TurnTo(AgendaItem? item, DateTimeOffset at) => (ItemId, Since) = (item?.Id, at);
}
