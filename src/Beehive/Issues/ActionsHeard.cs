using Beehive.ActionPoints;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What issues hear of actions that come from them, as far as everybody can read these. One that is done or stopped makes whoever has the issue answer.</summary>
public sealed class ActionsHeard(IssueLetters letters)
{
    public static bool Hears(Fact fact) => fact is ActionGiven or ActionShown or ActionDateChanged or ActionDone or ActionStopped;

    public static string ToDo(ActionPoint action) => $"To do: {action.What}{(action.Owner is { } owner ? $" ({owner})" : "")}{(action.Due is { } due ? $", by {Said.ShortDate(due)}" : "")}";

    public async Task HearAsync(Hearing now, CancellationToken cancel)
    {
        var isClosing = now.Facts.Any(x => x is MeetingClosed or MinutesChecked); // the meeting's own step names them
        foreach (var fact in now.Facts.Where(Hears))
        {
            if (fact.About[0] is not ActionPoint { Visibility: Visibility.Public } action || (isClosing && fact is ActionGiven or ActionShown)) continue;
            if (await now.OpenAsync(await now.Writing.Store.IssueOfAsync(action.ArisingFromId, cancel), cancel) is not { } issue) continue;
            issue.Hear(DeedOf(fact), await NextAsync(now, issue, action, cancel), Text(fact, action), now.By(issue, fact.Act));
            await letters.TellAsync(now.Writing, now.Place, issue, cancel);
        }
    }

    private static IssueDeed DeedOf(Fact fact) => fact switch
    {
        ActionDone or ActionStopped => IssueDeed.ActionOver,
        ActionDateChanged => IssueDeed.ActionChanged,
        _ => IssueDeed.ActionGiven,
    };

    private static string Text(Fact fact, ActionPoint action) => fact switch
    {
        ActionDone => $"Done: {action.What}{(action.Result is { } result ? $"\n\n{result}" : "")}",
        ActionStopped => $"Stopped: {action.What}{(action.Reason is { } why ? $"\n\nWhy: {why}" : "")}",
        ActionDateChanged changed => $"{ToDo(action)}\n\nWhy: {changed.Reason}",
        _ => ToDo(action),
    };

    /// <summary>A fresh date when this was the last thing that somebody was to do about it.</summary>
    private static async Task<Due?> NextAsync(Hearing now, Issue issue, ActionPoint action, CancellationToken cancel)
    {
        if (action.IsOpen || issue.State == IssueState.OnAgenda || issue.IsPaused) return null;
        var items = await now.Writing.Store.AgendaItems.Where(x => x.ArisingFromId == issue.Id).Select(x => (long?)x.Id).ToListAsync(cancel);
        var causes = items.Concat(await now.Writing.Store.Decisions.Where(x => items.Contains(x.ItemId)).Select(x => (long?)x.Id).ToListAsync(cancel)).Append(issue.Id).ToList();
        var others = await now.Writing.Store.ActionPoints.Where(x => causes.Contains(x.ArisingFromId) && x.Id != action.Id).ToListAsync(cancel);
        return others.Exists(x => x.IsOpen) ? null : await now.InAsync(issue, (await now.PromisesAsync(cancel)).Accept, "We say what came of it", cancel);
    }
}
