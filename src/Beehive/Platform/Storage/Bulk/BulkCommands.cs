using System.Data.Common;
using Beehive.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Beehive.Platform.Storage.Bulk;

/// <summary>A row could not be written. It says which line asked for it.</summary>
public sealed class BulkException(long line, DbException inner) : InvalidOperationException(inner.Message, inner)
{
    public long Line => line;

    /// <summary>Another row already has what must be unique.</summary>
    public bool IsDuplicate => inner.SqlState == "23505" || inner.Message.Contains("UNIQUE", StringComparison.Ordinal);

    /// <summary>The address, not the stable id.</summary>
    public bool IsAddress => inner.Message.Contains("Things", StringComparison.Ordinal) && inner.Message.Contains("Address", StringComparison.Ordinal);

    /// <summary>PostgreSQL takes nothing more in this transaction.</summary>
    public bool IsEnd => inner.SqlState is not null;
}

/// <summary>Runs the same few statements very often: on a thread of its own where the database is in this process, in batches where each run would be a journey over the network.</summary>
public sealed class BulkCommands(DbConnection connection, DbTransaction transaction) : IDisposable
{
    private const int Most = 1000;

    private readonly Dictionary<string, DbCommand> statements = new(StringComparer.Ordinal);
    private readonly List<long> lines = [];
    private SqliteBehind? behind;
    private readonly DbBatch? batch = connection.CanCreateBatch ? connection.CreateBatch() : null;

    /// <summary>The line whose rows are being written.</summary>
    public long Line { get; set; }

    public DbConnection Connection => connection;

    /// <summary>The statement, made once; fill its parameters and run it.</summary>
    public DbCommand Statement(string sql, Action<DbCommand> parameters)
    {
        if (statements.TryGetValue(sql, out var known)) return known;
        var statement = connection.Command(transaction, sql);
        parameters(statement);
        return statements[sql] = statement;
    }

    public void Run(DbCommand statement)
    {
        if (batch is not null) Append(statement);
        else if (connection is SqliteConnection here) (behind ??= new(here)).Run(statement, Line);
        else statement.ExecuteNonQuery();
    }

    /// <summary>What could not be written on SQLite, where the rest goes on all the same. PostgreSQL takes nothing more then: there it is thrown.</summary>
    public IReadOnlyList<BulkException> TakeFailed() => behind?.TakeFailed() ?? [];

    /// <summary>Returns when everything is written that was to be run.</summary>
    public void Flush()
    {
        behind?.Wait();
        if (batch is null || batch.BatchCommands.Count == 0) return;
        batch.Transaction = transaction;
        try
        {
            batch.ExecuteNonQuery();
        }
        catch (DbException e)
        {
            var which = e.BatchCommand is { } command ? batch.BatchCommands.IndexOf(command) : -1;
            throw new BulkException(which < 0 ? Line : lines[which], e);
        }
        finally
        {
            batch.BatchCommands.Clear();
            lines.Clear();
        }
    }

    public void Dispose()
    {
        behind?.Dispose();
        foreach (var statement in statements.Values) statement.Dispose();
        batch?.Dispose();
    }

    private void Append(DbCommand statement)
    {
        var command = batch!.CreateBatchCommand();
        command.CommandText = statement.CommandText;
        foreach (DbParameter parameter in statement.Parameters) command.Parameters.Add(((ICloneable)parameter).Clone());
        batch.BatchCommands.Add(command);
        lines.Add(Line);
        if (lines.Count >= Most) Flush();
    }
}
