using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>An Easy Read version, whole, for those who work for the leading board of what it explains; to everybody else there is none.</summary>
public static class TwinAtWork
{
    public static IReadOnlyCollection<Role> Who { get; } = [Role.Secretary, Role.CoChair, Role.PartnershipManager];

    public static async Task<Twin?> FindAsync(Store store, Here here, Me me, string key, CancellationToken cancel)
    {
        var found = await store.Twins.Include(x => x.Versions).Include(x => x.Checks).AsSplitQuery().FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Key == key, cancel);
        return found is not null && me.Is(Who, found.CircleId) ? found : null;
    }

    /// <summary>The same, to be changed: nobody else changes it until that is over.</summary>
    public static async Task<Twin?> HoldAsync(Deed deed, Here here, Me me, string key, CancellationToken cancel)
    {
        var thing = await deed.Store.Twins.Where(x => x.PlaceId == here.Place.Id && x.Key == key).Select(x => x.ThingId).FirstOrDefaultAsync(cancel);
        if (thing == 0) return null;
        await deed.Writing.HoldAsync(thing, cancel);
        return await FindAsync(deed.Store, here, me, key, cancel);
    }

    /// <summary>By which office whoever works on it does so.</summary>
    public static By ByOf(Deed deed, Here here, Me me, long board) =>
        new(me.Uses.FirstOrDefault(x => Who.Contains(x.Role) && (x.BoardId is null || x.BoardId == board))?.Office ?? Roles.Words(Role.Secretary), here.Today, deed.Act);

    /// <summary>What pages of work on it tell the frame.</summary>
    public static void Tell(Frame frame, Here here, string heading, Twin? twin, string? thing = null)
    {
        frame.Title = heading;
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
        if (twin is not null) frame.Crumb(twin.Title, twin.WorkAddress);
        else if (thing is not null) frame.About = thing;
    }
}
