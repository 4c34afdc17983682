using Beehive.Platform;

namespace Beehive.Meetings;

public sealed partial class AgendaItem
{
    /// <summary>An item that stands on each agenda carries something for once: a story for "What worked for me".</summary>
    /// <param name="thing">The number of what it carries.</param>
    public Refusal? Carry(Meeting meeting, IReadOnlyList<AgendaItem> all, long thing, string text, Act act)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (meeting.AgendaCannotChange(act) is { } refusal) return refusal;
        if (State == ItemState.Withdrawn || ArisingFromId is not null) return new("This item carries something already, or was taken off.");
        var plan = Plan with { Text = Text is null ? text : $"{Text}\n\n{text}" };
        if (plan.Check() is { } wrong) return wrong;
        ArisingFromId = thing;
        Take(plan);
        if (meeting.IsAgendaOut) Told("Changed", act);
        Record(new ItemChanged(act, this));
        meeting.AgendaChanges(all, this, "Changed", act);
        return null;
    }
}
