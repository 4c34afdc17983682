using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>Makes the connections of the reading stores, and ends them all when the database is left.</summary>
public sealed class KeptConnections(string connection) : DbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<DbConnection, bool> made = new();

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        var kept = new KeptConnection(connection);
        made[kept] = true;
        return InterceptionResult<DbConnection>.SuppressWithResult(kept);
    }

    /// <summary>Of a store that is not kept: more were asked for at once than are kept.</summary>
    public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => made.TryRemove(connection, out _);

    public void Dispose()
    {
        foreach (var kept in made.Keys) kept.Dispose();
        made.Clear();
    }
}
