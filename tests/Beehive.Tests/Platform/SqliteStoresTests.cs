using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Platform;

/// <summary>So many stores are kept with their connection; those beyond them give it back, with every open file.</summary>
public sealed class SqliteStoresTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Open = "/proc/self/fd";
    private const int Beyond = 140;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stores_beyond_those_that_are_kept_close_their_files()
    {
        Assert.SkipUnless(Directory.Exists(Open), "Only Linux says which files are open.");
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        await using (var many = new SqliteDatabase(under.Connection))
        {
            var most = await ReadAsync(many, SqliteDatabase.Kept + Beyond, () => OpenFiles(under));
            var kept = OpenFiles(under);
            Assert.True(kept <= most - Beyond, $"{most} files were open while all were read, {kept} afterwards: the {Beyond} beyond those that are kept gave nothing back.");
            for (var i = 0; i < 2; i++) await ReadAsync(many, SqliteDatabase.Kept + Beyond);
            Assert.True(OpenFiles(under) <= kept, $"{OpenFiles(under)} files are open, {kept} were at first.");
        }
        Assert.Equal(0, OpenFiles(under));
    }

    /// <summary>So many at once, ended in both ways; what is counted while all are open.</summary>
    private static async Task<int> ReadAsync(Database database, int stores, Func<int>? count = null)
    {
        var open = Enumerable.Range(0, stores).Select(_ => database.Read().Look(0, Beehive.Platform.Viewer.Keeper)).ToList();
        for (var i = 0; i < open.Count; i++)
        {
            if (i % 2 == 0) await open[i].Database.OpenConnectionAsync(Cancel);
            Assert.NotNull(await open[i].Freshness.ToListAsync(Cancel));
        }
        var counted = count?.Invoke() ?? 0;
        for (var i = 0; i < open.Count; i++)
        {
            if (i % 3 == 0) open[i].Dispose();
            else await open[i].DisposeAsync();
        }
        return counted;
    }

    private static int OpenFiles(DatabaseUnderTest under) => Directory.EnumerateFileSystemEntries(Open)
        .Count(x => new FileInfo(x).LinkTarget?.StartsWith(under.Connection, StringComparison.Ordinal) == true);
}
