using System.Globalization;
using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers;

/// <summary>Papers that somebody has written for a board. A paper stays with the board; who wrote it is forgotten when they close their account.</summary>
public sealed class KeptPapers : IKeptOfAccount
{
    public string Name => "Papers that you wrote";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var written = await store.Set<PaperAuthor>().Where(x => x.AccountId == account).OrderBy(x => x.PaperId).ToListAsync(cancel);
        return [.. written.Select(x => Kept.Of(("Number of the paper", x.PaperId.ToString(CultureInfo.InvariantCulture)), ("For", x.Wish), ("When", Kept.At(x.At))))];
    }

    public async Task ForgetAsync(Platform.Storage.Writing writing, long account, Act act, CancellationToken cancel) =>
        writing.Store.RemoveRange(await writing.Store.Set<PaperAuthor>().Where(x => x.AccountId == account).ToListAsync(cancel));
}
