using Beehive.Platform.Time;

namespace Beehive.ActionPoints;

/// <summary>One step in the life of an action: what was done with it or said of it, by which office, on which day.</summary>
public sealed class ActionStep
{
    public long ActionPointId { get; init; }
    public int Order { get; init; }
    public ActionDeed Deed { get; init; }
    public PartialDate? On { get; init; }

    /// <summary>The office, never a person's name.</summary>
    public string? Who { get; init; }
    public string? Text { get; init; }

    /// <summary>What stood before: an office, a date.</summary>
    public string? From { get; init; }
    public string? To { get; init; }
}

/// <summary>What is done with an action, or said of it.</summary>
public enum ActionDeed
{
    Given,
    Noted,
    Begun,
    Done,
    Stopped,
    Offered,
    TakenOver,
    GivenBack,
    DateChanged,
    OpenedAgain,
}
