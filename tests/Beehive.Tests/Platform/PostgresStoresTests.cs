using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Beehive.Tests.Platform;

/// <summary>Connections are few, and whoever held one gives it back.</summary>
public sealed class PostgresStoresTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Stores_beyond_those_that_are_kept_give_their_connection_back()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Postgres);
        await using var few = new PostgresDatabase(new NpgsqlConnectionStringBuilder(under.Connection) { MaxPoolSize = 2, Timeout = 3 }.ToString());
        var stores = Enumerable.Range(0, PostgresDatabase.Kept + 6).Select(_ => few.Read()).ToList();
        foreach (var store in stores)
        {
            await store.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(await store.Freshness.ToListAsync(TestContext.Current.CancellationToken));
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_change_that_looks_something_up_waits_for_no_other_change()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Postgres);
        await using var few = new PostgresDatabase(new NpgsqlConnectionStringBuilder(under.Connection) { MaxPoolSize = 2, Timeout = 5 }.ToString());
        var all = new Barrier(2);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ChangeAsync(few, all))));
    }

    private static async Task ChangeAsync(Database few, Barrier all)
    {
        await using var writing = await few.WriteAsync(TestContext.Current.CancellationToken);
        all.SignalAndWait(TimeSpan.FromSeconds(20));
        await using var looking = few.Read();
        Assert.NotNull(await looking.Freshness.ToListAsync(TestContext.Current.CancellationToken));
        Assert.True(await few.ReserveAsync(writing.Store, 1, TestContext.Current.CancellationToken) > 0);
    }
}
