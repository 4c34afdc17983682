using System.Data.Common;
using System.Runtime.CompilerServices;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Meetings;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.Exchange;

/// <summary>
/// One export. Nothing in it may point at what it does not hold: a reference to something hidden is left out, and a record that is nothing without
/// it (a seat without its board, an item without its meeting) is left out whole, and so is what needs that one.
/// </summary>
public sealed class ExportRun(Store store, DbTransaction transaction, Place place, bool everything) : IDisposable
{
    private readonly BulkCommands commands = new(store.Database.GetDbConnection(), transaction);
    private readonly HashSet<long> leftOut = [];
    private ExportRefs? refs;

    public ExportFiles Files { get; } = new();

    public PlaceLine Place => place.Tell(everything);

    private ExportRefs Refs => refs ??= new ExportRefs(new Known(store.Model, commands, place.Id), leftOut, store.Sees) { PlaceAddress = place.Address, Zone = place.Zone, TellsAll = everything };

    /// <summary>Finds what must be left out. One may need another, so it looks until nothing more turns up.</summary>
    public async Task LookForHiddenAsync(CancellationToken cancel)
    {
#pragma warning disable RS0030 // It must know that something is hidden to leave out what points at it.
        if (everything || !await store.Things.IgnoreQueryFilters([Filters.Viewer]).AnyAsync(x => x.Visibility > Visibility.Public, cancel)) return;
#pragma warning restore RS0030
        for (var before = -1; before < leftOut.Count;)
        {
            before = leftOut.Count;
            foreach (var kind in Kinds.All)
                await foreach (var noun in kind.All(store, cancel))
                    if (!leftOut.Contains(noun.Id) && Tell(kind, noun) is null) leftOut.Add(noun.Id);
        }
    }

    public async IAsyncEnumerable<Line> LinesAsync(Kind kind, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var noun in kind.All(store, cancel))
            if (!leftOut.Contains(noun.Id) && Tell(kind, noun) is { } line) yield return (noun, line) switch
            {
                (Paper paper, PaperLine told) => Files.Name(told, paper),
                (OtherFormat format, OtherFormatLine told) => Files.Name(told, format),
                (Picture picture, PictureLine told) => Files.Name(told, picture),
                _ => line,
            };
    }

    public void Dispose() => commands.Dispose();

    /// <summary>Null when the record is nothing without what is hidden.</summary>
    public Line? Tell(Kind kind, Noun noun)
    {
        try
        {
            if (noun is Meeting { Boards.Count: > 0 } meeting && !Refs.Shows(meeting.Boards.OrderBy(x => x.Order).First().BoardId)) return null;
            return kind.Tell(noun, Refs) switch
            {
                PaperLine { Versions.Count: 0 } or ChangeLine { From.Count: 0 } or DecisionLine { Meeting: null, Item: null, Board: null } => null,
                var line => line,
            };
        }
        catch (HiddenException)
        {
            return null;
        }
    }
}
