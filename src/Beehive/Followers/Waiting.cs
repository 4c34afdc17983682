using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers;

/// <summary>What waits for a day's or a week's letter, when somebody chooses anew: it goes with the next letter of the new choice, and not at all when they stop.</summary>
public sealed class Waiting(TimeProvider clock)
{
    public async Task DueAgainAsync(Store writing, IReadOnlyCollection<long> followers, TimeZoneInfo zone, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var followings = (await writing.Followings.Where(x => followers.Contains(x.FollowerId)).ToListAsync(cancel)).ToLookup(x => x.FollowerId);
        var waiting = await writing.Hearings.Where(x => x.ToldAt == null && followers.Contains(x.FollowerId))
            .Join(writing.Happenings, x => x.HappeningId, h => h.Id, (hearing, happening) => new { hearing, happening }).ToListAsync(cancel);
        foreach (var each in waiting)
        {
            var circles = each.happening.CircleIds;
            var times = followings[each.hearing.FollowerId].Where(x => circles.Contains(x.ThingId)).Select(x => LetterTimes.Next(x.HowOften, now, zone)).ToList();
            if (times.Count > 0) each.hearing.DueAt = times.Min();
            else writing.Remove(each.hearing);
        }
        foreach (var none in followers.Where(x => !followings[x].Any()))
            if (await writing.Followers.FindAsync([none], cancel) is { } follower) writing.Remove(follower);
    }
}
