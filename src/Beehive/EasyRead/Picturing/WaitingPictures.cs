using System.Globalization;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Picturing;

/// <summary>A picture that waits, for those who keep the pictures of its board or place; to everybody else there is none.</summary>
public static class WaitingPictures
{
    public static async Task<WaitingPicture?> FindAsync(Store store, Here here, Me me, string number, CancellationToken cancel) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await store.WaitingPictures.FirstOrDefaultAsync(x => x.Id == id && x.PlaceId == here.Place.Id, cancel) is { } found
            && me.KeepsPictures(found.BoardId) ? found : null;
}
