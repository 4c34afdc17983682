using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Places;

/// <summary>Letters that remind go out between nine and five of the place's day, so that nobody is woken; what was missed is caught up.</summary>
public static class Daytime
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>The places where it is day, each with its time.</summary>
    public static async Task<IReadOnlyList<(Place Place, DateTimeOffset Local)>> PlacesAsync(Database database, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        await using var store = database.Read().Look(0, Viewer.Keeper);
        var places = await store.AllPlaces.OrderBy(x => x.Id).ToListAsync(cancel);
        return [.. places.Select(x => (Place: x, Local: TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Here.ZoneOf(x)))).Where(x => TimeOnly.FromDateTime(x.Local.DateTime) is var time && time >= Morning && time < Evening)];
    }
}
