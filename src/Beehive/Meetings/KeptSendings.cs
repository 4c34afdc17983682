using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>What somebody suggested or said on an item, as their account knows it. It stays with the board; who sent it is forgotten when they close their account.</summary>
public sealed class KeptSendings : IKeptOfAccount
{
    public IReadOnlyList<(string Words, string Address)> Pages => [("What you suggested", "/my-suggestions")];

    public string Name => "What you sent to boards";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var senders = await store.Set<Sender>().Where(x => x.AccountId == account).OrderBy(x => x.SentId).ToListAsync(cancel);
        return [.. senders.Select(x => Kept.Of(("Number", x.SentId.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Email for the answer", x.Email), ("Phone for the answer", x.Phone)))];
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        writing.Store.RemoveRange(await writing.Store.Set<Sender>().Where(x => x.AccountId == account).ToListAsync(cancel));
        await using var forget = writing.Connection.Command(writing.Transaction, """UPDATE "Minutes" SET "AccountId" = NULL WHERE "AccountId" = @account""");
        await forget.With("@account", account).ExecuteNonQueryAsync(cancel);
    }
}
