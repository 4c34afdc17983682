using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Each night, from two o'clock of the place's day, the counters of the promise are held against the issues themselves. What was wrong is mended, and the audit trail says so.</summary>
public sealed class CountingAnew(Database database, TimeProvider clock, ILogger<CountingAnew> log) : Loop(TimeSpan.FromMinutes(10), log)
{
    private static readonly TimeOnly From = new(2, 0);

    protected override Task OnceAsync(CancellationToken cancel) => CountAsync(cancel);

    /// <returns>How many counters were wrong.</returns>
    public async Task<int> CountAsync(CancellationToken cancel)
    {
        var wrong = 0;
        await using var reading = database.Read();
        foreach (var place in await reading.Look(0, Viewer.Keeper).AllPlaces.ToListAsync(cancel))
        {
            var local = Local(clock.GetUtcNow(), place);
            if (TimeOnly.FromDateTime(local.DateTime) < From) continue;
            var last = await reading.PromiseChecks.FirstOrDefaultAsync(x => x.PlaceId == place.Id, cancel);
            if (last is null || Local(last.At, place).Date < local.Date) wrong += await CountAsync(place, cancel);
        }
        return wrong;
    }

    private async Task<int> CountAsync(Place place, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        if (!await writing.TakeTurnAsync(Turn.Counting, cancel)) return 0;
        writing.Store.Look(place.Id, Viewer.Keeper);
        var now = clock.GetUtcNow();
        var wrong = await PromiseCounts.MendAsync(writing, place.Id, new Act("By itself", now, "Counted anew at night."), isNews: true, cancel);
        await writing.Store.SaveChangesAsync(cancel);
        await PromiseCounts.DrawTogetherAsync(writing, place.Id, cancel);
        var check = await writing.Store.PromiseChecks.FirstOrDefaultAsync(x => x.PlaceId == place.Id, cancel);
        if (check is null) writing.Store.Add(check = new PromiseCheck { PlaceId = place.Id });
        check.Say(now, wrong);
        writing.Touch(place.Id);
        await writing.CommitAsync(cancel);
        return wrong;
    }

    private static DateTimeOffset Local(DateTimeOffset at, Place place) => TimeZoneInfo.ConvertTime(at, Here.ZoneOf(place));
}
