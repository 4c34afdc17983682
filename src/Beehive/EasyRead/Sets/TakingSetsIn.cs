using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Sets;

/// <summary>What taking a set in has done.</summary>
public sealed record SetTaken(int New, int Changed, int Same);

/// <summary>Takes a set of pictures into the picture book of a place: all or nothing, and the same set again changes nothing. What groups agreed to stays.</summary>
public static class TakingSetsIn
{
    /// <summary>The files first: a file that no picture names harms nobody, a picture without its file would.</summary>
    public static async Task<IReadOnlyList<PictureFile>> KeepFilesAsync(FileStore files, PictureSet set, CancellationToken cancel)
    {
        var kept = new List<PictureFile>(set.Pictures.Count);
        foreach (var picture in set.Pictures)
        {
            var file = await files.KeepAsync(new MemoryStream(picture.Content), cancel);
            kept.Add(new(file.Hash, file.Size, picture.Type));
        }
        return kept;
    }

    public static async Task<SetTaken> TakeAsync(Writing writing, PictureSet set, IReadOnlyList<PictureFile> files, long place, string placeAddress, Act act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(writing);
        writing.Store.Look(place, Viewer.Keeper);
        var known = await writing.Store.Pictures.Where(x => x.Set == set.Name && x.BoardId == null).ToDictionaryAsync(x => x.Name, StringComparer.Ordinal, cancel);
        var taken = await writing.Store.Things.Where(x => x.Address.StartsWith(placeAddress + "/pictures/")).Select(x => x.Address).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var (added, changed) = (0, 0);
        for (var i = 0; i < set.Pictures.Count; i++)
        {
            var picture = set.Pictures[i];
            if (known.TryGetValue(picture.Told.Name, out var there))
            {
                if (there.Renew(picture.Told, files[i], act)) changed++;
                continue;
            }
            var key = picture.Key;
            for (var n = 2; !taken.Add($"{placeAddress}/pictures/{key}"); n++) key = string.Create(CultureInfo.InvariantCulture, $"{picture.Key}-{n}");
            if (Picture.Keep(picture.Told, files[i], placeAddress, key, null, act, out var made) is { } refusal) throw new Platform.Exchange.RefusedException(refusal);
            await writing.KeepAsync(made!, place, cancel);
            added++;
        }
        return new(added, changed, set.Pictures.Count - added - changed);
    }
}
