using Beehive.Accounts;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>
/// How whoever sent something in is reached is forgotten a month after the answer, and a year after it was sent in any case; the mark of the browser after a
/// day, since it only holds back floods. What somebody sent with their account stays theirs to find.
/// </summary>
public sealed class ForgottenSenders : IForgets
{
    private static readonly TimeSpan Mark = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterAnswer = TimeSpan.FromDays(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        var store = writing.Store.Look(0, Platform.Viewer.Keeper);
        var (day, answer, year) = (now - Mark, now - AfterAnswer, now - Longest);
        await store.Set<Sender>().Where(x => x.BrowserMark != null && x.At < day).ExecuteUpdateAsync(x => x.SetProperty(s => s.BrowserMark, (string?)null), cancel);
        await using (var reach = writing.Connection.Command(writing.Transaction, """
            UPDATE "Senders" SET "Email" = NULL, "Phone" = NULL WHERE ("Email" IS NOT NULL OR "Phone" IS NOT NULL) AND ("At" < @year
                OR "SentId" IN (SELECT "Id" FROM "Suggestions" WHERE "AnsweredAt" < @answer) OR "SentId" IN (SELECT "Id" FROM "Contributions" WHERE "AnsweredAt" < @answer))
            """))
            await reach.With("@year", year.ToUnixTimeMilliseconds()).With("@answer", answer.ToUnixTimeMilliseconds()).ExecuteNonQueryAsync(cancel);
        await store.Set<Sender>().Where(x => x.AccountId == null && x.Email == null && x.Phone == null && x.BrowserMark == null).ExecuteDeleteAsync(cancel);
    }
}
