using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>Which formats somebody asked for while they were signed in. That they asked is forgotten when they close their account.</summary>
public sealed class KeptFormats : IKeptOfAccount
{
    public string Name => "Formats that you asked for";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var asked = await store.FormatAskers.Where(x => x.AccountId == account).Join(store.FormatRequests, x => x.RequestId, x => x.Id, (asker, request) => new { asker, request }).OrderBy(x => x.asker.Id).ToListAsync(cancel);
        return [.. asked.Select(x => Kept.Of(("Format", FormatWords.Of(x.request.Format)), ("Language", Languages.Of(x.request.Language)?.English), ("In your words", x.request.Note), ("Asked", Kept.At(x.asker.At)), ("Promised by", x.request.Due.ToString()),
            ("What came of it", x.request.State.ToString()), ("Email for the answer", x.asker.Email), ("Phone for the answer", x.asker.Phone), ("Address for the answer", x.asker.Post), ("Told", Kept.At(x.asker.ToldAt))))];
    }

    public Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(writing);
        return writing.Store.FormatAskers.Where(x => x.AccountId == account).ExecuteDeleteAsync(cancel);
    }
}

/// <summary>How those who asked are reached goes three months after they were told, and after a year in any case. What was asked for goes with the last of them, once it is answered.</summary>
public sealed class ForgottenFormats : IForgets
{
    public static readonly TimeSpan KeptAfter = TimeSpan.FromDays(91);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(writing);
        var (answered, longest) = (now - KeptAfter, now - Longest);
        var (askers, requests) = (writing.Store.FormatAskers, writing.Store.FormatRequests);
        await askers.Where(x => x.At < longest || (x.ToTellSince == null && requests.Any(r => r.Id == x.RequestId && r.AnsweredAt < answered))).ExecuteDeleteAsync(cancel);
        await requests.Where(x => (x.AnsweredAt < answered || x.AskedAt < longest) && !askers.Any(a => a.RequestId == x.Id)).ExecuteDeleteAsync(cancel);
    }
}
