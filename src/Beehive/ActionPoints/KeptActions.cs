using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

/// <summary>The actions that somebody is reached about. When they close their account the actions stay with the office, and nobody is reached by it.</summary>
public sealed class KeptActions : IKeptOfAccount
{
    public string Name => "Your actions";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var numbers = await store.ActionOwners.Where(x => x.AccountId == account || x.NextAccountId == account).OrderBy(x => x.ActionPointId).Select(x => x.ActionPointId).ToListAsync(cancel);
        return [.. numbers.Select(x => Kept.Of(("Number of the action", x.ToString(System.Globalization.CultureInfo.InvariantCulture))))];
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        foreach (var column in (string[])["AccountId", "NextAccountId"])
        {
            await using var forget = writing.Connection.Command(writing.Transaction, $"""UPDATE "ActionOwners" SET "{column}" = NULL WHERE "{column}" = @account""");
            await forget.With("@account", account).ExecuteNonQueryAsync(cancel);
        }
    }
}
