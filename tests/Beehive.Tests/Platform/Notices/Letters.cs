using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Platform.Notices;

/// <summary>Letters for tests: written in a change of their own, and read back.</summary>
public static class Letters
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Letter To(string address, string once = "test:1", string subject = "The meeting is cancelled") =>
        new(subject, "The meeting on Monday is cancelled.\n\nThere will be a new date.") { Once = once, To = address };

    public static Outbox Outbox(this DatabaseUnderTest under, TimeProvider clock) =>
        new(new Origin(new SiteSettings(under.Database, under.Files, clock) { Origin = SiteUnderTest.Origin }), clock);

    public static async Task<bool> WriteAsync(this DatabaseUnderTest under, Outbox outbox, Letter letter)
    {
        await using var writing = await under.Database.WriteAsync(Cancel);
        var written = await outbox.AddAsync(writing, letter, Cancel);
        await writing.CommitAsync(Cancel);
        return written;
    }

    public static async Task<IReadOnlyList<Letter>> AllLettersAsync(this DatabaseUnderTest under)
    {
        await using var store = under.Database.Read();
        return await store.Letters.OrderBy(x => x.Id).ToListAsync(Cancel);
    }

    public static async Task RunAsync(this DatabaseUnderTest under, string sql)
    {
        await using var writing = await under.Database.WriteAsync(Cancel);
        await using var command = writing.Connection.Command(writing.Transaction, sql);
        await command.ExecuteNonQueryAsync(Cancel);
        await writing.CommitAsync(Cancel);
    }
}
