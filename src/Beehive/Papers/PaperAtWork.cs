using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers;

/// <summary>A paper, whole, for those who work for its leading board; to everybody else there is none.</summary>
public static class PaperAtWork
{
    public static IReadOnlyCollection<Role> Who { get; } = [Role.Secretary, Role.CoChair, Role.PartnershipManager];

    public static async Task<Paper?> FindAsync(Store store, Here here, Me me, string slug, CancellationToken cancel)
    {
        var found = await store.Papers.Include(x => x.Versions).Include(x => x.Boards).Include(x => x.BasedOn).Include(x => x.Attachments).AsSplitQuery()
            .FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == slug, cancel);
        return found is not null && me.Is(Who, found.CircleId) ? found : null;
    }

    /// <summary>The same, to be changed: nobody else changes it until that is over.</summary>
    public static async Task<Paper?> HoldAsync(Platform.Web.Forms.Deed deed, Here here, Me me, string slug, CancellationToken cancel)
    {
        var id = await deed.Store.Papers.Where(x => x.PlaceId == here.Place.Id && x.Slug == slug).Select(x => x.Id).FirstOrDefaultAsync(cancel);
        if (id == 0) return null;
        await deed.Writing.HoldAsync(id, cancel);
        return await FindAsync(deed.Store, here, me, slug, cancel);
    }
}
