using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Offering;

/// <summary>A format with its thing. Where the thing may not be seen, neither may the format.</summary>
internal sealed record FoundFormat(OtherFormat Format, Thing Thing)
{
    public static async Task<FoundFormat?> FindAsync(Store store, long place, string key, CancellationToken cancel)
    {
        if (await store.OtherFormats.FirstOrDefaultAsync(x => x.PlaceId == place && x.Key == key, cancel) is not { } format) return null;
        return await store.Things.FirstOrDefaultAsync(x => x.Id == format.OfId && x.WithdrawnAt == null, cancel) is { } thing ? new(format, thing) : null;
    }
}
