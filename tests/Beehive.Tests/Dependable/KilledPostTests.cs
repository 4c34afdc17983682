using Beehive.Platform.Notices;
using Beehive.Platform.Storage.Sqlite;
using Beehive.Tests.Platform.CommandLine;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>The program itself is killed while it sends, and what a restored backup does with letters.</summary>
[Collection(nameof(KillTests))]
public sealed class KilledPostTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const int Letters = 12;
    private static readonly StoppedClock Clock = new(SiteUnderTest.Now);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F_19_killed_while_it_sends_the_program_loses_no_letter_and_sends_one_at_most_twice()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        await using var sink = new MailSink();
        using (var outbox = under.Outbox(Clock))
            for (var i = 0; i < Letters; i++) await under.WriteAsync(outbox, Notices($"person-{i}"));
        await under.Database.DisposeAsync();
        for (var i = 0; i < 5; i++) sink.Next.Enqueue(Doing.Take);
        sink.Next.Enqueue(new(".", "250 taken", Keeps: true, After: TimeSpan.FromMinutes(1))); // taken, and not yet said
        await using (var killed = Serve(under, sink))
        {
            while (sink.Mails.Count < 6) await Task.Delay(20, Cancel);
            killed.Kill();
            await killed.EndAsync();
        }
        await using (var database = new SqliteDatabase(under.Connection))
        {
            await using var writing = await database.WriteAsync(Cancel);
            Assert.Equal(1, await writing.Store.Letters.CountAsync(x => x.LeasedUntil != null, Cancel));
            await writing.Store.Database.ExecuteSqlRawAsync("""UPDATE "Letters" SET "LeasedUntil" = 0 WHERE "LeasedUntil" IS NOT NULL""", Cancel); // as if eight minutes had gone
            await writing.CommitAsync(Cancel);
        }
        await using (var next = Serve(under, sink))
        {
            while (sink.Mails.Select(x => x.To[0]).Distinct().Count() < Letters) await Task.Delay(20, Cancel);
            next.Terminate();
            Assert.Equal(0, await next.EndAsync());
            Assert.DoesNotContain("No mail server is named", await next.OutputAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(Letters + 1, sink.Mails.Count);
        Assert.Equal(Letters, sink.Mails.Select(x => x.Mail.Of("Message-ID")).Distinct().Count());
        Assert.Equal("No letters are parked.\n", (await Shell.SayAsync("letters", "--data", under.Folder)).Done().Out);
    }

    [Theory, EachDatabase]
    public async Task A_restored_backup_sends_nothing_again_by_itself(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using (var outbox = under.Outbox(Clock)) await under.WriteAsync(outbox, Notices("waiting"));
        var file = Path.Combine(under.Folder, "backup.zip");
        (await under.SayAsync("backup", file)).Done();
        (await under.SayAsync("restore", file, "--replace")).Done();
        Assert.Contains("may have been sent since", (await under.SayAsync("letters")).Done().Out, StringComparison.Ordinal);
    }

    private static Letter Notices(string person) => Platform.Notices.Letters.To($"{person}@example.org", person);

    private static Beehives Serve(DatabaseUnderTest under, MailSink sink) => Beehives.Start(
        ["serve", "--data", under.Folder, "--urls", "http://127.0.0.1:0", "--mail", sink.Address, "--mail-from", "Boards <boards@example.org>"]);
}
