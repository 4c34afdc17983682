using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.ActionPoints;

/// <summary>Each step of an action as a picture and a short sentence.</summary>
public static class EasyActionSteps
{
    public static (string Picture, Sentence Said) Of(ActionStep step) => step.Deed switch
    {
        ActionDeed.Given => ("work", new("Somebody got this job.")),
        ActionDeed.Noted => ("write", new("Somebody wrote how it goes:")),
        ActionDeed.Begun => ("work", new("Somebody started the job.")),
        ActionDeed.Done => ("tick", new("Somebody finished the job.")),
        ActionDeed.Stopped => ("stop", new("The job stopped.")),
        ActionDeed.Offered => ("question", step.To is { } other ? new("We asked {0} to do the job.", other) : new("We asked somebody else to do the job.")),
        ActionDeed.TakenOver => ("handshake", step.To is { } taken ? new("{0} took the job.", taken) : new("Somebody else took the job.")),
        ActionDeed.GivenBack => ("back", new("The job came back.")),
        ActionDeed.DateChanged => ("calendar", ActionWords.Day(step.To) is { } day ? new("The job has a new date, {0}.", Said.Easily(day)) : new("The job has a new date.")),
        _ => ("back", new("The job started again.")),
    };
}
