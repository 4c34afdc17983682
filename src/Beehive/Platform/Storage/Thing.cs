using Beehive.Platform.Time;

namespace Beehive.Platform.Storage;

/// <summary>A line of the one register of things: everything that has an address, whatever module keeps it.</summary>
public sealed class Thing : IHideable
{
    public long Id { get; init; }
    public long PlaceId { get; init; }

    /// <summary>board, meeting, agenda-item ...</summary>
    public string Kind { get; set; } = "";
    public string Address { get; set; } = "";

    /// <summary>Its title of today.</summary>
    public string Title { get; set; } = "";
    public PartialDate? Date { get; set; }

    /// <summary>The boards that it belongs to, for filters: " 12 15 ".</summary>
    public string Boards { get; set; } = "";
    public Visibility Visibility { get; set; }
    public long CircleId { get; set; }

    /// <summary>Set when it was public and has been taken out: its address then says so.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>An address that a thing once had: it leads on to the one of today.</summary>
public sealed class FormerAddress
{
    public string Address { get; init; } = "";
    public long ThingId { get; init; }
}

/// <summary>How often the public record of a place has changed: what a cached page was made from.</summary>
public sealed class Freshness
{
    /// <summary>The place, or 0 for the installation.</summary>
    public long PlaceId { get; init; }
    public long Number { get; set; }
}

/// <summary>One row: the next number that a noun may have. Numbers are given by us, so that a noun and its line in the register share one.</summary>
public sealed class Numbers
{
    public int Id { get; init; }
    public long Next { get; set; }
}
