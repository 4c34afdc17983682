using System.Data.Common;
using Beehive.Platform.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>
/// SQLite, embedded. Only one connection ever writes or checkpoints, and it is taken in turns: SQLite before 3.51.3 has a rare corruption when two do so at once.
/// Readers open the file read-only, so that they cannot.
/// </summary>
public sealed class SqliteDatabase : Database
{
    private const int SQLITE_CONFIG_MEMSTATUS = 9;

    /// <summary>So many stores are kept for the next request, each with its connection.</summary>
    public const int Kept = 128;

    /// <summary>Stores that are counted as given back and are still on their way: Entity Framework must have room for each whose connection stays open.</summary>
    private const int Between = 128;

    private readonly string path;
    private readonly PooledDbContextFactory<SqliteStore> readers;
    private readonly KeptConnections kept;
    private readonly SemaphoreSlim gate = new(1, 1);
    private SqliteConnection? writer;
    private PooledDbContextFactory<SqliteStore>? writing;

    static SqliteDatabase()
    {
        SQLitePCL.Batteries_V2.Init();
        SQLitePCL.raw.sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // counting every allocation makes readers wait for each other
    }

    public SqliteDatabase(string path)
    {
        this.path = path;
        var reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 10, Pooling = false }.ToString();
        kept = new KeptConnections(reading, Kept);
        readers = new(StoreOptions.For<SqliteStore>(x => x.UseSqlite(reading, ListsAsOne)).AddInterceptors(kept).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options, Kept + Between);
    }

    public override string Name => "SQLite";

    public override SearchIndex Search { get; } = new SqliteSearch();

    public string Path => path;

    public override Store Read()
    {
        kept.Take();
        return Fresh(readers.CreateDbContext());
    }

    /// <summary>128 MB for pages instead of 16, and 4 MB for new words of the search instead of 1: fewer pages are written twice. (More words at once than the processor's own memory holds are slower again.)</summary>
    public override IReadOnlyList<string> ManyRowsBegin => ["PRAGMA cache_size = -131072", """INSERT INTO "Search" ("Search", rank) VALUES ('hashsize', 4194304)"""];

    public override IReadOnlyList<string> ManyRowsEnd => ["PRAGMA cache_size = -16000", """INSERT INTO "Search" ("Search", rank) VALUES ('hashsize', 1048576)"""];

    public override async Task<Writing> WriteAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        var turn = new GateTurn(gate);
        try
        {
            var store = WritingStore();
            return new Writing(this, store, await store.Database.BeginTransactionAsync(cancel), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public override async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        using var turn = new GateTurn(gate);
        await using var store = WritingStore();
        return await Migrating.ApplyAsync(store, cancel);
    }

    public override async Task TakeStockAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        using var turn = new GateTurn(gate);
        await using var command = Writer().Command(null, "PRAGMA analysis_limit = 1000; ANALYZE");
        await command.ExecuteNonQueryAsync(cancel);
    }

    public override async Task<long> ReserveAsync(Store store, int count, CancellationToken cancel)
    {
        await using var command = store.Database.GetDbConnection().Command(store.Database.CurrentTransaction?.GetDbTransaction(), ReserveSql);
        return await command.With("@count", count).NumberAsync(cancel) - count;
    }

    public override async Task GiveBackAsync(Store store, long next, long end, CancellationToken cancel)
    {
        await using var command = store.Database.GetDbConnection().Command(store.Database.CurrentTransaction?.GetDbTransaction(), GiveBackSql);
        await command.With("@next", next).With("@end", end).ExecuteNonQueryAsync(cancel);
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        return connection;
    }

    public override Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override async Task<Pour> PourAsync(Writing writing, KeptTable table, CancellationToken cancel)
    {
        await using var defer = writing.Connection.Command(writing.Transaction, "PRAGMA defer_foreign_keys = ON");
        await defer.ExecuteNonQueryAsync(cancel);
        return new SqlitePour(writing.Connection, writing.Transaction, table);
    }

    /// <summary>SQLite does so by itself.</summary>
    public override Task GoOnCountingAsync(Writing writing, KeptTable table, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Brings the log into the file. Refused when somebody still reads: their log must not outlive the file.</summary>
    public async Task EmptyLogAsync()
    {
        await gate.WaitAsync();
        using var turn = new GateTurn(gate);
        await using var checkpoint = Writer().Command(null, "PRAGMA wal_checkpoint(TRUNCATE)");
        if (await checkpoint.NumberAsync(CancellationToken.None) != 0)
            throw new Exchange.RefusedException(new("Something else is reading the database. Let it finish, then try again."));
    }

    public override string HasTableSql => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name";

    public override ValueTask DisposeAsync()
    {
        kept.Dispose();
        writer?.Dispose();
        writer = null;
        gate.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A list in a question is one parameter, so that the question's SQL is the same whatever the list holds.</summary>
    private static void ListsAsOne(SqliteDbContextOptionsBuilder options) => options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private Store WritingStore()
    {
        var before = writer;
        var now = Writer();
        if (writing is null || before != now) writing = new(StoreOptions.For<SqliteStore>(x => x.UseSqlite(now, ListsAsOne)).Options, 2);
        return Writable(writing.CreateDbContext());
    }

    /// <summary>The one writing connection. Every commit is flushed to the disk before anybody is told that it is kept.</summary>
    private SqliteConnection Writer()
    {
        if (writer is { State: System.Data.ConnectionState.Open }) return writer;
        writer?.Dispose();
        var opened = new KeptConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true, DefaultTimeout = 10 }.ToString());
        opened.Open();
        using var pragmas = opened.Command(null, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000; PRAGMA cache_size = -16000");
        pragmas.ExecuteNonQuery();
        return writer = opened;
    }

    private sealed class GateTurn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? held = gate;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
