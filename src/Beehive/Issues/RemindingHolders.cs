using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>
/// Reminds those who have an issue, the working day before it is due and the day after; the co-chairs when it is five working days late, the partnership manager when it is ten.
/// Each letter once for each date, whatever the clock does. Only between nine and five of the place's day; what was missed is caught up.
/// </summary>
public sealed class RemindingHolders(Database database, ClockLetters letters, TimeProvider clock, ILogger<RemindingHolders> log) : Loop(TimeSpan.FromMinutes(5), log)
{
    public const int LateForCoChairs = 5;
    public const int LateForManager = 10;
    private const int MostAtOnce = 500;

    protected override Task OnceAsync(CancellationToken cancel) => RemindAsync(cancel);

    /// <returns>How many letters were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var (place, local) in await Daytime.PlacesAsync(database, clock, cancel))
        {
            var today = DateOnly.FromDateTime(local.DateTime);
            foreach (var level in Enum.GetValues<ReminderLevel>().Reverse())
                foreach (var issue in await DueAsync(place, level, today, cancel)) sent += await SendAsync(place, issue, level, today, cancel);
        }
        return sent;
    }

    /// <summary>The last day that a date may have for its holder to hear of it at this level.</summary>
    public static DateOnly LastDue(ReminderLevel level, HolidayArea area, DateOnly today) => level switch
    {
        ReminderLevel.Soon => WorkingDays.Add(area, today, 1),
        ReminderLevel.Late => today.AddDays(-1),
        ReminderLevel.CoChairs => WorkingDays.Add(area, today, -LateForCoChairs),
        _ => WorkingDays.Add(area, today, -LateForManager),
    };

    private async Task<List<long>> DueAsync(Place place, ReminderLevel level, DateOnly today, CancellationToken cancel)
    {
        await using var store = database.Read().Look(place.Id, Viewer.Keeper);
        PartialDate? last = PartialDate.Of(LastDue(level, place.Nation.Holidays(), today));
        var reached = Enum.GetValues<ReminderLevel>().Where(x => x >= level).ToList();
        var reminders = store.IssueReminders;
        return await store.Issues.Where(x => x.Next <= last && x.State != IssueState.Closed && x.State != IssueState.NotKnown
            && !reminders.Any(r => r.IssueId == x.Id && r.Next == x.Next && reached.Contains(r.Level))).OrderBy(x => x.Next).ThenBy(x => x.Id).Select(x => x.Id).Take(MostAtOnce).ToListAsync(cancel);
    }

    /// <summary>Who should have heard before and did not, because nobody ran the site, hears now too.</summary>
    private async Task<int> SendAsync(Place place, long id, ReminderLevel level, DateOnly today, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        await writing.HoldAsync(id, cancel);
        var issue = await writing.Store.Issues.FirstOrDefaultAsync(x => x.Id == id, cancel);
        if (issue is not { IsOpen: true, Next: { } next } || next.Last > LastDue(level, place.Nation.Holidays(), today)) return 0;
        var known = await writing.Store.IssueReminders.FirstOrDefaultAsync(x => x.IssueId == id, cancel);
        if (known is not null && known.Next == next && known.Level >= level) return 0;
        var first = known is not null && known.Next == next ? known.Level + 1 : level == ReminderLevel.Soon ? level : ReminderLevel.Late;
        var sent = 0;
        for (var each = first; each <= level; each++) sent += await letters.RemindAsync(writing, place, issue, each, today, cancel);
        if (known is null) writing.Store.Add(known = new IssueReminder { IssueId = id });
        known.Reach(next, level);
        await writing.CommitAsync(cancel);
        return sent;
    }
}
