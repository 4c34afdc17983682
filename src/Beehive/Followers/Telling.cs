using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers;

/// <summary>Everything that is needed to tell some followers their news, read at once. Things are seen with the eyes of the public.</summary>
public sealed class Telling
{
    private Dictionary<long, Happening> Happenings { get; init; } = [];
    private Dictionary<long, Follower> Followers { get; init; } = [];
    private ILookup<long, Following> Followings { get; init; } = Array.Empty<Following>().ToLookup(x => x.FollowerId);
    private Dictionary<long, string> Emails { get; init; } = [];
    private Dictionary<long, Place> Places { get; init; } = [];

    /// <summary>Accounts that need Easy Read, whatever they chose here.</summary>
    private HashSet<(long Place, long Account)> Easily { get; } = [];

    /// <summary>Public today, all that the happenings name.</summary>
    private Dictionary<long, Thing> Things { get; } = [];

    /// <summary>Of this the address had a letter of its own.</summary>
    private HashSet<(long Happening, string Email)> Heard { get; } = [];

    public static async Task<Telling> LoadAsync(Store store, IReadOnlyList<Hearing> hearings, PlaceBook places, IEnumerable<ITellsByItself> others, IEnumerable<IReadsEasily> needs, CancellationToken cancel)
    {
        var (ids, who) = (hearings.Select(x => x.HappeningId).Distinct().ToList(), hearings.Select(x => x.FollowerId).Distinct().ToList());
        var followers = await store.Followers.AsNoTracking().Where(x => who.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        var accounts = followers.Values.Select(x => x.AccountId).OfType<long>().ToList();
        var telling = new Telling
        {
            Happenings = await store.Happenings.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel),
            Followers = followers,
            Followings = (await store.Followings.AsNoTracking().Where(x => who.Contains(x.FollowerId)).ToListAsync(cancel)).ToLookup(x => x.FollowerId),
            Emails = await store.Accounts.Where(x => accounts.Contains(x.Id) && x.ClosedAt == null).ToDictionaryAsync(x => x.Id, x => x.Email, cancel),
            Places = places.All.ToDictionary(x => x.Id),
        };
        await telling.LoadThingsAsync(store, cancel);
        foreach (var other in others) telling.Heard.UnionWith(await other.ToldAsync(store, [.. telling.Happenings.Values], cancel));
        foreach (var each in needs) telling.Easily.UnionWith(await each.AmongAsync(store, accounts, cancel));
        return telling;
    }

    /// <summary>Null when there is nothing for them: it was hidden meanwhile, or they follow it no more.</summary>
    public NewsFor? To(long follower, IEnumerable<Hearing> hearings)
    {
        var who = Followers[follower];
        if (Email(who) is not { } email || !Places.TryGetValue(who.PlaceId, out var place)) return null;
        var followed = Followings[follower].Select(x => x.ThingId).Where(Things.ContainsKey).ToHashSet();
        var told = hearings.Select(x => Happenings[x.HappeningId]).Where(x => x.AboutIds.All(Things.ContainsKey) && x.CircleIds.Any(followed.Contains) && !Heard.Contains((x.Id, email))).ToList();
        if (told.Count == 0) return null;
        var why = told.SelectMany(x => x.CircleIds).Where(followed.Contains).Distinct().Select(x => Things[x].Title).ToList();
        return new NewsFor(who, email, place, [.. told.Select(x => new Piece(x, Things[x.ThingId]))], why) { Easily = who.ReadsEasily || (who.AccountId is { } account && Easily.Contains((who.PlaceId, account))) };
    }

    private async Task LoadThingsAsync(Store store, CancellationToken cancel)
    {
        var wanted = Happenings.Values.SelectMany(x => x.AboutIds.Concat(x.CircleIds)).Distinct().ToList();
        foreach (var place in Happenings.Values.Select(x => x.PlaceId).Distinct())
            foreach (var thing in await store.Look(place, Viewer.Anyone).Things.AsNoTracking().Where(x => wanted.Contains(x.Id) && x.WithdrawnAt == null).ToListAsync(cancel)) Things[thing.Id] = thing;
    }

    private string? Email(Follower who) => who.AccountId is { } account ? Emails.GetValueOrDefault(account) : who.Email;
}
