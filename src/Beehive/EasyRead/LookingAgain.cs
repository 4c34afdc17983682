using Beehive.Platform;
using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Beehive.Places;

namespace Beehive.EasyRead;

/// <summary>
/// Holds Easy Read versions against what they explain every few hours: an import changes many things at once and is heard by nobody, and a version that
/// came by import does not know what its original said.
/// </summary>
public sealed class LookingAgain(Database database, OriginalBook originals, TwinLetters letters, TimeProvider clock, ILogger<LookingAgain> log) : Loop(TimeSpan.FromHours(3), log)
{
    protected override Task OnceAsync(CancellationToken cancel) => LookAsync(cancel);

    public async Task<int> LookAsync(CancellationToken cancel)
    {
        var noted = 0;
        await using var reading = database.Read();
        foreach (var place in await reading.Look(0, Viewer.Keeper).AllPlaces.Select(x => x.Id).ToListAsync(cancel))
        {
            reading.Look(place, Viewer.Keeper);
            foreach (var twin in await reading.Twins.Include(x => x.Versions).AsSplitQuery().OrderBy(x => x.Id).ToListAsync(cancel))
            {
                if (twin.Published is not { } published || await originals.FindAsync(reading, twin.ThingId, ahead: false, cancel) is not { } original) continue;
                var now = TwinVersion.MarkOf(original.Plain);
                if (published.Mark == now ? twin.IsOlder : twin.ChangedTo != now) noted += await NoteAsync(place, twin.Id, cancel) ? 1 : 0;
            }
        }
        return noted;
    }

    private async Task<bool> NoteAsync(long place, long id, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.Look(place, Viewer.Keeper);
        if (await writing.Store.Twins.Include(x => x.Versions).FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } twin || await originals.FindAsync(writing.Store, twin.ThingId, ahead: false, cancel) is not { } original) return false;
        var act = new Act("Beehive", clock.GetUtcNow());
        twin.BeginToCompare(original.Plain, act);
        if (twin.Compare(original.Plain, act)) await letters.OlderAsync(writing, twin, original, cancel);
        await writing.SaveAsync(cancel);
        return true;
    }
}
