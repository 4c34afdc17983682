using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Jobs;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

/// <summary>
/// Reminds owners a week before an action is due, and when it is late; each once for each date, whatever the clock does. Only between nine and five of the
/// place's day, so that nobody is woken; what was missed is caught up.
/// </summary>
public sealed class Reminding(Database database, ActionLetters letters, TimeProvider clock, ILogger<Reminding> log) : Loop(TimeSpan.FromMinutes(5), log)
{
    private const int DaysBefore = 7;

    protected override Task OnceAsync(CancellationToken cancel) => RemindAsync(cancel);

    public async Task<int> RemindAsync(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var (place, local) in await Daytime.PlacesAsync(database, clock, cancel))
        {
            foreach (var due in await DueAsync(place, DateOnly.FromDateTime(local.DateTime), cancel)) sent += await SendAsync(place, due, cancel) ? 1 : 0;
        }
        return sent;
    }

    private async Task<List<(long Action, string Once, bool IsLate)>> DueAsync(Place place, DateOnly today, CancellationToken cancel)
    {
        await using var store = database.Read().Look(place.Id, Viewer.Anyone);
        PartialDate? last = PartialDate.Of(today.AddDays(DaysBefore));
        var near = await store.ActionPoints.Where(x => (x.State == ActionState.ToDo || x.State == ActionState.Doing) && x.Due <= last)
            .Join(store.ActionOwners.Where(x => x.AccountId != null || x.Email != null), x => x.Id, x => x.ActionPointId, (x, _) => x).ToListAsync(cancel);
        var due = near.Where(x => x.Due!.Value.Last <= today.AddDays(DaysBefore)).Select(x => (x.Id, Once: OnceOf(x, x.IsOverdue(today)), x.IsOverdue(today))).ToList();
        var keys = due.Select(x => x.Once).ToList();
        var known = (await store.Letters.Where(x => keys.Contains(x.Once)).Select(x => x.Once).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return [.. due.Where(x => !known.Contains(x.Once))];
    }

    private async Task<bool> SendAsync(Place place, (long Action, string Once, bool IsLate) due, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.Look(place.Id, Viewer.Anyone);
        await writing.HoldAsync(due.Action, cancel);
        if (await writing.Store.ActionPoints.FirstOrDefaultAsync(x => x.Id == due.Action, cancel) is not { IsOpen: true } action || OnceOf(action, due.IsLate) != due.Once) return false;
        var owner = await writing.Store.ActionOwners.FirstOrDefaultAsync(x => x.ActionPointId == action.Id, cancel);
        var told = due.IsLate
            ? new ActionLetter(due.Once, $"This is late: {action.What}", "This action should be done by now. Please say how it stands. One sentence is enough.", [action])
            : new ActionLetter(due.Once, $"Due soon: {action.What}", "This action is due soon. If the date cannot be kept, say so now.", [action], LocalMoment.At(action.Due!.Value.Last.AddDays(1), TimeOnly.MinValue, Here.ZoneOf(place)));
        var isSent = await letters.SendAsync(writing, place, owner, told, clock.GetUtcNow(), cancel);
        await writing.CommitAsync(cancel);
        return isSent;
    }

    private static string OnceOf(ActionPoint action, bool isLate) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"action-{(isLate ? "late" : "soon")}:{action.Id}:{action.Due}");
}
