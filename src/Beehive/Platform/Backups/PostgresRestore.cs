using System.Data.Common;
using Beehive.Platform.Exchange;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Postgres;
using Npgsql;

namespace Beehive.Platform.Backups;

/// <summary>Puts every table back in one transaction.</summary>
public sealed class PostgresRestore(PostgresDatabase database, BackupReader backup, IProgress<Step> progress)
{
    public async Task RunAsync(bool replace, Func<Task> keepFiles, CancellationToken cancel)
    {
        await MakeSchemaAsync(cancel);
        await keepFiles();
        await using (var writing = await database.WriteAsync(cancel))
        {
            var tables = KeptTable.Of(writing.Store);
            if (!await Emptiness.IsEmptyAsync(writing.Connection, writing.Transaction, tables, cancel))
            {
                if (!replace) throw new RefusedException(new("There is something in this database already. To put the backup in its place, add --replace."));
            }
            var changes = await ChangesAsync(writing, cancel);
            await Emptiness.ClearAsync(writing, tables, cancel);
            await FillAsync(writing, tables, cancel);
            await FreshenAsync(writing, changes, cancel);
            SqliteRestore.RequireSame(backup.Manifest, await Kept.ReadAsync(database, writing.Connection, writing.Transaction, cancel));
            await ParkLettersAsync(writing, cancel);
            await writing.CommitAsync(cancel);
        }
        await database.MigrateAsync(cancel);
    }

    /// <summary>The tables as they were when the backup was made; what came later is applied to the rows afterwards.</summary>
    private async Task MakeSchemaAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var applied = await CommandLine.Pending.AppliedAsync(connection, database.HasTableSql, null, cancel);
        if (applied.Count == 0) await database.MigrateUntilAsync(backup.Manifest.Migrations[^1], cancel);
        else if (!applied.SequenceEqual(backup.Manifest.Migrations))
            throw new RefusedException(new("This database has other tables than the backup, which an earlier Beehive made. Restore it into a new, empty database."));
    }

    /// <summary>A backup from before there were letters has no table of them.</summary>
    private async Task ParkLettersAsync(Writing writing, CancellationToken cancel)
    {
        await using var asks = writing.Connection.Command(writing.Transaction, database.HasTableSql).With("@name", "Letters");
        if (await asks.NumberAsync(cancel) > 0) await Outbox.ParkWaitingAsync(writing, backup.Manifest.Made, cancel);
    }

    private static async Task<long> ChangesAsync(Writing writing, CancellationToken cancel)
    {
        await using var command = writing.Connection.Command(writing.Transaction, """SELECT coalesce(max("Number"), 0) + 1 FROM "Freshness" """);
        return await command.NumberAsync(cancel);
    }

    /// <summary>Nodes that run beside this must not take their cached pages for fresh: the count of changes only ever grows.</summary>
    private static async Task FreshenAsync(Writing writing, long changes, CancellationToken cancel)
    {
        await using var command = writing.Connection.Command(writing.Transaction, """UPDATE "Freshness" SET "Number" = "Number" + @changes""");
        await command.With("@changes", changes).ExecuteNonQueryAsync(cancel);
    }

    private async Task FillAsync(Writing writing, IReadOnlyList<KeptTable> tables, CancellationToken cancel)
    {
        KeptTable[] all = [.. tables, PostgresParts.Search];
        for (var i = 0; i < all.Length; i++)
        {
            await using (var content = await backup.OpenAsync(Manifest.TablePart(all[i].Name), cancel))
                await CopyAsync((NpgsqlConnection)writing.Connection, all[i], content, cancel);
            await database.GoOnCountingAsync(writing, all[i], cancel);
            progress.Report(new("Tables", i + 1, all.Length));
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, KeptTable table, Stream content, CancellationToken cancel)
    {
        await using var to = (StreamWriter)await connection.BeginTextImportAsync($"COPY \"{table.Name}\" ({table.ColumnList}) FROM STDIN (FORMAT csv, HEADER)", cancel);
        await content.CopyToAsync(to.BaseStream, cancel);
    }
}
