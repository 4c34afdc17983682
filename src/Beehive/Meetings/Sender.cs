namespace Beehive.Meetings;

/// <summary>How whoever sent in a suggestion or a contribution is reached. Kept apart, so that it is in no list, search or export.</summary>
public sealed class Sender
{
    /// <summary>The number of what was sent in.</summary>
    public long SentId { get; init; }
    public long PlaceId { get; init; }
    public long? AccountId { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>The mark of the browser, so that nobody floods a board.</summary>
    public string? BrowserMark { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Somebody of the board typed it for them.</summary>
    public bool Helped { get; init; }
}
