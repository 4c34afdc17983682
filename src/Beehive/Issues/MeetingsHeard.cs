using Beehive.ActionPoints;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What issues hear of meetings: cancelled, moved, closed, minutes to be read, items put off or taken off, decisions that everybody can read.</summary>
public sealed class MeetingsHeard(IssueLetters letters)
{
    public static bool Hears(Fact fact) => fact is MeetingCancelled or MeetingMoved or MeetingClosed or MinutesChecked or ItemTakenOff or ItemPutBack or ItemSentAway or ItemAdded { Item.ArisingFromId: not null } or DecisionShown;

    public async Task HearAsync(Hearing now, CancellationToken cancel)
    {
        foreach (var fact in now.Facts)
            await (fact switch
            {
                MeetingCancelled cancelled => EachAsync(now, cancelled.Meeting, fact.Act, (issue, item) => OffAsync(now, issue, item, $"{Named(cancelled.Meeting)} does not take place. Why: {cancelled.Meeting.Reason}", fact.Act, cancel), cancel),
                MeetingMoved moved => EachAsync(now, moved.Meeting, fact.Act, (issue, item) => MoveAsync(now, issue, item, moved.Meeting, fact.Act), cancel),
                MeetingClosed closed => EachAsync(now, closed.Meeting, fact.Act, (issue, item) => ClosedAsync(now, issue, item, closed.Meeting, fact.Act, cancel), cancel),
                MinutesChecked minutes => EachAsync(now, minutes.Meeting, fact.Act, (issue, item) => MinutesAsync(now, issue, item, minutes.Meeting, fact.Act, cancel), cancel),
                ItemTakenOff off => ItemAsync(now, off.Item, issue => OffAsync(now, issue, off.Item, "It was taken off the agenda." + Because(off.Item.Reason), fact.Act, cancel), cancel),
                ItemSentAway away => ItemAsync(now, away.Item, issue => OffAsync(now, issue, away.Item, (away.Item.State == ItemState.PutOff ? "The board put it off." : "It was taken off the agenda.") + Because(away.Item.Reason), fact.Act, cancel), cancel),
                ItemPutBack back => ItemAsync(now, back.Item, issue => OnAsync(now, issue, back.Item, fact.Act, cancel), cancel),
                ItemAdded added => ItemAsync(now, added.Item, issue => OnAsync(now, issue, added.Item, fact.Act, cancel), cancel),
                DecisionShown shown when !now.Facts.OfType<MinutesChecked>().Any() => DecidedAsync(now, shown.Decision, fact.Act, cancel),
                _ => Task.CompletedTask,
            });
    }

    private async Task EachAsync(Hearing now, Meeting meeting, Act act, Func<Issue, AgendaItem, Task> deed, CancellationToken cancel)
    {
        foreach (var item in await now.Writing.Store.AgendaItems.Where(x => x.MeetingId == meeting.Id && x.ArisingFromId != null).OrderBy(x => x.Order).ToListAsync(cancel))
            if (item.State is ItemState.OnAgenda or ItemState.DealtWith) await ItemAsync(now, item, issue => deed(issue, item), cancel);
    }

    /// <summary>Where an issue is at the root of an item and open, it goes on, and each step is told.</summary>
    private async Task ItemAsync(Hearing now, AgendaItem item, Func<Issue, Task> deed, CancellationToken cancel)
    {
        if (await now.OpenAsync(await now.Writing.Store.IssueOfAsync(item.ArisingFromId, cancel), cancel) is not { } issue) return;
        var step = issue.LastStep;
        await deed(issue);
        if (issue.LastStep != step) await letters.TellAsync(now.Writing, now.Place, issue, cancel);
    }

    /// <summary>Another meeting may talk about it already; else the board says when.</summary>
    private static async Task OffAsync(Hearing now, Issue issue, AgendaItem off, string why, Act act, CancellationToken cancel)
    {
        if (issue.State != IssueState.OnAgenda) return;
        var others = await now.Writing.Store.AgendaItems.Where(x => x.ArisingFromId == issue.Id && x.Id != off.Id && x.MeetingId != off.MeetingId && x.State == ItemState.OnAgenda).Select(x => x.MeetingId).ToListAsync(cancel);
        var coming = await now.Writing.Store.Meetings.Where(x => others.Contains(x.Id)).OrderBy(x => x.Date).ToListAsync(cancel);
        if (coming.Find(x => x.IsToCome && x.Date is { IsWhole: true } day && day.First >= now.Today) is { } other) issue.MeetOn(Named(other), other.Date!.Value.First, why, now.By(issue, act));
        else issue.ComeOffAgenda(await now.InAsync(issue, (await now.PromisesAsync(cancel)).Accept, "The board says when it talks about it", cancel), why, now.By(issue, act));
    }

    private static Task MoveAsync(Hearing now, Issue issue, AgendaItem item, Meeting meeting, Act act)
    {
        if (issue.State == IssueState.OnAgenda && item.State == ItemState.OnAgenda && meeting.Date is { IsWhole: true } day)
            issue.MeetOn(Named(meeting), day.First, $"The meeting of {Said.ShortDate(meeting.MovedFrom)} is now on {Said.ShortDate(meeting.Date)}.{Because(meeting.Reason)}", now.By(issue, act));
        return Task.CompletedTask;
    }

    /// <summary>Put back on an agenda, or carried on to the next one.</summary>
    private static async Task OnAsync(Hearing now, Issue issue, AgendaItem item, Act act, CancellationToken cancel)
    {
        if (issue.Accepted is null || issue.State is not (IssueState.WithBoard or IssueState.OnAgenda)) return;
        var meeting = await now.Writing.Store.Meetings.FirstOrDefaultAsync(x => x.Id == item.MeetingId, cancel);
        if (meeting is not { IsToCome: true, Date: { IsWhole: true } day } || day.First < now.Today || (issue.State == IssueState.OnAgenda && issue.Next == meeting.Date)) return;
        if (issue.State == IssueState.OnAgenda && issue.Next is { } next && next.First >= now.Today && next.First < day.First) return;
        issue.MeetOn(Named(meeting), day.First, "It is on the agenda of another meeting.", now.By(issue, act));
    }

    private static async Task ClosedAsync(Hearing now, Issue issue, AgendaItem item, Meeting meeting, Act act, CancellationToken cancel)
    {
        if (item.State != ItemState.DealtWith && item.State != ItemState.OnAgenda) return;
        var next = await now.InAsync(issue, Checking.WorkingDaysToCheck + (await now.PromisesAsync(cancel)).Accept, "You can read what the board said about it", cancel);
        var given = await ActionsAsync(now, item, cancel);
        issue.TalkedAbout(next, Joined([Named(meeting) + ".", .. given]), now.By(issue, act));
    }

    private static async Task MinutesAsync(Hearing now, Issue issue, AgendaItem item, Meeting meeting, Act act, CancellationToken cancel)
    {
        var decided = (await now.Writing.Store.Decisions.Where(x => x.ItemId == item.Id).OrderBy(x => x.Id).ToListAsync(cancel)).Where(x => x.Visibility == Visibility.Public).Select(x => $"Decided: {x.Title}");
        var next = await now.InAsync(issue, (await now.PromisesAsync(cancel)).Accept, "The board answers: what it will do, and by when", cancel);
        issue.MinutesOut(next, Joined([Named(meeting) + ".", .. item.Visibility == Visibility.Public ? decided : []]), now.By(issue, act));
    }

    private async Task DecidedAsync(Hearing now, Decision decision, Act act, CancellationToken cancel)
    {
        if (await now.OpenAsync(await now.Writing.Store.IssueOfAsync(decision.ItemId, cancel), cancel) is not { } issue) return;
        issue.Hear(IssueDeed.Decided, null, decision.Title, now.By(issue, act));
        await letters.TellAsync(now.Writing, now.Place, issue, cancel);
    }

    /// <summary>What was given somebody to do, as far as everybody can read it.</summary>
    private static async Task<List<string>> ActionsAsync(Hearing now, AgendaItem item, CancellationToken cancel)
    {
        var causes = (await now.Writing.Store.Decisions.Where(x => x.ItemId == item.Id).Select(x => (long?)x.Id).ToListAsync(cancel)).Append(item.Id).ToList();
        return [.. (await now.Writing.Store.ActionPoints.Where(x => causes.Contains(x.ArisingFromId)).OrderBy(x => x.Id).ToListAsync(cancel)).Where(x => x.Visibility == Visibility.Public).Select(ActionsHeard.ToDo)];
    }

    private static string Named(Meeting meeting) => $"{meeting.Title}, {Said.ShortDate(meeting.Date)}";

    private static string Because(string? why) => string.IsNullOrWhiteSpace(why) ? "" : $" Why: {why.Trim()}";

    private static string Joined(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);
}
