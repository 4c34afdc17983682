using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Notices;

/// <summary>What became of a letter that was taken to be sent.</summary>
public sealed record Outcome(Letter Letter, DateTimeOffset At, bool IsSent, DateTimeOffset? Again, string? Trouble)
{
    /// <summary>It waited until it was of no use.</summary>
    public bool IsLeftOut { get; init; }
}

/// <summary>Which letter is whose to send. Each transaction is short: none is open while a mail server is talked to.</summary>
public sealed class Leases(Database database, TimeProvider clock)
{
    /// <summary>Longer than any talk about one letter can last.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(8);

    /// <summary>So long the words of a sent letter are kept, for whoever has to look into something.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private const string TakeSql = """
        UPDATE "Letters" SET "LeasedUntil" = @until, "Attempts" = "Attempts" + 1 WHERE "Id" = (
            SELECT "Id" FROM "Letters" WHERE "SentAt" IS NULL AND "ParkedAt" IS NULL AND "LeftOutAt" IS NULL AND "DueAt" <= @now AND ("LeasedUntil" IS NULL OR "LeasedUntil" <= @now)
            ORDER BY "DueAt", "Id" LIMIT 1
        """;

    private const string SentSql = """UPDATE "Letters" SET "SentAt" = @at, "ParkedAt" = NULL, "LeasedUntil" = NULL, "Trouble" = NULL WHERE "Id" = @id AND "SentAt" IS NULL""";
    private const string AgainSql = """UPDATE "Letters" SET "DueAt" = @again, "LeasedUntil" = NULL, "Trouble" = @words WHERE "Id" = @id AND "SentAt" IS NULL AND "LeasedUntil" = @lease""";
    private const string ParkSql = """UPDATE "Letters" SET "ParkedAt" = @at, "LeasedUntil" = NULL, "Trouble" = @words WHERE "Id" = @id AND "SentAt" IS NULL AND "LeasedUntil" = @lease""";

    private const string LeaveOutSql = """UPDATE "Letters" SET "LeftOutAt" = @at, "LeasedUntil" = NULL, "Trouble" = @words WHERE "Id" = @id AND "SentAt" IS NULL AND "LeasedUntil" = @lease""";

    private const string ForgetSql = """
        UPDATE "Letters" SET "To" = '', "ToName" = NULL, "Subject" = '', "Text" = '', "Html" = NULL, "StopLink" = NULL
        WHERE "Text" <> '' AND (("SentAt" IS NOT NULL AND "SentAt" < @then) OR ("LeftOutAt" IS NOT NULL AND "LeftOutAt" < @then))
        """;

    /// <summary>Writes down what became of earlier letters and takes the next that is due, both in one turn.</summary>
    public async Task<Letter?> TakeAsync(IReadOnlyCollection<Outcome> outcomes, CancellationToken cancel)
    {
        if (outcomes.Count == 0 && !await IsAnyDueAsync(cancel)) return null;
        await using var writing = await database.WriteAsync(cancel);
        foreach (var outcome in outcomes) await SettleAsync(writing, outcome, cancel);
        var letter = await TakeAsync(writing, cancel);
        await writing.CommitAsync(cancel);
        return letter;
    }

    public async Task SettleAsync(IReadOnlyCollection<Outcome> outcomes, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        foreach (var outcome in outcomes) await SettleAsync(writing, outcome, cancel);
        await writing.CommitAsync(cancel);
    }

    /// <summary>Takes address and words from letters that were sent, or left out, long ago. That they were written stays, so that they are not written again.</summary>
    public async Task ForgetAsync(CancellationToken cancel)
    {
        var then = clock.GetUtcNow() - Memory;
        await using (var store = database.Read())
        {
            if (!await store.Letters.AnyAsync(x => x.Text != "" && ((x.SentAt != null && x.SentAt < then) || (x.LeftOutAt != null && x.LeftOutAt < then)), cancel)) return;
        }
        await using var writing = await database.WriteAsync(cancel);
        await using var forget = writing.Connection.Command(writing.Transaction, ForgetSql).With("@then", then.ToUnixTimeMilliseconds());
        await forget.ExecuteNonQueryAsync(cancel);
        await writing.CommitAsync(cancel);
    }

    private async Task<bool> IsAnyDueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var store = database.Read();
        return await store.Letters.AnyAsync(x => x.SentAt == null && x.ParkedAt == null && x.LeftOutAt == null && x.DueAt <= now && (x.LeasedUntil == null || x.LeasedUntil <= now), cancel);
    }

    private async Task<Letter?> TakeAsync(Writing writing, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var take = writing.Connection.Command(writing.Transaction, TakeSql + " " + database.PassingOverSql + ") RETURNING \"Id\"")
            .With("@now", now.ToUnixTimeMilliseconds()).With("@until", (now + Length).ToUnixTimeMilliseconds());
        if (await take.ExecuteScalarAsync(cancel) is not long id) return null;
        return await writing.Store.Letters.AsNoTracking().SingleAsync(x => x.Id == id, cancel);
    }

    private static async Task SettleAsync(Writing writing, Outcome outcome, CancellationToken cancel)
    {
        var letter = outcome.Letter;
        await using var settle = writing.Connection.Command(writing.Transaction, outcome.IsSent ? SentSql : outcome.IsLeftOut ? LeaveOutSql : outcome.Again is null ? ParkSql : AgainSql).With("@id", letter.Id);
        if (outcome.Again is { } again) settle.With("@again", again.ToUnixTimeMilliseconds());
        else settle.With("@at", outcome.At.ToUnixTimeMilliseconds());
        if (!outcome.IsSent) settle.With("@words", outcome.Trouble).With("@lease", letter.LeasedUntil!.Value.ToUnixTimeMilliseconds());
        await settle.ExecuteNonQueryAsync(cancel);
    }
}
