using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>A thing as a link: its title of today and where it stands.</summary>
public sealed record Linked(long Id, string Title, string Address)
{
    /// <summary>Of a paper: why it came after the agenda was out.</summary>
    public string? Late { get; init; }
}

/// <summary>The meeting that stands at an address.</summary>
/// <param name="Boards">The leading one first.</param>
public sealed record FoundMeeting(Meeting Meeting, IReadOnlyList<Linked> Boards, bool HasAttendance, bool Runs);

/// <summary>An item with what came of it.</summary>
public sealed record ItemOnPage(AgendaItem Item, IReadOnlyList<Linked> Papers, IReadOnlyList<Decision> Decisions, IReadOnlyList<ActionPoint> Actions, Linked? Cause);

/// <summary>The items as one part of a page, so that thirty of them are one piece of work.</summary>
public sealed record ItemsOnPage(IReadOnlyList<ItemOnPage> Items, DateOnly Today, int Level, bool WithLinks, bool Unchecked = false);

/// <summary>The questions that the meeting's pages ask of the store, translated once.</summary>
public static class MeetingQueries
{
    /// <summary>A row for each board of the meeting, and one for an event without a board.</summary>
    private static readonly Compiled<string, MeetingWithBoard> ByAddress = new((store, address) =>
        from thing in store.Set<Thing>()
        where thing.Address == address
        join meeting in store.Set<Meeting>() on thing.Id equals meeting.Id
        join each in store.Set<MeetingBoard>() on meeting.Id equals each.MeetingId into places
        from place in places.DefaultIfEmpty()
        join each in store.Set<Board>() on place.BoardId equals each.Id into boards
        from board in boards.DefaultIfEmpty()
        orderby place.Order
        select new MeetingWithBoard(meeting, (long?)board.Id, board.Name, board.Address, store.Set<Attendance>().Any(x => x.MeetingId == meeting.Id), store.Set<Running>().Any(x => x.MeetingId == meeting.Id)));

    private static readonly Compiled<long, Attendance> AttendanceOf = new((store, id) => store.Set<Attendance>().Where(x => x.MeetingId == id).OrderBy(x => x.Order));

    /// <summary>A row for each paper of an item, and one for an item without papers.</summary>
    private static readonly Compiled<long, ItemWithPaper> ItemsOf = new((store, id) =>
        from item in store.Set<AgendaItem>()
        where item.MeetingId == id
        join each in store.Set<ItemPaper>() on item.Id equals each.AgendaItemId into uses
        from use in uses.DefaultIfEmpty()
        join each in store.Set<Paper>() on use.PaperId equals each.Id into papers
        from paper in papers.DefaultIfEmpty()
        orderby item.Order, use.Order
        select new ItemWithPaper(item, (long?)paper.Id, paper.Title, paper.Address, use.LateReason));

    private static readonly Compiled<long, Decision> DecisionsOf = new((store, id) => store.Set<Decision>().Where(x => x.MeetingId == id).OrderBy(x => x.Id));

    private static readonly Compiled<long, ActionPoint> ActionsOf = new((store, id) => store.Set<ActionPoint>().Where(x => x.MeetingId == id).OrderBy(x => x.Id));

    public static async Task<FoundMeeting?> FindAsync(Store store, string address, CancellationToken cancel)
    {
        var rows = await ByAddress.ListAsync(store, address, cancel);
        if (rows.Count == 0) return null;
        return new(rows[0].Meeting, [.. rows.Where(x => x.BoardId is not null).Select(x => new Linked(x.BoardId!.Value, x.Name!, x.Address!))], rows[0].HasAttendance, rows[0].Runs && !rows[0].Meeting.IsOver);
    }

    public static Task<List<Attendance>> AttendanceAsync(Store store, long meeting, CancellationToken cancel) => AttendanceOf.ListAsync(store, meeting, cancel);

    public static Task<List<Decision>> DecisionsAsync(Store store, long meeting, CancellationToken cancel) => DecisionsOf.ListAsync(store, meeting, cancel);

    public static Task<List<ActionPoint>> ActionsAsync(Store store, long meeting, CancellationToken cancel) => ActionsOf.ListAsync(store, meeting, cancel);

    public static async Task<List<ItemOnPage>> ItemsAsync(Store store, long meeting, IReadOnlyList<Decision> decisions, IReadOnlyList<ActionPoint> actions, CancellationToken cancel)
    {
        var rows = await ItemsOf.ListAsync(store, meeting, cancel);
        var papers = rows.Where(x => x.PaperId is not null).ToLookup(x => x.Item.Id, x => new Linked(x.PaperId!.Value, x.Title!, x.Address!) { Late = x.Late });
        var items = rows.Select(x => x.Item).DistinctBy(x => x.Id).Where(x => x.IsListed).ToList();
        var causes = await CausesAsync(store, items, cancel);
        var decided = decisions.Where(x => x.ItemId is not null).ToLookup(x => x.ItemId!.Value);
        var given = actions.Where(x => x.ArisingFromId is not null).ToLookup(x => ItemOf(x, decisions));
        return [.. items.Select(x => new ItemOnPage(x, [.. papers[x.Id]], [.. decided[x.Id]], [.. given[x.Id]], x.ArisingFromId is { } from ? causes.GetValueOrDefault(from) : null))];
    }

    /// <summary>An action may come from the item, or from the decision made at it.</summary>
    public static long ItemOf(ActionPoint action, IReadOnlyList<Decision> decisions)
    {
        foreach (var decision in decisions)
            if (decision.Id == action.ArisingFromId && decision.ItemId is { } item) return item;
        return action.ArisingFromId ?? 0;
    }

    private static async Task<Dictionary<long, Linked>> CausesAsync(Store store, List<AgendaItem> items, CancellationToken cancel)
    {
        var ids = items.Where(x => x.ArisingFromId is not null).Select(x => x.ArisingFromId!.Value).ToList();
        return ids.Count == 0 ? [] : await store.Things.Where(x => ids.Contains(x.Id)).Select(x => new Linked(x.Id, x.Title, x.Address)).ToDictionaryAsync(x => x.Id, cancel);
    }

    private sealed record MeetingWithBoard(Meeting Meeting, long? BoardId, string? Name, string? Address, bool HasAttendance, bool Runs);

    private sealed record ItemWithPaper(AgendaItem Item, long? PaperId, string? Title, string? Address, string? Late);
}
