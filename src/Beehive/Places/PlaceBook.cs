using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Places;

/// <summary>All places of the installation by their slug. There are few, every page needs one, so they are kept until something changes.</summary>
public sealed class PlaceBook(Database database, FreshnessWatch freshness) : IPlaceNumbers, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private Edition? edition;

    public IReadOnlyList<Place> All => Today().Places;

    /// <summary>Nothing has changed since it was last read.</summary>
    public bool IsFresh => edition is { } now && now.Fresh == freshness.Of(0);

    public Place? Find(string? slug) => slug is not null && Today().BySlug.TryGetValue(slug, out var place) ? place : null;

    /// <summary>No place is the installation: number 0, at home in Britain.</summary>
    public (long Number, TimeZoneInfo Zone) Of(string? slug) => Find(slug) is { } place ? (place.Id, Here.ZoneOf(place)) : (0, Here.ZoneOf(null));

    /// <summary>Reads it anew where something has changed. Requests do so before anything else: a hundred that wait here hold no thread that another needs to go on.</summary>
    public async Task RenewAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (IsFresh) return;
            var fresh = freshness.Of(0);
            await using var store = database.Read();
            edition = Of(fresh, await Listed(store).ToListAsync(cancel));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private Edition Today()
    {
        if (IsFresh) return edition!;
        var fresh = freshness.Of(0);
        using var store = database.Read();
        return edition = Of(fresh, [.. Listed(store)]);
    }

    private static IQueryable<Place> Listed(Store store) => store.Look(0, Viewer.Anyone).AllPlaces.OrderBy(x => x.Name);

    private static Edition Of(string fresh, IReadOnlyList<Place> places) => new(fresh, places, places.ToDictionary(x => x.Key, StringComparer.Ordinal));

    private sealed record Edition(string Fresh, IReadOnlyList<Place> Places, IReadOnlyDictionary<string, Place> BySlug);
}
