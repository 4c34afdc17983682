using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>Lets Entity Framework's questions be answered by statements that a <see cref="KeptConnection"/> has prepared.</summary>
public sealed class KeptStatements : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Answer(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) => new(Answer(command, result));

    /// <summary>Null when the command has to be run itself.</summary>
    public static DbDataReader? Answer(DbCommand command) => command is SqliteCommand { Connection: KeptConnection connection } asked ? connection.Ask(asked) : null;

    private static InterceptionResult<DbDataReader> Answer(DbCommand command, InterceptionResult<DbDataReader> result) =>
        Answer(command) is { } reader ? InterceptionResult<DbDataReader>.SuppressWithResult(reader) : result;
}

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
