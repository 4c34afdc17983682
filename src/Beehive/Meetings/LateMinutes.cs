using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>Tells the partnership manager, once, of minutes that nobody has checked within five working days.</summary>
public sealed class LateMinutes(Database database, MinutesLetters letters, TimeProvider clock, ILogger<LateMinutes> log) : Loop(TimeSpan.FromMinutes(10), log)
{
    protected override Task OnceAsync(CancellationToken cancel) => TellAsync(cancel);

    public async Task<int> TellAsync(CancellationToken cancel)
    {
        var told = 0;
        await using var reading = database.Read();
        foreach (var place in await reading.Look(0, Viewer.Keeper).AllPlaces.ToListAsync(cancel))
        {
            var today = clock.Today(Here.ZoneOf(place));
            reading.Look(place.Id, Viewer.Keeper);
            var waiting = await reading.Checkings.Where(x => x.ToldManagerAt == null).Join(reading.Meetings.Where(x => x.Minutes == MinutesState.Draft), x => x.MeetingId, x => x.Id, (x, _) => x).ToListAsync(cancel);
            foreach (var late in waiting.Where(x => IsLate(x.ClosedAt, today, place))) told += await TellAsync(place, late.MeetingId, cancel) ? 1 : 0;
        }
        return told;
    }

    public static bool IsLate(DateTimeOffset closed, DateOnly today, Place place) => today > LastDay(closed, place);

    /// <summary>The last day that a co-chair has.</summary>
    public static DateOnly LastDay(DateTimeOffset closed, Place place) =>
        WorkingDays.Add(place.Nation.Holidays(), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(closed, Here.ZoneOf(place)).DateTime), Checking.WorkingDaysToCheck);

    private async Task<bool> TellAsync(Place place, long id, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        await writing.HoldAsync(id, cancel);
        var meeting = await writing.Store.Meetings.FirstOrDefaultAsync(x => x.Id == id && x.Minutes == MinutesState.Draft, cancel);
        var checking = await writing.Store.Checkings.FirstOrDefaultAsync(x => x.MeetingId == id && x.ToldManagerAt == null, cancel);
        if (meeting is null || checking is null) return false;
        if (await letters.TooLateAsync(writing, place, meeting, checking, clock.GetUtcNow(), cancel) == 0) return false;
        checking.Told(clock.GetUtcNow());
        await writing.CommitAsync(cancel);
        return true;
    }
}
