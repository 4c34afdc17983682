using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Postgres;
using Beehive.Platform.Storage.Sqlite;
using Npgsql;

namespace Beehive.Platform;

/// <summary>What somebody wants of an installation.</summary>
public enum Access
{
    /// <summary>Looks only, also beside a running server.</summary>
    Reading,

    /// <summary>Changes something. On SQLite only one program at a time may.</summary>
    Writing,
}

/// <summary>One Beehive: its data folder, its database, its files, its clock. On SQLite a lock on the data folder keeps a second writer out.</summary>
public sealed class Installation : IAsyncDisposable
{
    public const string DatabaseFile = "beehive.db";

    private readonly FolderLock? held;

    private Installation(string folder, Database database, TimeProvider clock, FolderLock? held)
    {
        this.held = held;
        (Folder, Database, Clock) = (folder, database, clock);
        Files = new FileStore(Path.Combine(folder, "files"));
    }

    public string Folder { get; }

    public Database Database { get; }

    public FileStore Files { get; }

    public TimeProvider Clock { get; }

    /// <param name="connection">PostgreSQL; with none the database is the SQLite file in the folder.</param>
    public static Installation Open(string folder, string? connection, Access access, TimeProvider? clock = null)
    {
        folder = Path.GetFullPath(folder);
        if (File.Exists(folder)) throw new RefusedException(new("\"{0}\" is a file, not a folder. Name a folder for Beehive's data.", folder));
        if (access == Access.Writing) Directory.CreateDirectory(folder);
        return connection is null ? OnSqlite(folder, access, clock) : new(folder, OnPostgres(connection), clock ?? TimeProvider.System, null);
    }

    public static void RequireDatabase(string folder)
    {
        if (!File.Exists(Path.Combine(folder, DatabaseFile)))
            throw new RefusedException(new("There is no Beehive database in \"{0}\". Name the right folder with --data, or make one with: beehive migrate", folder));
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        held?.Dispose();
    }

    private static Installation OnSqlite(string folder, Access access, TimeProvider? clock)
    {
        if (access == Access.Reading) RequireDatabase(folder);
        var taken = access == Access.Writing ? FolderLock.Take(folder) : null;
        return new(folder, new SqliteDatabase(Path.Combine(folder, DatabaseFile)), clock ?? TimeProvider.System, taken);
    }

    private static PostgresDatabase OnPostgres(string connection)
    {
        try
        {
            if (!string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connection).Host)) return new(connection);
        }
        catch (ArgumentException)
        {
            // Said below, in words.
        }
        throw new RefusedException(new("That is no connection to PostgreSQL. Write it like \"Host=localhost;Database=beehive;Username=beehive\"."));
    }
}
