using System.Collections.Concurrent;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>The pictures and swaps of one place, as they are now.</summary>
public sealed class PlacePictures(string fresh, IReadOnlyList<Picture> pictures, IReadOnlyList<PictureSwap> swaps)
{
    private readonly Dictionary<(string, long?), Picture> byName = pictures.GroupBy(x => (x.Name, x.BoardId)).ToDictionary(x => x.Key, x => x.MinBy(p => p.Id)!);
    private readonly Dictionary<(string, long?), PictureSwap> swapped = swaps.GroupBy(x => (x.Name, x.BoardId)).ToDictionary(x => x.Key, x => x.MaxBy(s => s.Id)!);
    private readonly Dictionary<string, Picture> byKey = pictures.ToDictionary(x => x.Key, StringComparer.Ordinal);
    private readonly Dictionary<long, Picture> byId = pictures.ToDictionary(x => x.Id);

    public string Fresh => fresh;

    public IReadOnlyList<Picture> Pictures => pictures;

    public IReadOnlyList<PictureSwap> Swaps => swaps;

    public Picture? Find(string name, long? board) => byName.GetValueOrDefault((name, board));

    public Picture? FindKey(string key) => byKey.GetValueOrDefault(key);

    public Picture? Find(long id) => byId.GetValueOrDefault(id);

    public PictureSwap? SwapOf(string name, long? board) => swapped.GetValueOrDefault((name, board));
}

/// <summary>Keeps the pictures of each place in memory until something of the place changes: every Easy Read page asks for them.</summary>
public sealed class PictureShelf(Database database, FreshnessWatch freshness)
{
    private readonly ConcurrentDictionary<long, PlacePictures> places = new();

    public PlacePictures Of(long place)
    {
        if (IsFresh(place, out var now, out var fresh)) return now;
        using var store = Look(place);
        return places[place] = new(fresh, [.. Shown(store)], [.. Swapped(store)]);
    }

    /// <summary>The same without holding a thread; pages call it first.</summary>
    public async Task RenewAsync(long place, CancellationToken cancel)
    {
        if (IsFresh(place, out _, out var fresh)) return;
        await using var store = Look(place);
        places[place] = new(fresh, await Shown(store).ToListAsync(cancel), await Swapped(store).ToListAsync(cancel));
    }

    private bool IsFresh(long place, out PlacePictures now, out string fresh)
    {
        fresh = freshness.Of(place);
        return places.TryGetValue(place, out now!) && now.Fresh == fresh;
    }

    private Store Look(long place) => database.Read().Look(place, Viewer.Keeper);

    private static IQueryable<Picture> Shown(Store store) => store.Pictures.AsNoTracking().Where(x => x.Visibility != Visibility.Draft).OrderBy(x => x.Name).ThenBy(x => x.Id);

    private static IQueryable<PictureSwap> Swapped(Store store) => store.PictureSwaps.AsNoTracking().Where(x => !x.IsTakenBack).OrderBy(x => x.Name).ThenBy(x => x.Id);
}
