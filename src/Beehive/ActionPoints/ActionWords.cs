using Beehive.Platform.Time;
using Beehive.Platform.Web;

namespace Beehive.ActionPoints;

/// <summary>The public words for the state of an action.</summary>
public static class ActionWords
{
    public static Tagged Now(ActionPoint action, DateOnly today) => action.IsOverdue(today) ? new("Late", "late") : Of(action.State);

    public static Tagged Of(ActionState state) => state switch
    {
        ActionState.ToDo => new("To do", "wait"),
        ActionState.Doing => new("Being done", "wait"),
        ActionState.Done => new("Done", "good"),
        ActionState.Stopped => new("Stopped", "stop"),
        ActionState.PassedOn => new("Passed on", "moved"),
        _ => new("We do not know"),
    };

    public static string Of(ActionDeed deed) => deed switch
    {
        ActionDeed.Given => "Given",
        ActionDeed.Noted => "How it goes",
        ActionDeed.Begun => "Begun",
        ActionDeed.Done => "Done",
        ActionDeed.Stopped => "Stopped",
        ActionDeed.Offered => "Another office was asked to take it over",
        ActionDeed.TakenOver => "Taken over",
        ActionDeed.GivenBack => "Given back",
        ActionDeed.DateChanged => "Another date",
        _ => "Opened again",
    };

    /// <summary>A date as it stands in the history.</summary>
    public static PartialDate? Day(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}
