namespace Beehive.Platform;

/// <summary>A thing of the field with a stable id, kept for ever. Setters are private: a noun changes through its own methods.</summary>
public abstract class Noun : IHideable
{
    private readonly List<Fact> facts = [];

    public long Id { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>Stable for ever; what import updates by.</summary>
    public string Key { get; protected set; } = "";

    /// <summary>Where people find it, from the root of the site. Empty when it has no page of its own.</summary>
    public string Address { get; protected set; } = "";

    public Visibility Visibility { get; protected set; }

    /// <summary>The leading board's number: those who work for it see the noun while it is hidden.</summary>
    public long CircleId { get; private set; }

    /// <summary>Where the fact comes from: paper and part.</summary>
    public string? Source { get; protected set; }

    /// <summary>What has happened to it and is not saved yet.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>How it stands in the register and in the search, or null when it has no address.</summary>
    public abstract Entry? Entry { get; }

    /// <summary>The store gives the number once, when the noun is first kept.</summary>
    public void Settle(long id, long placeId)
    {
        if (Id != 0 && Id != id) throw new InvalidOperationException($"Already numbered {Id}.");
        Id = id;
        PlaceId = placeId;
        Enclose();
        Settled();
    }

    public IReadOnlyList<Fact> TakeFacts()
    {
        Fact[] taken = [.. facts];
        facts.Clear();
        return taken;
    }

    /// <summary>The board that leads, or 0.</summary>
    protected virtual long LeadingBoard => 0;

    /// <summary>Called again where the leading board is told later.</summary>
    protected void Enclose() => CircleId = LeadingBoard;

    /// <summary>For a noun whose parts carry place and circle too.</summary>
    protected virtual void Settled()
    {
    }

    protected void Record(Fact fact) => facts.Add(fact);
}

/// <summary>How a noun stands in the register of things: its kind, its title of today, and the words to find it by.</summary>
/// <param name="Text">Plain words for the search, beyond the title.</param>
/// <param name="Boards">The boards that it belongs to, for filters.</param>
public sealed record Entry(string Kind, string Title, string Text, Time.PartialDate? Date = null, params long[] Boards)
{
    /// <summary>What it stands in besides its boards, as a decision stands in a meeting: whoever follows that hears of it.</summary>
    public long? Within { get; init; }
}
