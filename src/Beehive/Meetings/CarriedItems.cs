using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>Items that a meeting did not come to, on the agenda of the board's next meeting.</summary>
public static class CarriedItems
{
    /// <summary>False when no meeting is planned, or its agenda cannot be changed any more. What comes at each meeting comes there anyway.</summary>
    public static async Task<bool> CarryAsync(Deed deed, Meeting from, IEnumerable<AgendaItem> putOff, CancellationToken cancel)
    {
        var board = from.CircleId;
        PartialDate? day = from.Date;
        var coming = await deed.Store.Meetings.Include(x => x.Boards).Where(x => x.CircleId == board && x.Date > day && (x.State == MeetingState.Planned || x.State == MeetingState.Called))
            .OrderBy(x => x.Date).FirstOrDefaultAsync(cancel);
        if (coming is null) return false;
        await deed.Writing.HoldAsync(coming.Id, cancel);
        var items = await AgendaOf.ItemsAsync(deed.Store, coming, cancel);
        foreach (var item in putOff.Where(x => x.Standing is null && items.TrueForAll(y => y.ArisingFromId != x.Id)))
        {
            if (AgendaItem.Add(coming, items, item.Plan, null, AgendaOf.FreeSlug(items, item.Title), deed.Act, out var carried, arisingFrom: item.Id) is not null) return false;
            await deed.Writing.KeepAsync(carried!, coming.PlaceId, cancel);
            items.Add(carried!);
        }
        return true;
    }
}
