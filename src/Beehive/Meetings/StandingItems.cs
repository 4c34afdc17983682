using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>The items that come in by themselves when a meeting is planned. Whoever arranges the agenda can take them off.</summary>
public static class StandingItems
{
    public static ItemPlan PlanOf(StandingItem item) => item switch
    {
        StandingItem.WhatWorked => new("What worked for me", Needed: Needed.Tell, Before: "Think of one thing that went well for you since the last meeting.", Minutes: 10),
        StandingItem.LastMinutes => new("Minutes of the last meeting", Needed: Needed.Decide, Before: "Read the minutes of the last meeting. Is something in them wrong?", Minutes: 5),
        StandingItem.MattersArising => new("Matters arising from open actions", Needed: Needed.Talk, Before: "Look at the open actions. If one is yours, say how far it is.", Minutes: 15),
        _ => new("Review of speakers", Needed: Needed.Talk, Before: "Think how it was when somebody came to speak to us. What was good? What could be better?", Minutes: 5),
    };

    /// <summary>Puts them all on the agenda of a meeting that has just been planned.</summary>
    public static Refusal? Bring(Meeting meeting, Act act, out IReadOnlyList<AgendaItem> items)
    {
        List<AgendaItem> brought = [];
        items = brought;
        foreach (var standing in Enum.GetValues<StandingItem>())
        {
            if (Bring(meeting, brought, standing, null, act, out var item) is { } refusal) return refusal;
            brought.Add(item!);
        }
        return null;
    }

    public static Refusal? Bring(Meeting meeting, IReadOnlyList<AgendaItem> items, StandingItem standing, Notice? notice, Act act, out AgendaItem? item) =>
        AgendaItem.Add(meeting, items, PlanOf(standing), notice, AgendaOf.FreeSlug(items, PlanOf(standing).Title), act, out item, standing);
}
