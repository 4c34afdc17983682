namespace Beehive.EasyRead;

/// <summary>Which account published an Easy Read version last, so that they hear when what it explains changes. Never public, in no export.</summary>
public sealed class TwinAuthor
{
    public long TwinId { get; init; }
    public long AccountId { get; set; }
    public DateTimeOffset At { get; set; }
}
