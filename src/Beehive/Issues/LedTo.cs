using Beehive.ActionPoints;
using Beehive.Askings;
using Beehive.Meetings;
using Beehive.Papers;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What an issue led to: the items that carry it with their meetings and papers, what was decided and given there, what was asked because of it.</summary>
public sealed record LedTo(IReadOnlyList<AgendaItem> Items, IReadOnlyList<Thing> Meetings, IReadOnlyList<Decision> Decisions, IReadOnlyList<ActionPoint> Actions, IReadOnlyList<Asking> Asked, IReadOnlyList<Thing> Papers, DateOnly Today)
{
    /// <summary>Of each sort; an issue that comes back month for month has a page that still opens.</summary>
    private const int Most = 50;

    public bool IsEmpty => Items.Count + Decisions.Count + Actions.Count + Asked.Count == 0;

    public static async Task<LedTo> OfAsync(Store store, long issue, DateOnly today, CancellationToken cancel)
    {
        var items = await store.AgendaItems.Where(x => x.ArisingFromId == issue).OrderBy(x => x.Id).Take(Most).ToListAsync(cancel);
        var ids = items.Select(x => (long?)x.Id).ToList();
        var decisions = items.Count == 0 ? [] : await store.Decisions.Where(x => ids.Contains(x.ItemId)).OrderBy(x => x.Id).Take(Most).ToListAsync(cancel);
        var causes = ids.Concat(decisions.Select(x => (long?)x.Id)).Append(issue).ToList();
        var actions = await store.ActionPoints.Where(x => causes.Contains(x.ArisingFromId)).OrderBy(x => x.Id).Take(Most).ToListAsync(cancel);
        var asked = await store.AskingsFromAsync([.. causes.Concat(actions.Select(x => (long?)x.Id)).OfType<long>()], cancel);
        if (items.Count == 0) return new(items, [], decisions, actions, asked, [], today);
        var papers = await store.ItemPapers.Where(x => ids.Contains(x.AgendaItemId)).Select(x => x.PaperId).Distinct().Take(Most).ToListAsync(cancel);
        var things = await store.ThingsOfAsync(items.Select(x => (long?)x.MeetingId).Concat(papers.Select(x => (long?)x)), cancel);
        return new(items, Ordered(items.Select(x => x.MeetingId)), decisions, actions, asked, Ordered(papers), today);

        List<Thing> Ordered(IEnumerable<long> of) => [.. of.Distinct().Where(things.ContainsKey).Select(x => things[x]).OrderBy(x => x.Date?.ToString(), StringComparer.Ordinal).ThenBy(x => x.Id)];
    }
}
