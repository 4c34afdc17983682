using System.Collections.Concurrent;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>
/// What a new day brings: a pause is over, a seat is empty since today, a cover has ended, a board went while nobody listened (with files, say). Once for each place and day,
/// and again after each start; nothing is done twice, because each look finds only what is not done yet.
/// </summary>
public sealed class Watching(Database database, IssueLetters letters, HandingOver handing, TimeProvider clock, ILogger<Watching> log) : Loop(TimeSpan.FromMinutes(10), log)
{
    private static readonly HashSet<long> NoMeetings = [];
    private readonly ConcurrentDictionary<long, DateOnly> looked = [];

    protected override Task OnceAsync(CancellationToken cancel) => WatchAsync(cancel);

    public async Task WatchAsync(CancellationToken cancel)
    {
        await using var reading = database.Read();
        foreach (var place in await reading.Look(0, Viewer.Keeper).AllPlaces.ToListAsync(cancel))
        {
            var today = clock.Today(Here.ZoneOf(place));
            if (looked.TryGetValue(place.Id, out var day) && day == today) continue;
            await PausesAsync(place, today, cancel);
            await BoardsAsync(place, today, cancel);
            await CoverAsync(place, today, cancel);
            looked[place.Id] = today;
        }
    }

    private Act Act => new("By itself", clock.GetUtcNow());

    /// <summary>No answer came by the day that we said.</summary>
    private async Task PausesAsync(Place place, DateOnly today, CancellationToken cancel)
    {
        PartialDate? before = PartialDate.Of(today);
        foreach (var id in await IdsAsync(place, x => x.Where(i => i.PausedFrom != null && i.Next < before), cancel))
        {
            await using var writing = await database.WriteAsync(cancel);
            writing.Store.Look(place.Id, Viewer.Keeper);
            await writing.HoldAsync(id, cancel);
            var issue = await writing.Store.Issues.Include(x => x.Steps).FirstAsync(x => x.Id == id, cancel);
            var promises = (await writing.Store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place.Id, cancel))?.Promises ?? new();
            if (!issue.IsPaused || issue.Next >= before || issue.GoOnWithoutAnswer(place.Nation.Holidays(), promises, new By(issue.Holder, today, Act)) is not null) continue;
            foreach (var question in await writing.Store.IssueQuestions.Where(x => x.IssueId == id && x.ClosedAt == null).ToListAsync(cancel)) question.Close(clock.GetUtcNow());
            await letters.TellAsync(writing, place, issue, cancel);
            await writing.SaveAsync(cancel);
        }
    }

    private async Task BoardsAsync(Place place, DateOnly today, CancellationToken cancel)
    {
        await using var reading = database.Read().Look(place.Id, Viewer.Keeper);
        foreach (var id in await reading.Issues.Where(x => x.BoardId != null && x.State != IssueState.Closed && x.State != IssueState.NotKnown).Select(x => x.BoardId!.Value).Distinct().ToListAsync(cancel))
        {
            await using var writing = await database.WriteAsync(cancel);
            writing.Store.Look(place.Id, Viewer.Keeper);
            if (await writing.Store.Boards.FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } board) continue;
            if (board.Goes) await handing.SeatsChangedAsync(writing, place, board, Act, today, cancel);
            else await handing.BoardGoneAsync(writing, place, board, null, NoMeetings, Act, today, cancel);
            await writing.SaveAsync(cancel);
        }
    }

    /// <summary>The cover is over: the office has its issues again. Their dates stay.</summary>
    private async Task CoverAsync(Place place, DateOnly today, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        if (await writing.Store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place.Id, cancel) is not { Cover: { } cover } office || office.CoverUntil is not { } until || until.Last >= today) return;
        await HandingOver.OfficeChangedAsync(writing, place.Id, cover, office.Holder, new By(office.Office, today, Act), cancel);
        office.EndCover();
        writing.Touch(place.Id);
        await writing.SaveAsync(cancel);
    }

    private async Task<List<long>> IdsAsync(Place place, Func<IQueryable<Issue>, IQueryable<Issue>> which, CancellationToken cancel)
    {
        await using var reading = database.Read().Look(place.Id, Viewer.Keeper);
        return await which(reading.Issues).OrderBy(x => x.Id).Select(x => x.Id).ToListAsync(cancel);
    }
}
