using Beehive.EasyRead;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.ActionPoints;

/// <summary>What an action is and how it stands, in Easy Read.</summary>
public static class EasyActions
{
    /// <summary>One of several: who, by when, how it stands, and the way to it.</summary>
    public static void TellAction(this EasyPage easy, ActionPoint action, DateOnly today) =>
        easy.Named(Picture(action, today), action.What, EasyPage.At(action.Address), Who(action), ByWhen(action), How(action, today));

    public static Sentence Who(ActionPoint action) => action.Owner is { } owner ? new("This is a job for {0}.", owner) : new("We do not know who does this.");

    public static Sentence? ByWhen(ActionPoint action) => !action.IsOpen ? null : action.Due switch
    {
        null => new("There is no date for this yet."),
        { IsWhole: true } day => new("It must be done by {0}.", Said.Easily(day)),
        { } month => new("It must be done by the end of {0}.", Said.Easily(month)),
    };

    public static string Picture(ActionPoint action, DateOnly today) => action.State switch
    {
        _ when action.IsOverdue(today) => "late",
        ActionState.Done => "tick",
        ActionState.Stopped => "stop",
        ActionState.PassedOn => "next",
        ActionState.NotKnown => "question",
        ActionState.Doing => "work",
        _ => "wait",
    };

    public static Sentence How(ActionPoint action, DateOnly today) => action.State switch
    {
        _ when action.IsOverdue(today) => new("This job is late."),
        ActionState.ToDo => new("Nobody has started this job yet."),
        ActionState.Doing => new("Somebody is doing this job now."),
        ActionState.Done => new("This job is done."),
        ActionState.Stopped => new("This job has stopped."),
        ActionState.PassedOn => new("Somebody else does this job now."),
        _ => new("We do not know how this job is going."),
    };
}
