using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>What somebody suggested or said on an item, as their account knows it. It stays with the board; who sent it is forgotten when they close their account, and their recordings go.</summary>
public sealed class KeptSendings(Uploads uploads) : IKeptOfAccount
{
    public IReadOnlyList<(string Words, string Address)> Pages => [("What you suggested", "/my-suggestions")];

    public string Name => "What you sent to boards";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var senders = await store.Set<Sender>().Where(x => x.AccountId == account).OrderBy(x => x.SentId).ToListAsync(cancel);
        var numbers = senders.Select(x => x.SentId).ToList();
        var voices = await store.Recordings.Where(x => numbers.Contains(x.ContributionId)).ToDictionaryAsync(x => x.ContributionId, cancel);
        return [.. senders.Select(x => Kept.Of(("Number", x.SentId.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Email for the answer", x.Email), ("Phone for the answer", x.Phone), ("Recording of your voice, sent", voices.TryGetValue(x.SentId, out var voice) ? Kept.At(voice.At) : null)))];
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        await ForgottenRecordings.ForgetAsync(writing, uploads, """ "ContributionId" IN (SELECT "SentId" FROM "Senders" WHERE "AccountId" = @account)""", [("@account", account)], cancel);
        writing.Store.RemoveRange(await writing.Store.Set<Sender>().Where(x => x.AccountId == account).ToListAsync(cancel));
        await using var forget = writing.Connection.Command(writing.Transaction, """UPDATE "Minutes" SET "AccountId" = NULL WHERE "AccountId" = @account""");
        await forget.With("@account", account).ExecuteNonQueryAsync(cancel);
    }
}
