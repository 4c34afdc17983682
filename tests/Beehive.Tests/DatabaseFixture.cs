using System.Globalization;
using System.Reflection;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Postgres;
using Beehive.Platform.Storage.Sqlite;
using Npgsql;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Beehive.Tests.TestRun))]

namespace Beehive.Tests;

/// <summary>The two kinds of database that every test of stored things runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory on each kind of database: <c>[Theory, EachDatabase] public async Task A_rule(DatabaseKind kind)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([Row(DatabaseKind.Sqlite, null), Row(DatabaseKind.Postgres, DatabaseFixture.NoPostgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow<DatabaseKind> Row(DatabaseKind kind, string? skip) => new(kind) { Skip = skip };
}

/// <summary>Takes away what the databases under test were copied from.</summary>
public sealed class TestRun : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await DatabaseFixture.DropTemplateAsync();
}

/// <summary>A migrated, empty database in a folder of its own, with a store of files. It goes when the test is over.</summary>
public sealed record DatabaseUnderTest(Database Database, string Folder, string Connection, Func<Task> Drop) : IAsyncDisposable
{
    private bool isGone;

    public FileStore Files { get; } = new(Path.Combine(Folder, "files"));

    public async ValueTask DisposeAsync()
    {
        if (isGone) return;
        isGone = true;
        await Database.DisposeAsync();
        await Drop();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>
/// Gives tests of a class their databases: <see cref="OfAsync"/> one for all tests of the class, <see cref="NewAsync"/> one for each call.
/// PostgreSQL is the server of BEEHIVE_TEST_POSTGRES, a connection string of a user who may create databases.
/// </summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("BEEHIVE_TEST_POSTGRES");
    private static readonly Lazy<Task<byte[]>> EmptySqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly Dictionary<DatabaseKind, DatabaseUnderTest> shared = [];
    private readonly List<DatabaseUnderTest> made = [];
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Why PostgreSQL is not tested, or null when it is.</summary>
    public static string? NoPostgres => string.IsNullOrWhiteSpace(Server) ? "BEEHIVE_TEST_POSTGRES names no PostgreSQL server." : null;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<DatabaseUnderTest> OfAsync(DatabaseKind kind)
    {
        await one.WaitAsync();
        try
        {
            return shared.TryGetValue(kind, out var known) ? known : shared[kind] = await MakeAsync(kind);
        }
        finally
        {
            one.Release();
        }
    }

    public async Task<DatabaseUnderTest> NewAsync(DatabaseKind kind)
    {
        await one.WaitAsync();
        try
        {
            var database = await MakeAsync(kind);
            made.Add(database);
            return database;
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A test may leave its database to its class: nothing of them stays on the machine.
        foreach (var database in made.Concat(shared.Values)) await database.DisposeAsync();
        one.Dispose();
    }

    private async Task<DatabaseUnderTest> MakeAsync(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("beehive-test-").FullName;
        return kind == DatabaseKind.Sqlite ? await SqliteAsync(folder) : await PostgresAsync(folder);
    }

    private static async Task<DatabaseUnderTest> SqliteAsync(string folder)
    {
        var path = Path.Combine(folder, "beehive.db");
        await File.WriteAllBytesAsync(path, await EmptySqlite.Value);
        return new DatabaseUnderTest(new SqliteDatabase(path), folder, path, () => Task.CompletedTask);
    }

    private async Task<DatabaseUnderTest> PostgresAsync(string folder)
    {
        Assert.SkipWhen(NoPostgres is not null, NoPostgres ?? "");
        var template = await Template.Value;
        var name = NewName();
        await RunAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        return new DatabaseUnderTest(new PostgresDatabase(To(name)), folder, To(name), () => RunAsync($"DROP DATABASE \"{name}\" WITH (FORCE)"));
    }

    /// <summary>At the end of the run.</summary>
    internal static async Task DropTemplateAsync()
    {
        if (Template.IsValueCreated) await RunAsync($"DROP DATABASE \"{await Template.Value}\" WITH (FORCE)");
    }

    /// <summary>Migrated once for the whole run, as the other is.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8'");
        await using var database = new PostgresDatabase(To(name));
        await database.MigrateAsync(CancellationToken.None);
        return name;
    }

    /// <summary>Migrated once for the whole run; a copy of the file is far quicker than migrating again.</summary>
    private static async Task<byte[]> MakeSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("beehive-test-");
        var path = Path.Combine(folder.FullName, "beehive.db");
        await using (var database = new SqliteDatabase(path)) await database.MigrateAsync(CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(path);
        folder.Delete(recursive: true);
        return bytes;
    }

    private static string NewName() => "beehive_test_" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    private static string To(string name) => new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ToString();

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
