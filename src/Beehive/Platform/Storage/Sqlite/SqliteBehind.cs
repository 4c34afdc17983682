using System.Collections.Concurrent;
using System.Data.Common;
using Beehive.Platform.Storage.Bulk;
using Microsoft.Data.Sqlite;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>
/// Runs statements on a thread of its own, in the order in which they came: while these rows are written, the next ones are made. A row that cannot be
/// written is kept for <see cref="TakeFailed"/>, and the rest of its line is left out. Whoever hands rows over may read with the same connection meanwhile: SQLite lets
/// threads take turns on it.
/// </summary>
public sealed class SqliteBehind : IDisposable
{
    private const int RowsAtOnce = 500;
    private const int PiecesAhead = 8;

    private readonly BlockingCollection<Piece> pieces = new(PiecesAhead);
    private readonly SqliteStatements statements;
    private readonly Task work;
    private readonly Lock turn = new();
    private List<BulkException> failed = [];
    private Exception? broken;
    private List<Row> rows = new(RowsAtOnce);
    private volatile bool isLeft;

    public SqliteBehind(SqliteConnection connection)
    {
        statements = new SqliteStatements(connection);
        work = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <param name="line">Of the file that asked for the row.</param>
    public void Run(DbCommand statement, long line)
    {
        var values = new object?[statement.Parameters.Count];
        for (var i = 0; i < values.Length; i++) values[i] = statement.Parameters[i].Value;
        rows.Add(new(statement, values, line));
        if (rows.Count >= RowsAtOnce) Hand(null);
    }

    /// <summary>Returns when all that came has been run.</summary>
    public void Wait()
    {
        using var done = new ManualResetEventSlim();
        Hand(done);
        done.Wait();
        if (broken is { } error) throw new InvalidOperationException("Writing many rows broke off.", error);
    }

    /// <summary>What could not be written since it was asked last.</summary>
    public IReadOnlyList<BulkException> TakeFailed()
    {
        lock (turn)
        {
            if (failed.Count == 0) return [];
            var taken = failed;
            failed = [];
            return taken;
        }
    }

    /// <summary>What has not been run by now is not run any more.</summary>
    public void Dispose()
    {
        isLeft = true;
        pieces.CompleteAdding();
        work.Wait();
        statements.Dispose();
        pieces.Dispose();
    }

    private void Hand(ManualResetEventSlim? done)
    {
        pieces.Add(new(rows, done));
        rows = new(RowsAtOnce);
    }

    private void Work()
    {
        long? wrong = null;
        foreach (var piece in pieces.GetConsumingEnumerable())
        {
            try
            {
                if (broken is null && !isLeft) wrong = Run(piece.Rows, wrong);
            }
#pragma warning disable CA1031 // Whatever it is, whoever waits is told of it.
            catch (Exception error)
#pragma warning restore CA1031
            {
                broken = error;
            }
            piece.Done?.Set();
        }
    }

    /// <summary>Returns the line that went wrong last.</summary>
    private long? Run(List<Row> some, long? wrong)
    {
        foreach (var row in some)
        {
            if (row.Line == wrong) continue;
            try
            {
                statements.Run(row.Statement, row.Values);
            }
            catch (DbException error)
            {
                wrong = row.Line;
                lock (turn) failed.Add(new BulkException(row.Line, error));
            }
        }
        return wrong;
    }

    private readonly record struct Row(DbCommand Statement, object?[] Values, long Line);

    private sealed record Piece(List<Row> Rows, ManualResetEventSlim? Done);
}
