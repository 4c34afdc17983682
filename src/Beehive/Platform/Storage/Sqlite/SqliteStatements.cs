using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>
/// Runs prepared statements straight through SQLite's own interface. The provider looks every parameter up by name at every run,
/// which costs more than the insert itself when there are millions.
/// </summary>
public sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<DbCommand, (sqlite3_stmt Statement, int[] Indexes)> prepared = [];
    private byte[] text = new byte[4096];

    public void Run(DbCommand command, object?[] values)
    {
        if (!prepared.TryGetValue(command, out var known)) prepared[command] = known = Prepare(command);
        for (var i = 0; i < known.Indexes.Length; i++) Bind(known.Statement, known.Indexes[i], values[i]);
        var result = raw.sqlite3_step(known.Statement);
        var error = result is raw.SQLITE_DONE or raw.SQLITE_ROW ? null : Error(result);
        _ = raw.sqlite3_reset(known.Statement);
        if (error is not null) throw error;
    }

    public void Dispose()
    {
        foreach (var (statement, _) in prepared.Values) statement.Dispose();
        prepared.Clear();
    }

    private (sqlite3_stmt Statement, int[] Indexes) Prepare(DbCommand command)
    {
        var result = raw.sqlite3_prepare_v2(connection.Handle!, command.CommandText, out var statement);
        if (result != raw.SQLITE_OK) throw Error(result);
        return (statement, [.. command.Parameters.Cast<DbParameter>().Select(x => raw.sqlite3_bind_parameter_index(statement, x.ParameterName))]);
    }

    private void Bind(sqlite3_stmt statement, int index, object? value)
    {
        _ = value switch
        {
            string words => BindText(statement, index, words),
            long number => raw.sqlite3_bind_int64(statement, index, number),
            int number => raw.sqlite3_bind_int(statement, index, number),
            bool truth => raw.sqlite3_bind_int(statement, index, truth ? 1 : 0),
            null or DBNull => raw.sqlite3_bind_null(statement, index),
            _ => throw new NotSupportedException($"A {value.GetType().Name} is not written in bulk."),
        };
    }

    private int BindText(sqlite3_stmt statement, int index, string words)
    {
        // An empty span would be bound as NULL.
        if (words.Length == 0) return raw.sqlite3_bind_text(statement, index, words);
        var most = Encoding.UTF8.GetMaxByteCount(words.Length);
        if (most > text.Length) text = new byte[most];
        return raw.sqlite3_bind_text(statement, index, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
    }

    private SqliteException Error(int result) =>
        new(raw.sqlite3_errmsg(connection.Handle!).utf8_to_string(), result & 0xff, raw.sqlite3_extended_errcode(connection.Handle!));
}
