using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;

namespace Beehive.OpenData.Exchange;

/// <summary>Takes a whole place in, from a folder or a zip of the exchange format: all or nothing. docs/import-and-export.md tells the format.</summary>
public static class Import
{
    /// <summary>In bytes of lines: from here on it pays to make room for many rows.</summary>
    private const long Large = 4 * 1024 * 1024;

    /// <param name="path">The folder that place.json is in, or a zip of it.</param>
    /// <exception cref="ImportRefusedException">Something is wrong in the files; nothing was imported.</exception>
    public static async Task<ImportReport> RunAsync(Database database, FileStore files, string path, Act act, IProgress<ExchangeProgress>? progress, CancellationToken cancel)
    {
        using var lines = ImportSource.At(path);
        using var attachments = ImportSource.At(path);
        var place = PlaceFile.Read(lines);
        await using var writing = await database.WriteAsync(cancel);
        if (!await writing.TakeTurnAsync(Turn.Importing, cancel)) throw new ImportRefusedException("", "Another import is running. Start this one again when it is finished.");
        using var importing = new Importing(database, writing, act);
        var isLarge = Kinds.All.Where(x => lines.Has(x.File)).Sum(x => lines.SizeOf(x.File)) > Large;
        if (isLarge) await RunAsync(writing, database.ManyRowsBegin, cancel);
        var report = await new ImportRun(importing).RunAsync(place, lines, attachments, files, progress, cancel);
        if (isLarge) await RunAsync(writing, database.ManyRowsEnd, cancel);
        if (!report.ChangedAnything) return report;
        await Issues.PromiseCounts.MendAsync(writing, importing.PlaceId, act, isNews: false, cancel);
        await writing.CommitAsync(cancel);
        await writing.DisposeAsync();
        await database.TakeStockAsync(cancel);
        return report;
    }

    private static async Task RunAsync(Writing writing, IReadOnlyList<string> sqls, CancellationToken cancel)
    {
        foreach (var sql in sqls)
        {
            await using var command = writing.Connection.Command(writing.Transaction, sql);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
