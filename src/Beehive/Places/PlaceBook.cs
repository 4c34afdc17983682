using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Places;

/// <summary>All places of the installation by their slug. There are few, every page needs one, so they are kept until something changes.</summary>
public sealed class PlaceBook(Database database, FreshnessWatch freshness) : IPlaceNumbers
{
    private readonly Lock turn = new();
    private Edition? edition;

    public IReadOnlyList<Place> All => Today().Places;

    public Place? Find(string? slug) => slug is not null && Today().BySlug.TryGetValue(slug, out var place) ? place : null;

    /// <summary>No place is the installation: number 0, at home in Britain.</summary>
    public (long Number, TimeZoneInfo Zone) Of(string? slug) => Find(slug) is { } place ? (place.Id, Here.ZoneOf(place)) : (0, Here.ZoneOf(null));

    private Edition Today()
    {
        var fresh = freshness.Of(0);
        if (edition is { } now && now.Fresh == fresh) return now;
        lock (turn)
        {
            if (edition is { } made && made.Fresh == fresh) return made;
            using var store = database.Read();
            var places = store.Look(0, Viewer.Anyone).AllPlaces.OrderBy(x => x.Name).ToList();
            return edition = new Edition(fresh, places, places.ToDictionary(x => x.Key, StringComparer.Ordinal));
        }
    }

    private sealed record Edition(string Fresh, IReadOnlyList<Place> Places, IReadOnlyDictionary<string, Place> BySlug);
}
