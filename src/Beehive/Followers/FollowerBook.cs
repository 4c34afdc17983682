using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers;

/// <summary>Who follows what. One person is one follower of a place, so that they get one letter.</summary>
public sealed class FollowerBook(TimeProvider clock)
{
    /// <summary>In one place.</summary>
    public const int Most = 200;

    /// <summary>The account's follower; what the same person followed by their address alone is theirs from here on.</summary>
    public async Task<Follower> OfAccountAsync(Store writing, long placeId, Account account, CancellationToken cancel)
    {
        var own = await writing.Followers.FirstOrDefaultAsync(x => x.PlaceId == placeId && x.AccountId == account.Id, cancel);
        var alone = await writing.Followers.FirstOrDefaultAsync(x => x.PlaceId == placeId && x.Email == account.Email, cancel);
        if (own is null) alone?.BelongsTo(account);
        else if (alone is not null) await MergeAsync(writing, alone, own, cancel);
        return own ?? alone ?? await KeptAsync(writing, Follower.Of(placeId, account, clock.GetUtcNow()), cancel);
    }

    /// <summary>Whoever reads this address: an account when there is one.</summary>
    public async Task<Follower> OfEmailAsync(Store writing, long placeId, string email, CancellationToken cancel)
    {
        if (await writing.Accounts.FirstOrDefaultAsync(x => x.Email == email && x.ClosedAt == null, cancel) is { } account) return await OfAccountAsync(writing, placeId, account, cancel);
        return await writing.Followers.FirstOrDefaultAsync(x => x.PlaceId == placeId && x.Email == email, cancel)
            ?? await KeptAsync(writing, Follower.Of(placeId, email, clock.GetUtcNow()), cancel);
    }

    /// <summary>Follows a thing, or changes how often.</summary>
    public async Task<Refusal?> FollowAsync(Store writing, Follower follower, long thing, HowOften often, CancellationToken cancel)
    {
        if (await writing.Followings.FirstOrDefaultAsync(x => x.FollowerId == follower.Id && x.ThingId == thing, cancel) is { } known)
        {
            known.HowOften = often;
            return null;
        }
        if (await writing.Followings.CountAsync(x => x.FollowerId == follower.Id, cancel) >= Most) return new("You follow {0} things here. Stop following one of them first.", Most);
        writing.Add(new Following { FollowerId = follower.Id, ThingId = thing, HowOften = often, Since = clock.GetUtcNow() });
        return null;
    }

    /// <summary>Everything that somebody follows in a place, in all the ways in which they are known.</summary>
    public static IQueryable<Follower> Of(Store store, long placeId, Account account) =>
        store.Followers.Where(x => x.PlaceId == placeId && (x.AccountId == account.Id || x.Email == account.Email));

    /// <summary>Whoever has an account with the address by now is one follower, not two. True when there may be more.</summary>
    public async Task<bool> JoinAsync(Store writing, CancellationToken cancel)
    {
        var twins = await writing.Followers.Join(writing.Accounts.Where(x => x.ClosedAt == null), x => x.Email, a => a.Email, (x, account) => new { x.PlaceId, account }).Take(Most).ToListAsync(cancel);
        foreach (var twin in twins) await OfAccountAsync(writing, twin.PlaceId, twin.account, cancel);
        return twins.Count == Most;
    }

    private static async Task MergeAsync(Store writing, Follower from, Follower into, CancellationToken cancel)
    {
        var known = await writing.Followings.Where(x => x.FollowerId == into.Id).Select(x => x.ThingId).ToListAsync(cancel);
        var moved = await writing.Followings.Where(x => x.FollowerId == from.Id && !known.Contains(x.ThingId)).ToListAsync(cancel);
        writing.AddRange(moved.Select(x => new Following { FollowerId = into.Id, ThingId = x.ThingId, HowOften = x.HowOften, Since = x.Since }));
        var heard = await writing.Hearings.Where(x => x.FollowerId == into.Id).Select(x => x.HappeningId).ToListAsync(cancel);
        var waiting = await writing.Hearings.Where(x => x.FollowerId == from.Id && x.ToldAt == null && !heard.Contains(x.HappeningId)).ToListAsync(cancel);
        writing.AddRange(waiting.Select(x => new Hearing { HappeningId = x.HappeningId, FollowerId = into.Id, DueAt = x.DueAt }));
        if (from.ReadsEasily) into.Read(easily: true);
        writing.Remove(from);
    }

    private static async Task<Follower> KeptAsync(Store writing, Follower follower, CancellationToken cancel)
    {
        writing.Add(follower);
        await writing.SaveChangesAsync(cancel);
        return follower;
    }
}
