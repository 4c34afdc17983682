using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>The agenda of a meeting as those see it who work on it.</summary>
public static class AgendaOf
{
    /// <summary>All items in order, told their meeting, so that they can be changed.</summary>
    public static async Task<List<AgendaItem>> ItemsAsync(Store store, Meeting meeting, CancellationToken cancel)
    {
        var items = await store.AgendaItems.Include(x => x.Papers).Where(x => x.MeetingId == meeting.Id).OrderBy(x => x.Order).ThenBy(x => x.Id).ToListAsync(cancel);
        long[] boards = [.. meeting.Boards.OrderBy(x => x.Order).Select(x => x.BoardId)];
        foreach (var item in items) item.At(boards, meeting.Date);
        return items;
    }

    /// <summary>When its agenda must be out; null when its day is not known.</summary>
    public static Notice? NoticeOf(Meeting meeting, Board board, Place place) => meeting.Date is { IsWhole: true } day
        ? Notice.Of(day.First, meeting.Start, Platform.Time.LocalMoment.Zone(meeting.Zone)!, place.Nation, board.Kind, board.Statutory, OwnRule(board), meeting.PlannedAt) : null;

    /// <summary>The board's own rule of notice, or null.</summary>
    private static NoticeRule? OwnRule(Board board)
    {
        NoticeRule? rule = null;
        if (board.NoticeDays is { } days) NoticeRule.Own(days, board.NoticeCount ?? Platform.Time.DayCount.WorkingDays, out rule);
        return rule;
    }

    /// <summary>A last part of the address that no other meeting of the board has had: its day, with a number behind it when there are two on one day.</summary>
    public static async Task<string> FreeSlugAsync(Store store, Board board, DateOnly day, long besides, CancellationToken cancel)
    {
        var date = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var start = $"{board.Address}/meetings/{date}";
        var taken = (await store.Things.Where(x => x.Id != besides && x.Address.StartsWith(start)).Select(x => x.Address).ToListAsync(cancel))
            .Concat(await store.FormerAddresses.Where(x => x.ThingId != besides && x.Address.StartsWith(start)).Select(x => x.Address).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var key = $"{board.Key}-{date}";
        taken.UnionWith((await store.Meetings.Where(x => x.Id != besides && x.Key.StartsWith(key)).Select(x => x.Key).ToListAsync(cancel)).Select(x => start + x[key.Length..]));
        if (!taken.Contains(start)) return date;
        for (var i = 2; ; i++)
            if (!taken.Contains($"{start}-{i}")) return $"{date}-{i}";
    }

    /// <summary>A short last part of an item's address, made from its title, that no other item of the meeting has.</summary>
    public static string FreeSlug(IEnumerable<AgendaItem> items, string title)
    {
        var taken = items.Select(x => x.Slug).ToHashSet(StringComparer.Ordinal);
        var words = string.Concat(title.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words.Take(8));
        if (slug.Length > 60) slug = slug[..60].TrimEnd('-');
        if (slug.Length == 0) slug = "item";
        if (!taken.Contains(slug)) return slug;
        for (var i = 2; ; i++)
            if (!taken.Contains($"{slug}-{i}")) return $"{slug}-{i}";
    }
}
