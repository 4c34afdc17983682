using Beehive.Boards;
using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

public class ImportTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly Act Act = new("test", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), "a test");
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_samples_come_in_side_by_side(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        foreach (var sample in Samples.Names)
        {
            var report = await Import.RunAsync(under.Database, under.Files, Samples.Path(sample), Act, null, Cancel);
            Assert.Equal(Samples.Lines(sample) + 1, report.New);
            Assert.Equal(0, report.Changed);
        }
        await using var writing = await under.Database.WriteAsync(Cancel);
        foreach (var sample in Samples.Names)
        {
            var place = await writing.Store.Things.IgnoreQueryFilters([Filters.Place, Filters.Viewer]).SingleAsync(x => x.Address == "/" + sample, Cancel);
            writing.Store.Look(place.Id, Viewer.Anyone);
            Assert.Equal(Samples.Lines(sample, "boards.jsonl"), await writing.Store.Boards.CountAsync(Cancel));
        }
    }

    [Theory, EachDatabase]
    public async Task Importing_twice_changes_nothing(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await Import.RunAsync(under.Database, under.Files, Samples.Path("thurrock"), Act, null, Cancel);
        var before = await MarksAsync(under.Database);
        var report = await Import.RunAsync(under.Database, under.Files, Samples.Path("thurrock"), Act, null, Cancel);
        Assert.False(report.ChangedAnything);
        Assert.Equal(Samples.Lines("thurrock") + 1, report.Same);
        Assert.Equal(before, await MarksAsync(under.Database));
    }

    private static async Task<(int AuditLines, long Freshness)> MarksAsync(Database database)
    {
        await using var store = database.Read();
        return (await store.AuditLines.CountAsync(Cancel), await store.Freshness.SumAsync(x => x.Number, Cancel));
    }
}
