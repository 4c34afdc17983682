using Beehive.Accounts;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

/// <summary>Links of owners without an account, once they open nothing any more.</summary>
public sealed class ForgottenLinks : IForgets
{
    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        var made = now - ActionLink.Life;
        await writing.Store.ActionLinks.Where(x => x.MadeAt < made).ExecuteDeleteAsync(cancel);
    }
}
