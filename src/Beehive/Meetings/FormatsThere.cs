using Beehive.EasyRead;
using Beehive.Membership;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>Which of the formats that people need are there when papers go out: of the meeting itself and of each paper on its agenda.</summary>
public static class FormatsThere
{
    public static async Task<Dictionary<NeedKind, (int There, int Of)>> OfAsync(Store store, long meeting, IEnumerable<NeedKind> needs, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var wanted = needs.Distinct().Select(x => (Need: x, Format: FormatWords.Of(x))).Where(x => x.Format is not null).ToDictionary(x => x.Need, x => x.Format!.Value);
        if (wanted.Count == 0) return [];
        var things = await store.ItemPapers.Join(store.AgendaItems.Where(x => x.MeetingId == meeting), x => x.AgendaItemId, x => x.Id, (x, _) => x.PaperId).Distinct().ToListAsync(cancel);
        things.Add(meeting);
        var easy = wanted.ContainsValue(FormatKind.EasyRead) ? await store.Twins.CountAsync(x => things.Contains(x.ThingId) && x.Visibility == Visibility.Public, cancel) : 0;
        var others = (await store.OtherFormats.Where(x => things.Contains(x.OfId) && x.Visibility == Visibility.Public).Select(x => new { x.OfId, x.Kind }).Distinct().ToListAsync(cancel)).ToLookup(x => x.Kind);
        return wanted.ToDictionary(x => x.Key, x => (x.Value == FormatKind.EasyRead ? easy : others[x.Value].Count(), things.Count));
    }
}
