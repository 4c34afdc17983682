using Beehive.Accounts;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>What somebody found hard is forgotten when it was read, and after a year in any case.</summary>
public sealed class ForgottenNotes : IForgets
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(writing);
        var old = now - Longest;
        return writing.Store.Set<HardNote>().Where(x => x.At < old).ExecuteDeleteAsync(cancel);
    }
}
