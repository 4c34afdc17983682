using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage;

/// <summary>The way from a number to a thing's title and address of today, whatever module keeps it. What the viewer may not see is not there.</summary>
public static class ThingLinks
{
    extension(Store store)
    {
        public async Task<Dictionary<long, Thing>> ThingsOfAsync(IEnumerable<long?> ids, CancellationToken cancel)
        {
            var wanted = ids.OfType<long>().Distinct().ToList();
            return wanted.Count == 0 ? [] : await store.Things.Where(x => wanted.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        }
    }
}
