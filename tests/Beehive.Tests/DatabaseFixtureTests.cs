using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Migrations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests;

public class DatabaseFixtureTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    [Theory, EachDatabase]
    public async Task A_database_under_test_is_migrated_and_empty(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var writing = await under.Database.WriteAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await Schema.MissingAsync(writing.Store, TestContext.Current.CancellationToken));
        Assert.Empty(await writing.Store.Things.IgnoreQueryFilters([Filters.Place, Filters.Viewer]).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL", under.Database.Name);
    }

    [Theory, EachDatabase]
    public async Task Two_databases_under_test_know_nothing_of_each_other(DatabaseKind kind)
    {
        await using var one = await databases.NewAsync(kind);
        await using var other = await databases.NewAsync(kind);
        await using (var writing = await one.Database.WriteAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(1, await one.Database.ReserveAsync(writing.Store, 5, TestContext.Current.CancellationToken));
            await writing.CommitAsync(TestContext.Current.CancellationToken);
        }
        await using var writingOther = await other.Database.WriteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await other.Database.ReserveAsync(writingOther.Store, 1, TestContext.Current.CancellationToken));
    }
}
