using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Sqlite;

namespace Beehive.Platform.Backups;

/// <summary>The SQLite database as one part: a copy that SQLite itself makes of one moment, through a connection that cannot write to the original.</summary>
public sealed class SqliteParts(SqliteDatabase database, IProgress<Step> progress)
{
    public async Task<Kept> WriteAsync(BackupWriter writer, string path, CancellationToken cancel)
    {
        var copy = path + ".db.part";
        try
        {
            File.Delete(copy);
            progress.Report(new("Copying the database", 0));
            await using (var connection = await database.OpenAsync(cancel))
            await using (var vacuum = connection.Command(null, "VACUUM INTO @copy").With("@copy", copy))
            {
                vacuum.CommandTimeout = 0;
                await vacuum.ExecuteNonQueryAsync(cancel);
            }
            var kept = await LookAsync(copy, cancel);
            progress.Report(new("Packing the database", 0));
            await writer.AddAsync(Manifest.SqlitePart, copy, cancel);
            return kept;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Reads the copy, not the original, so that the manifest tells what is in the backup.</summary>
    private static async Task<Kept> LookAsync(string copy, CancellationToken cancel)
    {
        await using var database = new SqliteDatabase(copy);
        await using var connection = await database.OpenAsync(cancel);
        await SqliteHealth.RequireAsync(connection, cancel);
        return await Kept.ReadAsync(database, connection, null, cancel);
    }
}
