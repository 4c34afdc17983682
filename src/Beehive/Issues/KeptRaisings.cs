using System.Globalization;
using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What somebody told a place while they were signed in. The issue stays with the place; who raised it, and how they are reached, is forgotten when they close their account.</summary>
public sealed class KeptRaisings : IKeptOfAccount
{
    public string Name => "What you told us";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var told = new List<KeptThing>();
        var all = await store.Raisers.Where(x => x.AccountId == account).OrderBy(x => x.Id).ToListAsync(cancel);
        foreach (var place in all.GroupBy(x => x.PlaceId))
        {
            var numbers = place.Select(x => x.IssueId).ToList();
            var issues = await store.Look(place.Key, Viewer.Keeper).Issues.Where(x => numbers.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
            foreach (var raiser in place) told.Add(await ThingAsync(store, issues[raiser.IssueId], raiser, cancel));
        }
        return told;
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        foreach (var sql in (string[])[.. ForgottenRaisers.WordsSql(OfAccount), .. ForgottenRaisers.ContactSql(OfAccount), """UPDATE "Raisers" SET "AccountId" = NULL WHERE "AccountId" = @account"""])
        {
            await using var forget = writing.Connection.Command(writing.Transaction, sql);
            await forget.With("@account", account).ExecuteNonQueryAsync(cancel);
        }
    }

    private const string OfAccount = """ "AccountId" = @account""";

    private static async Task<KeptThing> ThingAsync(Store store, Issue issue, Raiser raiser, CancellationToken cancel)
    {
        var (id, words) = (raiser.Id, new List<string>());
        words.AddRange(await store.MailedReplies.Where(x => x.RaiserId == id && x.Words != null).OrderBy(x => x.Id).Select(x => x.Words!).ToListAsync(cancel));
        words.AddRange(await store.SortedLinks.Where(x => x.RaiserId == id && x.Words != null).OrderBy(x => x.Id).Select(x => x.Words!).ToListAsync(cancel));
        return Kept.Of(("Number", issue.Number.ToString(CultureInfo.InvariantCulture)), ("What it is about", issue.Title), ("In your words", raiser.Joined ? null : issue.Words), ("When", Kept.At(raiser.At)),
            ("You joined somebody who said it first", raiser.Joined ? "yes" : null), ("First name", raiser.FirstName), ("Email for the answer", raiser.Email), ("Phone for the answer", raiser.Phone),
            ("Address for the answer", raiser.Post), ("What you said later", words.Count == 0 ? null : string.Join("\n\n", words)));
    }
}
