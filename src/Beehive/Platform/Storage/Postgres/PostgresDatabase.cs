using System.Data;
using System.Data.Common;
using System.Globalization;
using Beehive.Platform.Exchange;
using Beehive.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Beehive.Platform.Storage.Postgres;

/// <summary>PostgreSQL 15 or later, for several nodes.</summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>Marks our advisory locks among those of other programs on the same server.</summary>
    private const int Family = 0xBEE;

    /// <summary>What the tests run on is the oldest that is known to do.</summary>
    private const int Oldest = 15;

    /// <summary>More at once than the processor can serve only wait for each other, and each keeps statements and memory of its own.</summary>
    private const int Readers = 32;

    private const int Writers = 16;

    /// <summary>So many stores are kept for the next request. Each request has one of its own, and now and then one more.</summary>
    public const int Kept = 1024;

    private readonly NpgsqlDataSource source;

    /// <summary>Whoever changes something may look something up meanwhile. Readers wait for no writer, so nobody waits in a circle.</summary>
    private readonly NpgsqlDataSource writers;

    /// <summary>For numbers only: a change that waits for a connection to count with must never wait for one that waits for it.</summary>
    private readonly NpgsqlDataSource counting;
    private readonly PooledDbContextFactory<PostgresStore> readers;
    private readonly PooledDbContextFactory<PostgresStore> writing;

    public PostgresDatabase(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 50, CommandTimeout = 10, ApplicationName = "Beehive", NoResetOnClose = true };
        if (!settings.ShouldSerialize("Maximum Pool Size")) settings.MaxPoolSize = Readers;
        source = NpgsqlDataSource.Create(settings);
        writers = OfSize(settings, Math.Min(Writers, settings.MaxPoolSize));
        counting = OfSize(settings, 2);
        readers = new(StoreOptions.For<PostgresStore>(x => x.UseNpgsql(source, ListsAsOne)).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options, Kept);
        writing = new(StoreOptions.For<PostgresStore>(x => x.UseNpgsql(writers, ListsAsOne)).Options, Writers);
    }

    private static NpgsqlDataSource OfSize(NpgsqlConnectionStringBuilder settings, int most) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { MaxPoolSize = most });

    /// <summary>A list in a question is one parameter, so that the question's SQL is the same whatever the list holds.</summary>
    private static void ListsAsOne(NpgsqlDbContextOptionsBuilder options) => options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    public override string Name => "PostgreSQL";

    public override SearchIndex Search { get; } = new PostgresSearch();

    public override string PassingOverSql => "FOR UPDATE SKIP LOCKED";

    public override Store Read() => Fresh(readers.CreateDbContext());

    public override async Task<Writing> WriteAsync(CancellationToken cancel)
    {
        var store = Writable(writing.CreateDbContext());
        return new Writing(this, store, await store.Database.BeginTransactionAsync(cancel), null);
    }

    public override Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancel) => MigrateUntilAsync(null, cancel);

    /// <param name="until">The last step to take; null takes all.</param>
    public async Task<IReadOnlyList<string>> MigrateUntilAsync(string? until, CancellationToken cancel)
    {
        await using var store = Fresh(writing.CreateDbContext());
        store.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await store.Database.OpenConnectionAsync(cancel);
        if (((NpgsqlConnection)store.Database.GetDbConnection()).PostgreSqlVersion.Major < Oldest)
            throw new RefusedException(new("This is PostgreSQL {0}. Beehive needs {1} or later.", store.Database.GetDbConnection().ServerVersion, Oldest));
        await using var lockCommand = store.Database.GetDbConnection().Command(null, Lock("pg_advisory_lock", Turn.Migrating));
        await lockCommand.ExecuteNonQueryAsync(cancel);
        try
        {
            return await Migrating.ApplyAsync(store, cancel, until);
        }
        finally
        {
            await using var unlock = store.Database.GetDbConnection().Command(null, Lock("pg_advisory_unlock", Turn.Migrating));
            await unlock.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    public override async Task TakeStockAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = connection.Command(null, "ANALYZE");
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>In a transaction of its own: no writer waits for another to commit.</summary>
    public override async Task<long> ReserveAsync(Store store, int count, CancellationToken cancel)
    {
        await using var connection = await counting.OpenConnectionAsync(cancel);
        await using var command = connection.Command(null, ReserveSql);
        return await command.With("@count", (long)count).NumberAsync(cancel) - count;
    }

    public override async Task GiveBackAsync(Store store, long next, long end, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = connection.Command(null, GiveBackSql);
        await command.With("@next", next).With("@end", end).ExecuteNonQueryAsync(cancel);
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken cancel) => await source.OpenConnectionAsync(cancel);

    /// <summary>True when this transaction may do what only one may at a time; the lock goes with the transaction.</summary>
    public static async Task<bool> TakeTurnAsync(DbConnection connection, DbTransaction transaction, Turn which, CancellationToken cancel)
    {
        await using var command = connection.Command(transaction, Lock("pg_try_advisory_xact_lock", which));
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    public override async Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    public override async Task<Pour> PourAsync(Writing writing, KeptTable table, CancellationToken cancel) =>
        await PostgresPour.StartAsync(writing.Connection, table, cancel);

    public override async Task GoOnCountingAsync(Writing writing, KeptTable table, CancellationToken cancel)
    {
        foreach (var column in table.Columns.Where(x => x.Counted))
        {
            await using var command = writing.Connection.Command(writing.Transaction,
                $"""SELECT setval(pg_get_serial_sequence('"{table.Name}"', '{column.Name}'), coalesce(max("{column.Name}"), 0) + 1, false) FROM "{table.Name}" """);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    public override string HasTableSql => "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = @name";

    public override async ValueTask DisposeAsync()
    {
        await counting.DisposeAsync();
        await writers.DisposeAsync();
        await source.DisposeAsync();
    }

    private static string Lock(string function, Turn which) => string.Create(CultureInfo.InvariantCulture, $"SELECT {function}({Family}, {(int)which})");
}
