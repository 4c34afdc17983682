using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>The store on SQLite.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options) : Store(options);
