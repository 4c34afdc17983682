using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Handling;

/// <summary>A compliment or a story as the standing item "What worked for me" of a meeting.</summary>
public static class WhatWorked
{
    /// <summary>The item that stands there carries it; where it carries another already, this one comes beside it.</summary>
    public static async Task<Refusal?> BringAsync(Deed deed, Meeting meeting, IReadOnlyList<AgendaItem> items, Issue issue, Board board, Place place, string? late)
    {
        ArgumentNullException.ThrowIfNull(deed);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(issue);
        var standing = items.FirstOrDefault(x => x.Standing == StandingItem.WhatWorked && x.State != ItemState.Withdrawn);
        if (standing is { ArisingFromId: null }) return standing.Carry(meeting, items, issue.Id, issue.Words, deed.Act);
        var usual = StandingItems.PlanOf(StandingItem.WhatWorked);
        var plan = usual with { Title = standing is null ? usual.Title : $"{usual.Title}: {issue.Title}", Text = issue.Words, LateReason = late };
        var refusal = AgendaItem.Add(meeting, items, plan, AgendaOf.NoticeOf(meeting, board, place), AgendaOf.FreeSlug(items, plan.Title), deed.Act, out var item, standing is null ? StandingItem.WhatWorked : null, issue.Id);
        if (refusal is null) await deed.Writing.KeepAsync(item!, meeting.PlaceId, deed.Cancel);
        return refusal;
    }
}
