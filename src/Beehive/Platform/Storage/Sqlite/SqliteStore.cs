using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>The store on SQLite.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options) : Store(options)
{
    protected override void LetGo()
    {
        if (Database.GetDbConnection() is KeptConnection connection) connection.GiveBack();
    }

    protected override ValueTask LetGoAsync()
    {
        LetGo();
        return default;
    }
}
