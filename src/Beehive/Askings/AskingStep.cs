using Beehive.Platform.Time;

namespace Beehive.Askings;

/// <summary>One step in the life of an asking: what was done or what came back, by which office, on which day.</summary>
public sealed class AskingStep
{
    public long AskingId { get; init; }
    public int Order { get; init; }
    public AskingDeed Deed { get; init; }
    public PartialDate? On { get; init; }

    /// <summary>The office or the body, never a person's name.</summary>
    public string? Who { get; init; }
    public string? Text { get; init; }

    /// <summary>By when an answer was due from then on.</summary>
    public PartialDate? Due { get; init; }
}

/// <summary>What is done with an asking, or what comes back.</summary>
public enum AskingDeed
{
    Asked,
    Chased,
    Answered,
    Refused,
    Withdrawn,
    Closed,
}
