using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Migrations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.House;

/// <summary>The migrations give what the model wants, no less and no more, on both databases.</summary>
public sealed class SchemaTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Schema_and_model_agree(DatabaseKind kind)
    {
        await using var store = (await databases.OfAsync(kind)).Database.Read();
        Found.Nothing((await Schema.MissingAsync(store, Cancel)).Select(x => x.ToString()!));
        Found.Nothing(await Schema.SurplusAsync(store, Cancel));
    }

    [Theory, EachDatabase]
    public async Task A_forgotten_column_or_index_and_one_too_many_would_be_seen(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var writing = await under.Database.WriteAsync(Cancel);
        await writing.Store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Boards" ADD COLUMN "Sly" text""", Cancel);
        await writing.Store.Database.ExecuteSqlRawAsync("""ALTER TABLE "Boards" DROP COLUMN "Work" """, Cancel);
        await writing.Store.Database.ExecuteSqlRawAsync("""DROP INDEX "IX_Meetings_PlaceId_Date" """, Cancel);
        Assert.Equal(["Boards.Sly"], await Schema.SurplusAsync(writing.Store, Cancel));
        Assert.Equal(2, (await Schema.MissingAsync(writing.Store, Cancel)).Count);
    }

    [Theory, EachDatabase]
    public async Task Migrating_again_does_nothing(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        Assert.Empty(await under.Database.MigrateAsync(Cancel));
    }
}
