using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>Where a picture's name is said.</summary>
public sealed record PictureUse(string Picture, string Title, string Address);

/// <summary>Finds the Easy Read texts that say the names of pictures, as far as the viewer may read them.</summary>
public static class PictureUses
{
    public static async Task<IReadOnlyList<PictureUse>> PictureUsesAsync(this Store store, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var things = store.Things;
        var published = await (from twin in store.Twins
                               join version in store.TwinVersions on twin.Id equals version.TwinId
                               join thing in things on twin.ThingId equals thing.Id
                               where version.Date != null
                               select new { twin.Id, version.Number, version.Blocks, thing.Title, twin.Address }).ToListAsync(cancel);
        return [.. published.GroupBy(x => x.Id).Select(x => x.MaxBy(v => v.Number)!)
            .SelectMany(x => x.Blocks.Select(b => b.Picture).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => new PictureUse(name, x.Title, x.Address)))
            .OrderBy(x => x.Title, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.Address, StringComparer.Ordinal)];
    }
}
