using Beehive.Meetings;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Works out the latest day from what the board of an issue has planned.</summary>
public static class LatestDays
{
    public static async Task<LatestDay> OfAsync(Store store, Issue issue, HolidayArea area, DateOnly today, CancellationToken cancel)
    {
        if (issue.BoardId is not { } board) return new(WorkingDays.Add(area, today, LatestDay.WithoutBoard), false);
        PartialDate? from = PartialDate.Of(today);
        var coming = await store.Meetings.Where(x => x.CircleId == board && x.Date >= from && (x.State == MeetingState.Planned || x.State == MeetingState.Called)).OrderBy(x => x.Date).Select(x => x.Date).Take(2).ToListAsync(cancel);
        return coming is [_, { IsWhole: true } second] ? new(second.First, true) : new(WorkingDays.Add(area, today, LatestDay.WithoutMeetings), false);
    }
}
