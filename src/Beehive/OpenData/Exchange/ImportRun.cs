using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.Exchange;

/// <summary>One import: the place first, then file by file and line by line.</summary>
public sealed class ImportRun(Importing importing)
{
    public async Task<ImportReport> RunAsync(PlaceLine line, ImportSource lines, ImportSource attachments, FileStore files, IProgress<ExchangeProgress>? progress, CancellationToken cancel)
    {
        importing.TellsAll = line.Includes == PlaceFile.All;
        var (place, placeReport) = await TakePlaceAsync(line, cancel);
        var known = new Known(importing.Store.Model, importing.Commands, place.Id);
        var refs = new ImportRefs(known, importing.Writer.Promised, importing.Numbers.Next, attachments, files) { PlaceAddress = place.Address, Zone = place.Zone, TellsAll = importing.TellsAll };
        var reports = new List<FileReport> { placeReport };
        using var asPublic = new PublicView(importing, place);
        await TakeFilesAsync(lines, new ImportedThings(importing, known, refs, asPublic), reports, progress, cancel);
        importing.Writer.Finish();
        await importing.Meetings.TellItemsAsync(importing.Store, importing.Writer.Register, cancel);
        importing.Commands.Flush();
        if (importing.Commands.TakeFailed() is [var failed, ..]) throw failed;
        importing.Numbers.GiveBack();
        return new ImportReport(place.Key, reports);
    }

    private async Task TakeFilesAsync(ImportSource lines, ImportedThings things, List<FileReport> reports, IProgress<ExchangeProgress>? progress, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var total = Kinds.All.Where(x => lines.Has(x.File)).Sum(x => lines.SizeOf(x.File));
        try
        {
            await foreach (var some in new ParsedFiles(lines).Start(stop.Token).ReadAllAsync(cancel))
            {
                await things.TakeAsync(some, cancel);
                progress?.Report(new ExchangeProgress(some.Kind.File, some.Bytes, total));
                if (some.IsLast) reports.Add(things.End(some.Kind));
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
        importing.Faults.Check();
    }

    private async Task<(Place Place, FileReport Report)> TakePlaceAsync(PlaceLine line, CancellationToken cancel)
    {
        var place = Place.Of(line);
        var earlier = await importing.Store.Look(0, Viewer.Keeper).AllPlaces.AsNoTracking().FirstOrDefaultAsync(x => x.Key == line.Id, cancel);
        var id = earlier?.Id ?? importing.Numbers.Next();
        place.Settle(id, id);
        importing.PlaceId = id;
        importing.Store.Look(id, Viewer.Keeper);
        if (earlier is null)
        {
            importing.Add(place);
            importing.Record("PlaceFounded", id, new(StringComparer.Ordinal) { ["name"] = [null, place.Name] });
            return (place, new FileReport(Kinds.PlaceFile, 1, 0, 0));
        }
        var changes = Differences.Between(earlier.Tell(importing.TellsAll), earlier.Address, place.Tell(importing.TellsAll), place.Address);
        if (changes.Count == 0) return (place, new FileReport(Kinds.PlaceFile, 0, 0, 1));
        importing.Change(place, earlier, changes, _ => false);
        return (place, new FileReport(Kinds.PlaceFile, 0, 1, 0));
    }
}
