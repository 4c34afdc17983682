using Beehive.Platform.CommandLine;
using Beehive.Platform.Storage;
using Xunit;

namespace Beehive.Tests.Platform.CommandLine;

/// <summary>The doctor finds what is wrong and says what to do.</summary>
public sealed class DoctorTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_file_that_is_not_what_it_was_is_found(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var content = new MemoryStream("%PDF-1.4 kept"u8.ToArray());
        var kept = await under.Files.KeepAsync(content, Cancel);
        (await under.SayAsync("doctor")).Done();
        await File.AppendAllTextAsync(under.Files.PathOf(kept.Hash), "!", Cancel);
        await FindsAsync(under, "is not what it was when it was kept");
    }

    [Theory, EachDatabase]
    public async Task A_missing_step_is_found(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await ChangeAsync(under, """DELETE FROM "__EFMigrationsHistory" """);
        await FindsAsync(under, "Run: beehive migrate");
        (await under.SayAsync("verify")).Refused("Run: beehive migrate");
    }

    [Theory, EachDatabase]
    public async Task A_database_of_a_later_Beehive_is_refused(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await ChangeAsync(under, """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29991231000000_Later', '99')""");
        foreach (var verb in new[] { "migrate", "verify", "serve" }) (await under.SayAsync(verb)).Refused("later Beehive");
    }

    [Fact]
    public async Task A_row_that_points_nowhere_is_found()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        await ChangeAsync(under, """INSERT INTO "FormerAddresses" ("Address", "ThingId") VALUES ('/x', 999)""");
        await FindsAsync(under, "points at a row of Things that is not there");
    }

    private static async Task FindsAsync(DatabaseUnderTest under, string words)
    {
        var said = await under.SayAsync("doctor");
        Assert.Equal(Door.NotDone, said.Code);
        Assert.Contains(words, said.Out, StringComparison.Ordinal);
    }

    /// <summary>As somebody would who goes round the program.</summary>
    private static async Task ChangeAsync(DatabaseUnderTest under, string sql)
    {
        await using var writing = await under.Database.WriteAsync(Cancel);
        if (under.Database.Name == "SQLite")
        {
            await using var off = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={under.Connection};Pooling=False;Foreign Keys=False");
            await writing.DisposeAsync();
            await off.OpenAsync(Cancel);
            await using var there = off.Command(null, sql);
            await there.ExecuteNonQueryAsync(Cancel);
            return;
        }
        await using var command = writing.Connection.Command(writing.Transaction, sql);
        await command.ExecuteNonQueryAsync(Cancel);
        await writing.CommitAsync(Cancel);
    }
}
