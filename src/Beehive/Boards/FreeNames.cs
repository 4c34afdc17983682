using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards;

/// <summary>Keys and addresses that nobody has yet.</summary>
public static class FreeNames
{
    extension(Store store)
    {
        /// <summary>Refuses an address that another board has, or once had: the old one must still lead there.</summary>
        public async Task<Refusal?> CheckFreeAsync(Here here, string slug, long except, CancellationToken cancel)
        {
            var address = $"{here.Root}/boards/{slug}";
            if (await store.Things.AnyAsync(x => x.Address == address && x.Id != except, cancel)) return new("Another board has the address \"{0}\". Choose another one.", slug);
            return await store.FormerAddresses.AnyAsync(x => x.Address == address && x.ThingId != except, cancel)
                ? new("Another board once had the address \"{0}\", and it still leads there. Choose another one.", slug) : null;
        }

        /// <summary>The wish, or the wish with a number, that no noun of the kind has as its key.</summary>
        public async Task<string> FreeKeyAsync<T>(Here here, string wish, CancellationToken cancel)
            where T : Noun
        {
            var taken = await store.Set<T>().Where(x => x.PlaceId == here.Place.Id && x.Key.StartsWith(wish)).Select(x => x.Key).ToListAsync(cancel);
            var free = wish;
            for (var i = 2; taken.Contains(free); i++) free = $"{wish}-{i}";
            return free;
        }

        /// <summary>Boards that meet or will, to choose one of.</summary>
        public Task<List<Board>> GoingBoardsAsync(Here here, CancellationToken cancel) => store.Boards
            .Where(x => x.PlaceId == here.Place.Id && (x.State == BoardState.Active || x.State == BoardState.Shadow || x.State == BoardState.Proposed || x.State == BoardState.NotSetUp))
            .OrderBy(x => x.Order).ThenBy(x => x.Name).ToListAsync(cancel);
    }
}
