using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>A meeting as it is dealt with: its items in their order, and where it is.</summary>
public sealed record Sitting(Meeting Meeting, IReadOnlyList<AgendaItem> Items, Running? Running)
{
    /// <summary>The item being dealt with; none before the start, or when whoever looks may not see it.</summary>
    public AgendaItem? Now => Items.FirstOrDefault(x => x.Id == Running?.ItemId);

    /// <summary>It is at an item that is not for whoever looks.</summary>
    public bool IsBehindDoors => Running?.ItemId is not null && Now is null;

    public AgendaItem? Next => At(1);

    public AgendaItem? Back => At(-1);

    public bool Runs => Running is not null && !Meeting.IsOver;

    public static async Task<Sitting?> FindAsync(Store store, string address, CancellationToken cancel)
    {
        if (await store.Meetings.Include(x => x.Boards).FirstOrDefaultAsync(x => x.Address == address, cancel) is not { } meeting) return null;
        var items = await store.AgendaItems.Where(x => x.MeetingId == meeting.Id && x.State != ItemState.Suggested && x.State != ItemState.Accepted && x.State != ItemState.NotAccepted)
            .OrderBy(x => x.Order).ToListAsync(cancel);
        var boards = meeting.BoardIds;
        foreach (var item in items) item.At(boards, meeting.Date);
        return new Sitting(meeting, items, await store.Runnings.FirstOrDefaultAsync(x => x.MeetingId == meeting.Id, cancel));
    }

    /// <summary>A meeting with who is here, to be changed.</summary>
    public static Task<Meeting?> WithAttendanceAsync(Store store, string address, CancellationToken cancel) =>
        store.Meetings.Include(x => x.Boards).Include(x => x.Attendance).AsSplitQuery().FirstOrDefaultAsync(x => x.Address == address, cancel);

    /// <summary>The address of the meeting that a page beside it belongs to.</summary>
    public static string AddressOf(HttpContext context)
    {
        var route = context.Request.RouteValues;
        return $"/{route["place"]}/boards/{route["board"]}/meetings/{route["meeting"]}";
    }

    private AgendaItem? At(int step)
    {
        var live = Items.Where(x => x.State is not ItemState.Withdrawn || x.Id == Running?.ItemId).ToList();
        if (Running is null || IsBehindDoors) return null;
        var at = live.FindIndex(x => x.Id == Running.ItemId) + step;
        return at >= 0 && at < live.Count ? live[at] : null;
    }
}
