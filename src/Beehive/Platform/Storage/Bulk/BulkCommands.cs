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

/// <summary>Runs the same few statements very often: at once where the database is in this process, in batches where each run would be a journey over the network.</summary>
public sealed class BulkCommands(DbConnection connection, DbTransaction transaction) : IDisposable
{
    private const int Most = 1000;

    private readonly Dictionary<string, DbCommand> statements = new(StringComparer.Ordinal);
    private readonly List<long> lines = [];
    private readonly SqliteStatements? statementsHere = connection is SqliteConnection here ? new(here) : null;
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
        else RunNow(statement);
    }

    /// <summary>Asks for one row now; what was waiting is written before.</summary>
    public DbDataReader Ask(DbCommand statement)
    {
        Flush();
        return statement.ExecuteReader();
    }

    public void Flush()
    {
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
        statementsHere?.Dispose();
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

    private void RunNow(DbCommand statement)
    {
        try
        {
            if (statementsHere is not null) statementsHere.Run(statement);
            else statement.ExecuteNonQuery();
        }
        catch (DbException e)
        {
            throw new BulkException(Line, e);
        }
    }
}
