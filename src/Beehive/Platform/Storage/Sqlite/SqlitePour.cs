using System.Data.Common;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>One prepared insert, done again and again.</summary>
public sealed class SqlitePour : Pour
{
    private readonly DbCommand insert;

    public SqlitePour(DbConnection connection, DbTransaction transaction, KeptTable table)
    {
        var names = table.Columns.Select((_, i) => "@p" + i).ToList();
        insert = connection.Command(transaction, $"INSERT INTO \"{table.Name}\" ({table.ColumnList}) VALUES ({string.Join(", ", names)})");
        foreach (var name in names) insert.With(name, null);
        insert.Prepare();
    }

    public override Task RowAsync(object?[] values, CancellationToken cancel)
    {
        for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        insert.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public override Task CompleteAsync(CancellationToken cancel) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => insert.DisposeAsync();
}
