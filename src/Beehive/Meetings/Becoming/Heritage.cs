using Beehive.ActionPoints;
using Beehive.Askings;
using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Becoming;

/// <summary>What boards that are no more leave behind: open actions, what they asked and wait for, and meetings still to come. It is listed before the deed, and can go on with another board.</summary>
public sealed record Heritage(IReadOnlyList<Board> Boards, IReadOnlyList<ActionPoint> Actions, IReadOnlyList<Asking> Asked, IReadOnlyList<Meeting> Meetings)
{
    public static async Task<Heritage> LoadAsync(Store store, IReadOnlyList<Board> boards, DateOnly today, CancellationToken cancel)
    {
        var ids = boards.Select(x => x.Id).ToList();
        var actions = await store.ActionPoints.Where(x => x.BoardId != null && ids.Contains(x.BoardId.Value) && (x.State == ActionState.ToDo || x.State == ActionState.Doing || x.State == ActionState.NotKnown))
            .OrderBy(x => x.Due == null).ThenBy(x => x.Due).ThenBy(x => x.Id).ToListAsync(cancel);
        var asked = await store.Askings.Where(x => ids.Contains(x.BoardId) && x.State == AskingState.Waiting).OrderBy(x => x.Due).ThenBy(x => x.Id).ToListAsync(cancel);
        var held = await store.MeetingBoards.Where(x => ids.Contains(x.BoardId)).Select(x => x.MeetingId).Distinct().ToListAsync(cancel);
        var meetings = await store.Meetings.Include(x => x.Boards).Where(x => held.Contains(x.Id)).Coming(today).ToListAsync(cancel);
        return new Heritage(boards, actions, asked, [.. meetings.Where(x => x.IsToCome)]);
    }

    /// <summary>As the ticks of the form say.</summary>
    public async Task<Refusal?> GoOnWithAsync(Board heir, Deed deed, Form form, Act act)
    {
        if (form.Ticked("goOn", "actions"))
            foreach (var action in Actions)
                if (action.GoOnWith(heir, act) is { } refusal) return refusal;
        if (form.Ticked("goOn", "asked"))
            foreach (var asking in Asked)
                if (asking.GoOnWith(heir, act) is { } refusal) return refusal;
        return form.Ticked("goOn", "meetings") ? await MeetingsAsync(heir, deed, act) : null;
    }

    /// <summary>The lines of boards that are no more are over too.</summary>
    public async Task EndLinesAsync(Deed deed, DateOnly day, DateOnly today, Act act)
    {
        var ids = Boards.Select(x => x.Id).ToList();
        foreach (var line in await deed.Store.ReportingLines.Where(x => x.State == LineState.Today && (ids.Contains(x.FromId) || ids.Contains(x.ToId))).ToListAsync(deed.Cancel))
            line.End(Later(day.AddDays(-1), line.Since), today, act);
    }

    private async Task<Refusal?> MeetingsAsync(Board heir, Deed deed, Act act)
    {
        var gone = Boards.Select(x => x.Id).ToHashSet();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var meeting in Meetings)
        {
            var slug = await FreeAsync(deed.Store, heir, meeting.Slug, taken, deed.Cancel);
            if (meeting.GoOnWith(heir, gone, slug, act) is { } refusal) return refusal;
            foreach (var item in await deed.Store.AgendaItems.Where(x => x.MeetingId == meeting.Id).ToListAsync(deed.Cancel)) item.GoOnWith(meeting, act);
        }
        return null;
    }

    private static async Task<string> FreeAsync(Store store, Board heir, string wish, HashSet<string> taken, CancellationToken cancel)
    {
        var free = wish;
        for (var i = 2; ; i++)
        {
            var address = $"{heir.Address}/meetings/{free}";
            if (!taken.Contains(free) && !await store.Things.AnyAsync(x => x.Address == address, cancel)) break;
            free = $"{wish}-{i}";
        }
        taken.Add(free);
        return free;
    }

    private static DateOnly Later(DateOnly last, PartialDate? since) => since is { } began && began.First > last ? began.First : last;
}
