using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Bringing;

/// <summary>An item that has a paper, or could have it.</summary>
public sealed record ItemToBring(long Id, string Title, string Address, string Meeting, PartialDate? Date, MeetingState State)
{
    /// <summary>The agenda is out: whatever comes now is late.</summary>
    public bool IsOut => Bringings.IsOut(State);
}

/// <summary>Which items have which papers.</summary>
public static class Bringings
{
    public static bool IsOut(MeetingState state) => state is MeetingState.Called or MeetingState.Happened or MeetingState.MinutesAgreed;

    public static Task<List<ItemToBring>> WithAsync(Store store, long paper, CancellationToken cancel) =>
        (from use in store.ItemPapers
         where use.PaperId == paper
         join item in store.AgendaItems on use.AgendaItemId equals item.Id
         join meeting in store.Meetings on item.MeetingId equals meeting.Id
         orderby meeting.Date, item.Order
         select new ItemToBring(item.Id, item.Title, item.Address, meeting.Title, meeting.Date, meeting.State)).Take(200).ToListAsync(cancel);

    /// <summary>Items of coming meetings of these boards.</summary>
    public static Task<List<ItemToBring>> ComingAsync(Store store, IReadOnlyList<long> boards, DateOnly today, CancellationToken cancel)
    {
        PartialDate? first = PartialDate.Of(today);
        return (from item in store.AgendaItems
                where item.State == ItemState.Accepted || item.State == ItemState.OnAgenda || item.State == ItemState.Suggested
                join meeting in store.Meetings on item.MeetingId equals meeting.Id
                where meeting.Date >= first && boards.Contains(meeting.CircleId) && (meeting.State == MeetingState.Planned || meeting.State == MeetingState.Called || meeting.State == MeetingState.Proposed)
                orderby meeting.Date, item.Order
                select new ItemToBring(item.Id, item.Title, item.Address, meeting.Title, meeting.Date, meeting.State)).Take(200).ToListAsync(cancel);
    }

    /// <summary>The item as it can be changed, with its meeting.</summary>
    public static async Task<HeldItem?> HoldAsync(Writing writing, long id, CancellationToken cancel)
    {
        var meetingId = await writing.Store.AgendaItems.Where(x => x.Id == id).Select(x => x.MeetingId).FirstOrDefaultAsync(cancel);
        await writing.HoldAsync(meetingId, cancel);
        if (await writing.Store.Meetings.Include(x => x.Boards).FirstOrDefaultAsync(x => x.Id == meetingId, cancel) is not { } meeting) return null;
        var items = await writing.Store.AgendaItems.Include(x => x.Papers).Where(x => x.MeetingId == meetingId).OrderBy(x => x.Order).ToListAsync(cancel);
        foreach (var item in items) item.At([.. meeting.Boards.OrderBy(x => x.Order).Select(x => x.BoardId)], meeting.Date);
        return items.Find(x => x.Id == id) is { } held ? new HeldItem(held, meeting, items) : null;
    }
}

/// <summary>An item in the hands of whoever changes it.</summary>
public sealed record HeldItem(AgendaItem Item, Meeting Meeting, IReadOnlyList<AgendaItem> Items)
{
    public bool IsOut => Bringings.IsOut(Meeting.State);

    /// <summary>Where the agenda is out, everybody is told.</summary>
    public Refusal? Arrange(IReadOnlyList<long> papers, string? lateReason, Act act)
    {
        var before = Item.Facts.Count;
        if (Item.ArrangePapers(papers, IsOut, lateReason, act) is { } refusal) return refusal;
        if (Item.Facts.Count > before) Meeting.AgendaChanges(Items, Item, "Papers", act);
        return null;
    }
}
