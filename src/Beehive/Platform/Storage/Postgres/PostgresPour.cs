using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Beehive.Platform.Storage.Postgres;

/// <summary>PostgreSQL's COPY.</summary>
public sealed class PostgresPour : Pour
{
    private readonly NpgsqlBinaryImporter copy;
    private readonly NpgsqlDbType[] types;

    private PostgresPour(NpgsqlBinaryImporter copy, NpgsqlDbType[] types) => (this.copy, this.types) = (copy, types);

    public static async Task<PostgresPour> StartAsync(DbConnection connection, KeptTable table, CancellationToken cancel)
    {
        var started = await ((NpgsqlConnection)connection).BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancel);
        started.Timeout = TimeSpan.FromHours(1);
        return new(started, [.. table.Columns.Select(x => Of(x.Type))]);
    }

    public override async Task RowAsync(object?[] values, CancellationToken cancel)
    {
        await copy.StartRowAsync(cancel);
        for (var i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case long x: await copy.WriteAsync(x, types[i], cancel); break;
                case int x: await copy.WriteAsync(x, types[i], cancel); break;
                case bool x: await copy.WriteAsync(x, types[i], cancel); break;
                case string x: await copy.WriteAsync(x, types[i], cancel); break;
                default: await copy.WriteNullAsync(cancel); break;
            }
        }
    }

    public override async Task CompleteAsync(CancellationToken cancel) => await copy.CompleteAsync(cancel);

    public override ValueTask DisposeAsync() => copy.DisposeAsync();

    private static NpgsqlDbType Of(Type type) => type == typeof(long) ? NpgsqlDbType.Bigint : type == typeof(int) ? NpgsqlDbType.Integer
        : type == typeof(bool) ? NpgsqlDbType.Boolean : NpgsqlDbType.Text;
}
