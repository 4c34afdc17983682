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
}
