using System.Globalization;
using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>Easy Read versions that somebody published. They stay with the board; who published them is forgotten when they close their account.</summary>
public sealed class KeptTwins : IKeptOfAccount
{
    public string Name => "Easy Read versions that you published";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var published = await store.Set<TwinAuthor>().Where(x => x.AccountId == account).OrderBy(x => x.TwinId).ToListAsync(cancel);
        return [.. published.Select(x => Kept.Of(("Number of the Easy Read version", x.TwinId.ToString(CultureInfo.InvariantCulture)), ("When", Kept.At(x.At))))];
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel) =>
        writing.Store.RemoveRange(await writing.Store.Set<TwinAuthor>().Where(x => x.AccountId == account).ToListAsync(cancel));
}
