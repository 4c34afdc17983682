using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>
/// Makes the connections of the reading stores, and ends them all when the database is left. So many wait open for the next request; one beyond them is closed when
/// its store is given back, since Entity Framework forgets such a store and leaves its connection open (dotnet/efcore#30888).
/// </summary>
public sealed class KeptConnections(string connection, int most) : DbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<KeptConnection, bool> open = new();
    private readonly Lock turn = new();
    private int waiting;

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptConnection(connection, this));

    /// <summary>A store is handed out.</summary>
    public void Take()
    {
        lock (turn) waiting = Math.Max(waiting - 1, 0);
    }

    /// <summary>A store is given back. False when enough wait already.</summary>
    public bool Keeps()
    {
        lock (turn)
        {
            if (waiting >= most) return false;
            waiting++;
            return true;
        }
    }

    public void Opened(KeptConnection which) => open[which] = true;

    public void Closed(KeptConnection which) => open.TryRemove(which, out _);

    public void Dispose()
    {
        foreach (var kept in open.Keys) kept.Dispose();
        open.Clear();
    }
}
