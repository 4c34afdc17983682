using System.Data.Common;
using System.Globalization;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers;

/// <summary>
/// Hands each happening on to those who follow it, some hundreds at a time, by turn: a change is quick however many follow. The key of a hearing
/// (happening and follower) sees to it that nobody hears of a thing twice, whatever fails in between.
/// </summary>
public sealed class Spreading(Database database, PlaceBook places, TimeProvider clock)
{
    /// <summary>What happens within this time goes in one letter.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromSeconds(15);

    /// <summary>Followers in one turn.</summary>
    public const int Most = 500;

    /// <summary>Happenings in one turn.</summary>
    private const int AtOnce = 100;

    private const string SpreadSql = """
        INSERT INTO "Hearings" ("HappeningId", "FollowerId", "DueAt")
        SELECT @happening, f."FollowerId", min(CASE f."HowOften" WHEN 'each' THEN @now WHEN 'daily' THEN @daily ELSE @weekly END)
        FROM "Followings" f JOIN "Things" t ON t."Id" = f."ThingId"
        WHERE t."Visibility" = 0 AND t."WithdrawnAt" IS NULL AND f."FollowerId" > @from AND f."FollowerId" <= @upto AND f."Since" <= @at AND f."ThingId" IN (
        """;

    /// <summary>Something has waited long enough; then everything that waits is told.</summary>
    public async Task<bool> IsTimeAsync(CancellationToken cancel)
    {
        var ripe = clock.GetUtcNow() - Gathering;
        await using var looking = database.Read();
        return await looking.Happenings.AnyAsync(x => x.ToldAt == null && x.At <= ripe, cancel);
    }

    /// <summary>One turn: as many happenings as are heard of by <see cref="Most"/> followers. True when there may be more to do.</summary>
    public async Task<bool> SpreadAsync(CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        if (!await writing.TakeTurnAsync(Turn.Telling, cancel)) return false;
        var happenings = await writing.Store.Happenings.Where(x => x.ToldAt == null).OrderBy(x => x.At).ThenBy(x => x.Id).Take(AtOnce).ToListAsync(cancel);
        if (happenings.Count == 0) return false;
        var (now, followed, told) = (clock.GetUtcNow(), await FollowedAsync(writing.Store, happenings, cancel), 0);
        foreach (var happening in happenings.TakeWhile(_ => told < Most))
            if (followed.Overlaps(happening.CircleIds)) told += await SpreadAsync(writing, happening, now, cancel);
            else happening.Tell(now);
        await writing.CommitAsync(cancel);
        return true;
    }

    /// <summary>What somebody follows, of all that the happenings are about: mostly nobody follows, and then there is nothing to look up.</summary>
    private static async Task<HashSet<long>> FollowedAsync(Store store, IEnumerable<Happening> happenings, CancellationToken cancel)
    {
        var circles = happenings.SelectMany(x => x.CircleIds).Distinct().ToList();
        return [.. await store.Followings.Where(x => circles.Contains(x.ThingId)).Select(x => x.ThingId).Distinct().ToListAsync(cancel)];
    }

    /// <summary>How many heard.</summary>
    private async Task<int> SpreadAsync(Writing writing, Happening happening, DateTimeOffset now, CancellationToken cancel)
    {
        if (places.All.FirstOrDefault(x => x.Id == happening.PlaceId) is not { } place || !await IsPublicAsync(writing.Store.Look(place.Id, Viewer.Anyone), happening, cancel))
        {
            happening.Tell(now);
            return 0;
        }
        var circles = happening.CircleIds.ToList();
        var followers = await writing.Store.Followings.Where(x => circles.Contains(x.ThingId) && x.FollowerId > happening.Reached)
            .Select(x => x.FollowerId).Distinct().OrderBy(x => x).Take(Most).ToListAsync(cancel);
        if (followers.Count > 0) await SpreadAsync(writing, happening, followers[^1], place, now, cancel);
        if (followers.Count < Most) happening.Tell(now);
        return followers.Count;
    }

    private static async Task SpreadAsync(Writing writing, Happening happening, long upto, Place place, DateTimeOffset now, CancellationToken cancel)
    {
        var zone = Here.ZoneOf(place);
        await using var command = writing.Connection.Command(writing.Transaction, SpreadSql + In(happening.CircleIds) + """) GROUP BY f."FollowerId" ON CONFLICT ("HappeningId", "FollowerId") DO NOTHING""")
            .With("@happening", happening.Id).With("@from", happening.Reached).With("@upto", upto).With("@at", happening.At.ToUnixTimeMilliseconds())
            .With("@now", now.ToUnixTimeMilliseconds()).With("@daily", LetterTimes.Next(HowOften.Daily, now, zone).ToUnixTimeMilliseconds())
            .With("@weekly", LetterTimes.Next(HowOften.Weekly, now, zone).ToUnixTimeMilliseconds());
        Fill(command, happening.CircleIds);
        await command.ExecuteNonQueryAsync(cancel);
        happening.Reach(upto);
    }

    /// <summary>With the eyes of the public: every thing that its words come from must still be there.</summary>
    private static async Task<bool> IsPublicAsync(Store store, Happening happening, CancellationToken cancel)
    {
        var about = happening.AboutIds.ToList();
        return await store.Things.CountAsync(x => about.Contains(x.Id) && x.WithdrawnAt == null, cancel) == about.Count;
    }

    private static string In(IReadOnlyList<long> numbers) => string.Join(", ", numbers.Select((_, i) => Name(i)));

    private static void Fill(DbCommand command, IReadOnlyList<long> numbers)
    {
        for (var i = 0; i < numbers.Count; i++) command.With(Name(i), numbers[i]);
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"@circle{i}");
}
