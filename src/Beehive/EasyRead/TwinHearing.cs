using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>
/// An Easy Read version goes with what it explains, in the same change: it is as open, stands at its address, and is marked as older once the
/// words are others than when it was published.
/// </summary>
public sealed class TwinHearing(OriginalBook originals, TwinLetters letters, Database database) : IHears
{
    public bool Hears(Fact fact) => fact.About.Length > 0 && !fact.About.Any(x => x is Twin);

    public async Task HearAsync(Writing writing, IReadOnlyList<Fact> facts, CancellationToken cancel)
    {
        var ids = facts.SelectMany(x => x.About).SelectMany(Touched).Distinct().ToList();
#pragma warning disable RS0030 // whoever changes a thing, all that explains it hears of it
        var twins = await writing.Store.Twins.IgnoreQueryFilters([Filters.Place, Filters.Viewer]).Include(x => x.Versions).AsSplitQuery().Where(x => ids.Contains(x.ThingId)).ToListAsync(cancel);
#pragma warning restore RS0030
        foreach (var twin in twins)
        {
            writing.Store.Look(twin.PlaceId, Viewer.Keeper);
            await GoWithAsync(writing, twin, [.. facts.Where(x => x.About.SelectMany(Touched).Contains(twin.ThingId))], cancel);
        }
    }

    private async Task GoWithAsync(Writing writing, Twin twin, List<Fact> facts, CancellationToken cancel)
    {
        if (await originals.FindAsync(writing.Store, twin.ThingId, ahead: false, cancel) is not { } original) return;
        var act = facts[0].Act;
        if (twin.Published is { Mark: null }) await BeginAsync(twin, act, cancel);
        twin.Follow(original.Thing, act);
        if (facts.Find(x => x.TakesOut) is { } takes) twin.ForgetOriginal(takes.Act);
        if (twin.Compare(original.Plain, act)) await letters.OlderAsync(writing, twin, original, cancel);
    }

    /// <summary>Nobody knows what the original said when the version came. What it says before this change is the nearest to it.</summary>
    private async Task BeginAsync(Twin twin, Act act, CancellationToken cancel)
    {
        await using var before = database.Read().Look(twin.PlaceId, Viewer.Keeper);
        if (await originals.FindAsync(before, twin.ThingId, ahead: false, cancel) is { } was) twin.BeginToCompare(was.Plain, act);
    }

    private IEnumerable<long> Touched(Noun noun) => noun is { Entry.Within: { } within } ? [noun.Id, within, .. originals.ToldIn(noun)] : [noun.Id, .. originals.ToldIn(noun)];
}
