using Beehive.Accounts;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What somebody began to tell and did not send goes after a month.</summary>
public sealed class ForgottenTellings : IForgets
{
    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        var old = now - Telling.Life;
        await writing.Store.Tellings.Where(x => x.At < old).ExecuteDeleteAsync(cancel);
    }
}
