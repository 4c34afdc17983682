using System.Globalization;
using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers;

/// <summary>What the holder of an account follows.</summary>
public sealed class KeptFollowing : IKeptOfAccount
{
    public IReadOnlyList<(string Words, string Address)> Pages => [("What you follow by email", "/following")];

    public string Name => "What you follow";

    public async Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel)
    {
        var followings = await Of(store, account).Join(store.Followings, x => x.Id, f => f.FollowerId, (x, following) => new { x.PlaceId, x.ReadsEasily, following }).OrderBy(x => x.following.Id).ToListAsync(cancel);
        var titles = new Dictionary<long, string>();
        foreach (var place in followings.GroupBy(x => x.PlaceId))
            foreach (var (id, thing) in await store.Look(place.Key, Viewer.Anyone).ThingsOfAsync(place.Select(x => (long?)x.following.ThingId), cancel)) titles[id] = thing.Title;
        return [.. followings.Select(x => new KeptThing(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["What"] = titles.GetValueOrDefault(x.following.ThingId, "Something that is not public now"), ["How often"] = LetterTimes.Words(x.following.HowOften),
            ["In Easy Read"] = x.ReadsEasily ? "yes" : null, ["Since"] = x.following.Since.ToString("O", CultureInfo.InvariantCulture),
        }))];
    }

    public async Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel)
    {
        var email = await writing.Store.Accounts.Where(x => x.Id == account).Select(x => x.Email).SingleAsync(cancel);
        writing.Store.RemoveRange(await Of(writing.Store, account).ToListAsync(cancel));
        writing.Store.RemoveRange(await writing.Store.FollowRequests.Where(x => x.Email == email).ToListAsync(cancel));
    }

    private static IQueryable<Follower> Of(Store store, long account)
    {
        var own = store.Accounts.Where(x => x.Id == account);
        return store.Followers.Where(x => x.AccountId == account || own.Any(a => a.Email == x.Email));
    }
}
