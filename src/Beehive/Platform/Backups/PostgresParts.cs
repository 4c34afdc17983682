using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Postgres;
using Npgsql;

namespace Beehive.Platform.Backups;

/// <summary>A PostgreSQL database as one CSV a table, all of one moment. Made by COPY, so that no pg_dump of the right version is needed.</summary>
public sealed class PostgresParts(PostgresDatabase database, IProgress<Step> progress)
{
    /// <summary>The search is no table of the model; it travels too, since making it anew would need every module.</summary>
    public static readonly KeptTable Search = new("Search", [.. new[] { "ThingId", "Title", "Text", "Facets", "Vector" }.Select(x => new KeptColumn(x, typeof(string), Counted: false))]);

    public async Task<Kept> WriteAsync(BackupWriter writer, CancellationToken cancel)
    {
        await using var connection = (NpgsqlConnection)await database.OpenAsync(cancel);
        await using var moment = await database.SnapshotAsync(connection, cancel);
        var kept = await Kept.ReadAsync(database, connection, moment, cancel);
        await using var store = database.Read();
        KeptTable[] tables = [.. KeptTable.Of(store), Search];
        for (var i = 0; i < tables.Length; i++)
        {
            await writer.AddAsync(Manifest.TablePart(tables[i].Name), to => CopyAsync(connection, tables[i], to, cancel), cancel);
            progress.Report(new("Tables", i + 1, tables.Length));
        }
        return kept;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, KeptTable table, Stream to, CancellationToken cancel)
    {
        using var text = (StreamReader)await connection.BeginTextExportAsync($"COPY (SELECT {table.ColumnList} FROM \"{table.Name}\") TO STDOUT (FORMAT csv, HEADER)", cancel);
        await text.BaseStream.CopyToAsync(to, cancel);
    }
}
