using System.Text.Json;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.Exchange;

/// <summary>Nothing was exported. The sentence is for the person who exports.</summary>
public sealed class ExportRefusedException(string message) : Exception(message);

/// <summary>
/// Gives a whole place out, as a folder or a zip of the exchange format. The same record gives the same bytes, from whichever kind of database:
/// kinds in their order, things by stable id, no clock anywhere.
/// </summary>
public static class Export
{
    private static readonly JsonSerializerOptions Indented = new(ExchangeJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <param name="path">A folder that is not there yet or empty, or a name that ends with .zip and is not there.</param>
    /// <param name="everything">Also what is closed or a draft; place.json says so.</param>
    /// <returns>How many things were written.</returns>
    /// <exception cref="ExportRefusedException">There is no such place, or the path is taken.</exception>
    public static async Task<long> RunAsync(Database database, FileStore files, string placeSlug, string path, bool everything, IProgress<ExchangeProgress>? progress, CancellationToken cancel)
    {
        await using var store = database.Read();
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleOrDefaultAsync(x => x.Key == placeSlug, cancel)
            ?? throw new ExportRefusedException($"There is no place \"{placeSlug}\" here.");
        using var target = ExportTarget.At(path);
        store.Look(place.Id, everything ? Viewer.Keeper : Viewer.Anyone);
        await using var still = await Snapshot.OfAsync(store, cancel);
        using var run = new ExportRun(store, still, place, everything);
        await run.LookForHiddenAsync(cancel);
        var count = await WriteAsync(run, target, progress, cancel);
        foreach (var (name, hash) in run.Files.InOrder) await CopyAsync(files, target, name, hash, cancel);
        target.Complete();
        return count;
    }

    private static async Task<long> WriteAsync(ExportRun run, ExportTarget target, IProgress<ExchangeProgress>? progress, CancellationToken cancel)
    {
        await using (var stream = target.Create(Kinds.PlaceFile))
        {
            await JsonSerializer.SerializeAsync(stream, run.Place, Indented, cancel);
            stream.WriteByte((byte)'\n');
        }
        long count = 1;
        foreach (var kind in Kinds.All)
        {
            Stream? stream = null;
            await foreach (var line in run.LinesAsync(kind, cancel))
            {
                stream ??= target.Create(kind.File);
                await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, kind.LineType, ExchangeJson.Options), cancel);
                stream.WriteByte((byte)'\n');
                if (++count % 500 == 0) progress?.Report(new ExchangeProgress(kind.File, count, 0));
            }
            if (stream is not null) await stream.DisposeAsync();
        }
        return count;
    }

    private static async Task CopyAsync(FileStore files, ExportTarget target, string name, string hash, CancellationToken cancel)
    {
        if (!files.Has(hash)) throw new ExportRefusedException($"The file \"{name}\" of a paper is not in the store any more. Restore the files from a backup first.");
        await using var from = files.Open(hash);
        await using var to = target.Create(Kinds.FilesFolder + name);
        await from.CopyToAsync(to, cancel);
    }
}
