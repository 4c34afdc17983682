using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

public static class HardNotesInStore
{
    public static IQueryable<HardNote> HardNotesFor(this Store store, long place, Me me)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(me);
        var all = store.Set<HardNote>().Where(x => x.PlaceId == place);
        if (me.Is([Role.PartnershipManager], null)) return all;
        var boards = me.Uses.Where(x => x.Role == Role.Secretary).Select(x => x.BoardId).ToList();
        return all.Where(x => x.BoardId != null && boards.Contains(x.BoardId));
    }
}
