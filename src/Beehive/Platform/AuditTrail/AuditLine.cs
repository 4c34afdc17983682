namespace Beehive.Platform.AuditTrail;

/// <summary>One change of the record. The values stand beside their salted hash, so that they can be erased by law and the chain still holds.</summary>
public sealed class AuditLine
{
    public long Id { get; init; }

    /// <summary>The chain: a place, or 0 for the installation.</summary>
    public long PlaceId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>What happened: BoardRenamed.</summary>
    public string Deed { get; init; } = "";
    public long? ThingId { get; init; }

    /// <summary>Who, why, and from what to what, as JSON; null once erased.</summary>
    public string? Values { get; set; }
    public string? Salt { get; set; }
    public string ValuesHash { get; init; } = "";

    /// <summary>Its place in the chain; null until the sealer has been.</summary>
    public long? Seq { get; set; }
    public string? Hash { get; set; }
}
