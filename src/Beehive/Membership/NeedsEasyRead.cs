using Beehive.Followers;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>Whoever told their secretaries that they need Easy Read gets letters that lead there first.</summary>
public sealed class NeedsEasyRead : IReadsEasily
{
    public async Task<IReadOnlyCollection<(long Place, long Account)>> AmongAsync(Store store, IReadOnlyCollection<long> accounts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var needs = await store.Needs.Where(x => x.Kind == NeedKind.EasyRead && accounts.Contains(x.AccountId)).Select(x => new { x.PlaceId, x.AccountId }).ToListAsync(cancel);
        return [.. needs.Select(x => (x.PlaceId, x.AccountId))];
    }
}
