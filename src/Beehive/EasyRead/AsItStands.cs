using System.Linq.Expressions;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>Rows as they will be when the change under way is kept: also those that are new, and none that go.</summary>
public static class AsItStands
{
    extension(Store store)
    {
        public async Task<List<T>> AsItStandsAsync<T>(Expression<Func<T, bool>> which, CancellationToken cancel, params string[] with) where T : class
        {
            var query = with.Aggregate(store.Set<T>().Where(which), (x, part) => x.Include(part)).AsSplitQuery();
            var found = await query.ToListAsync(cancel);
            if (store.ChangeTracker.QueryTrackingBehavior != QueryTrackingBehavior.TrackAll) return found;
            var now = which.Compile();
            return [.. store.Set<T>().Local.Where(now)];
        }
    }
}
