using System.Data.Common;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Search;
using Beehive.Platform.Storage;

namespace Beehive.Platform.Moving;

/// <summary>
/// Carries everything from one database to another of either kind: every table of the model, accounts, trail and numbers too, and the search.
/// One moment of the one becomes one transaction of the other: all or nothing.
/// </summary>
public sealed class Move(Installation from, Installation to, IProgress<Step> progress)
{
    private const int Often = 1000;

    /// <summary>How many rows went over.</summary>
    public async Task<long> RunAsync(CancellationToken cancel)
    {
        await to.Database.MigrateAsync(cancel);
        await using var source = await from.Database.OpenAsync(cancel);
        await using var moment = await from.Database.SnapshotAsync(source, cancel);
        await using var writing = await to.Database.WriteAsync(cancel);
        var tables = KeptTable.Of(writing.Store);
        if (!await Emptiness.IsEmptyAsync(writing.Connection, writing.Transaction, tables, cancel))
            throw new RefusedException(new("The database to move to is not empty. Move into a new one."));
        await Emptiness.ClearAsync(writing, tables, cancel);
        long rows = 0;
        foreach (var table in tables) rows += await CopyAsync(table, source, moment, writing, cancel);
        await CopySearchAsync(source, moment, writing, cancel);
        await CheckAsync(tables, source, moment, writing, cancel);
        if (from.Folder != to.Folder) await CopyFilesAsync(cancel);
        await writing.CommitAsync(cancel);
        return rows;
    }

    private async Task<long> CopyAsync(KeptTable table, DbConnection source, DbTransaction moment, Writing writing, CancellationToken cancel)
    {
        var all = await table.CountAsync(source, moment, cancel);
        await using var select = source.Command(moment, $"SELECT {table.ColumnList} FROM \"{table.Name}\"");
        select.CommandTimeout = 3600;
        await using var reader = await select.ExecuteReaderAsync(cancel);
        long done = 0;
        await using (var pour = await to.Database.PourAsync(writing, table, cancel))
        {
            var values = new object?[table.Columns.Count];
            while (await reader.ReadAsync(cancel))
            {
                for (var i = 0; i < values.Length; i++) values[i] = KeptTable.Value(reader, i, table.Columns[i].Type);
                await pour.RowAsync(values, cancel);
                if (++done % Often == 0) progress.Report(new("Moving " + table.Name, done, all));
            }
            await pour.CompleteAsync(cancel);
        }
        await to.Database.GoOnCountingAsync(writing, table, cancel);
        return done;
    }

    private async Task CopySearchAsync(DbConnection source, DbTransaction moment, Writing writing, CancellationToken cancel)
    {
        await using var select = source.Command(moment, from.Database.Search.AllSql);
        select.CommandTimeout = 3600;
        await using var reader = await select.ExecuteReaderAsync(cancel);
        await using var insert = writing.Connection.Command(writing.Transaction, to.Database.Search.InsertSql);
        for (long done = 1; await reader.ReadAsync(cancel); done++)
        {
            to.Database.Search.Fill(insert, new SearchText(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3).Split(' ')));
            if (done == 1) await insert.PrepareAsync(cancel);
            await insert.ExecuteNonQueryAsync(cancel);
            if (done % Often == 0) progress.Report(new("Moving the search", done));
        }
    }

    private static async Task CheckAsync(IReadOnlyList<KeptTable> tables, DbConnection source, DbTransaction moment, Writing writing, CancellationToken cancel)
    {
        foreach (var table in tables)
        {
            var (there, here) = (await table.CountAsync(source, moment, cancel), await table.CountAsync(writing.Connection, writing.Transaction, cancel));
            if (there != here) throw new InvalidDataException($"{there} rows of {table.Name} left and {here} arrived. Nothing was moved.");
        }
        var heads = await Heads.ReadAsync(source, moment, cancel);
        if (!heads.SequenceEqual(await Heads.ReadAsync(writing.Connection, writing.Transaction, cancel)))
            throw new InvalidDataException("The audit trail did not arrive as it left. Nothing was moved.");
    }

    private async Task CopyFilesAsync(CancellationToken cancel)
    {
        foreach (var path in from.Files.All())
        {
            await using var content = File.OpenRead(path);
            var kept = await to.Files.KeepAsync(content, cancel);
            if (kept.Hash != Path.GetFileName(path)) throw new InvalidDataException($"The file {Path.GetFileName(path)} is not what it was when it was kept. Nothing was moved; run doctor.");
        }
    }
}
