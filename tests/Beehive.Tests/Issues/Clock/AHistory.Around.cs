using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Tests.Issues.Clock;

/// <summary>What happens around an issue: to meetings, items, seats, boards and actions. The issue goes on by itself.</summary>
public sealed partial class AHistory
{
    private async Task<Meeting> MeetingAsync(Scene now)
    {
        var chosen = meetings[random.Next(meetings.Count)];
        return await now.Store.Meetings.Include(x => x.Boards).FirstAsync(x => x.Id == chosen, Cancel);
    }

    private async Task<Refusal?> CancelAsync(Scene now) => (await MeetingAsync(now)).Cancel("Snow.", Act);

    private async Task<Refusal?> MoveAsync(Scene now)
    {
        var meeting = await MeetingAsync(now);
        return meeting.Move(Day.AddDays(random.Next(1, 40)), new TimeOnly(11, 0), null, Next("moved"), await AgendaOf.ItemsAsync(now.Store, meeting, Cancel), Act);
    }

    private async Task<Refusal?> PlanAnotherAsync(Scene now)
    {
        var board = await BoardAsync(now, random.Next(2));
        if (!board.Goes) return new("It is no more.");
        await PlanAsync(now.Writing, board, Day.AddDays(random.Next(5, 60)));
        return null;
    }

    private async Task<Refusal?> TakeOffAsync(Scene now) =>
        await ItemAsync(now) is var (meeting, items, item) ? item.TakeOff(meeting, items, Act) : new("It is on no agenda.");

    private async Task<Refusal?> PutOffAsync(Scene now)
    {
        if (await ItemAsync(now) is not var (_, _, item)) return new("It is on no agenda.");
        item.CameTo(Outcome.PutOff, "There was no time.", Act);
        return null;
    }

    private async Task<(Meeting Meeting, List<AgendaItem> Items, AgendaItem Item)?> ItemAsync(Scene now)
    {
        if (await now.Store.AgendaItems.Where(x => x.ArisingFromId == now.Issue.Id && x.State == ItemState.OnAgenda).OrderBy(x => x.Id).FirstOrDefaultAsync(Cancel) is not { } found) return null;
        var meeting = await now.Store.Meetings.Include(x => x.Boards).FirstAsync(x => x.Id == found.MeetingId, Cancel);
        return (meeting, await AgendaOf.ItemsAsync(now.Store, meeting, Cancel), found);
    }

    /// <summary>Somebody leaves a seat, or takes one that is empty.</summary>
    private async Task<Refusal?> SeatAsync(Scene now)
    {
        var chosen = seats[random.Next(seats.Count)];
        var seat = await now.Store.Seats.Include(x => x.Holders).FirstAsync(x => x.Id == chosen, Cancel);
        return seat.Holders.FirstOrDefault(x => x.HoldsOn(Day)) is { } holder ? seat.EndHolding(holder.Order, Day.AddDays(-1), Day, Act) : seat.Fill(new HolderTold("New board officer", null, Day, null, Standing.Holds), Day, Act, out _);
    }

    private async Task<Refusal?> RenameAsync(Scene now)
    {
        var board = await BoardAsync(now, 0);
        return board.Goes && random.Next(2) == 0 ? board.Rename(Next("b"), Next("b"), Act) : new("Not today.");
    }

    /// <summary>A board merges into the other one, with its meetings or without; or it only ends.</summary>
    private async Task<Refusal?> CeaseAsync(Scene now)
    {
        if (random.Next(2) == 0) return new("Not today.");
        var (which, merges, withMeetings) = (random.Next(2), random.Next(3) > 0, random.Next(2) == 0);
        var (gone, heir) = (await BoardAsync(now, which), await BoardAsync(now, 1 - which));
        if (merges && !heir.Goes) return new("The other one is no more.");
        if (gone.Cease(merges ? BoardState.Merged : BoardState.Ended, Day, Act) is { } refusal) return refusal;
        if (Change.Make(merges ? ChangeKind.Merged : ChangeKind.Ended, [gone], merges ? [heir] : [], Day, null, Act, out var change) is { } late) return late;
        await now.Writing.KeepAsync(change!, place.Id, Cancel);
        if (merges && withMeetings) await MeetingsGoOnAsync(now, gone, heir);
        return null;
    }

    private async Task MeetingsGoOnAsync(Scene now, Board gone, Board heir)
    {
        foreach (var meeting in await now.Store.Meetings.Include(x => x.Boards).Where(x => meetings.Contains(x.Id) && x.CircleId == gone.Id).ToListAsync(Cancel))
        {
            if (!meeting.IsToCome || meeting.GoOnWith(heir, new HashSet<long> { gone.Id }, Next("went"), Act) is not null) continue;
            foreach (var item in await AgendaOf.ItemsAsync(now.Store, meeting, Cancel)) item.GoOnWith(meeting, Act);
        }
    }

    /// <summary>Somebody is asked to do something; or what they were asked is done or stopped, or takes longer.</summary>
    private async Task<Refusal?> ActAsync(Scene now)
    {
        if (action != 0 && await now.Store.ActionPoints.Include(x => x.Steps).FirstAsync(x => x.Id == action, Cancel) is { IsOpen: true } known)
            return random.Next(2) == 0 ? known.Stop("There is no money.", ActionBy) : known.Finish("The company goes later.", ActionBy);
        if (ActionPoint.Give(new ActionToGive("Ask the company", "Officer") { BoardId = now.Issue.BoardId ?? boards[0], ArisingFromId = now.Issue.Id }, "/testing", Next("a"), Act, out var given) is { } refusal) return refusal;
        await now.Writing.KeepAsync(given!, place.Id, Cancel);
        action = given!.Id;
        return null;
    }

    private By ActionBy => new("Officer", Day, Act);

    private Task<Board> BoardAsync(Scene now, int which)
    {
        var id = boards[which];
        return now.Store.Boards.FirstAsync(x => x.Id == id, Cancel);
    }
}
