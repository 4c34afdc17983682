using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;

namespace Beehive.Accounts;

/// <summary>Takes away, once an hour, what has served its time: the privacy page says how long each is kept.</summary>
public sealed class Sweeping(Database database, IEnumerable<IForgets> modules, TimeProvider clock, ILogger<Sweeping> log) : Loop(TimeSpan.FromHours(1), log)
{
    private static readonly TimeSpan Links = TimeSpan.FromDays(1);
    private static readonly TimeSpan Forms = TimeSpan.FromDays(30);
    private static readonly TimeSpan Drafts = TimeSpan.FromDays(60);
    private static readonly TimeSpan DraftsOfAccounts = TimeSpan.FromDays(365);
    private static readonly TimeSpan Browsers = TimeSpan.FromDays(365);

    protected override Task OnceAsync(CancellationToken cancel) => SweepAsync(cancel);

    public async Task SweepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var writing = await database.WriteAsync(cancel);
        await SweepAsync(writing, """DELETE FROM "SignInLinks" WHERE "MadeAt" < @before""", now - Links, cancel);
        await SweepAsync(writing, """DELETE FROM "Sessions" WHERE "SeenAt" < @before""", now - Session.Idle, cancel);
        await SweepAsync(writing, """DELETE FROM "Sessions" WHERE "StartedAt" < @before""", now - Session.Longest, cancel);
        await SweepAsync(writing, """DELETE FROM "TakenForms" WHERE "At" < @before""", now - Forms, cancel);
        await SweepAsync(writing, """DELETE FROM "Drafts" WHERE "At" < @before AND "Owner" LIKE 'b%'""", now - Drafts, cancel);
        await SweepAsync(writing, """DELETE FROM "Drafts" WHERE "At" < @before""", now - DraftsOfAccounts, cancel);
        await SweepAsync(writing, """DELETE FROM "EmailChanges" WHERE "MadeAt" < @before""", now - EmailChange.Life - EmailChange.Undoable, cancel);
        await SweepAsync(writing, """DELETE FROM "KnownBrowsers" WHERE "SeenAt" < @before""", now - Browsers, cancel);
        foreach (var module in modules) await module.ForgetAsync(writing, now, cancel);
        await writing.CommitAsync(cancel);
    }

    private static async Task SweepAsync(Writing writing, string sql, DateTimeOffset before, CancellationToken cancel)
    {
        await using var sweep = writing.Connection.Command(writing.Transaction, sql);
        await sweep.With("@before", before.ToUnixTimeMilliseconds()).ExecuteNonQueryAsync(cancel);
    }
}
