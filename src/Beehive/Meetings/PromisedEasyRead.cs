using Beehive.EasyRead;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>By when a meeting promised its agenda and papers in Easy Read.</summary>
public sealed class PromisedEasyRead : IPromisesEasyRead
{
    public Task<PartialDate?> ByAsync(Store store, long thing, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Meetings.Where(x => x.Id == thing).Select(x => x.EasyReadBy).FirstOrDefaultAsync(cancel);
    }
}
