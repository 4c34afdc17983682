using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Jobs;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>
/// Four weeks after an issue ended as done or partly done, each who raised or joined it by email is asked once more: did it stay sorted? Who said no already is not asked.
/// Only between nine and five of the place's day; what was missed is caught up.
/// </summary>
public sealed class AskingAgain(Database database, IssueLetters letters, TimeProvider clock, ILogger<AskingAgain> log) : Loop(TimeSpan.FromMinutes(10), log)
{
    public const int Weeks = 4;

    /// <summary>What was missed for longer than that is not asked any more: nobody remembers.</summary>
    private const int LongestWeeks = 17;
    private const int AtOnce = 200;

    protected override Task OnceAsync(CancellationToken cancel) => AskAsync(cancel);

    public async Task<int> AskAsync(CancellationToken cancel)
    {
        var sent = 0;
        await using var reading = database.Read();
        foreach (var (place, local) in await Daytime.PlacesAsync(database, clock, cancel))
        {
            foreach (var due in await DueAsync(reading.Look(place.Id, Viewer.Keeper), local, cancel)) sent += await SendAsync(place, due.Issue, due.Link, cancel) ? 1 : 0;
        }
        return sent;
    }

    /// <summary>By the day on which they were asked first, as the place counts days.</summary>
    private static async Task<List<(long Issue, long Link)>> DueAsync(Store store, DateTimeOffset local, CancellationToken cancel)
    {
        const int daysOfAWeek = 7;
        var today = new DateTimeOffset(local.Date, local.Offset);
        var (last, first) = (today.AddDays(1 - (Weeks * daysOfAWeek)), today.AddDays(-LongestWeeks * daysOfAWeek));
        var due = await (from link in store.SortedLinks
                         where link.AskedAgainAt == null && link.MadeAt < last && link.MadeAt >= first && (link.Said == null || link.Said != Verdict.No)
                         join raiser in store.Raisers on link.RaiserId equals raiser.Id
                         where raiser.Email != null
                         join issue in store.Issues on link.IssueId equals issue.Id
                         where issue.State == IssueState.Closed && (issue.EndedAs == IssueEnd.Done || issue.EndedAs == IssueEnd.Partly)
                            && link.Answer == issue.Steps.Where(x => x.Deed == IssueDeed.Answered).Max(x => x.Order)
                         orderby link.Id
                         select new { Issue = issue.Id, Link = link.Id }).Take(AtOnce).ToListAsync(cancel);
        return [.. due.Select(x => (x.Issue, x.Link))];
    }

    private async Task<bool> SendAsync(Place place, long issue, long link, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        await writing.HoldAsync(issue, cancel);
        if (await writing.Store.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Id == issue, cancel) is not { EndedAs: IssueEnd.Done or IssueEnd.Partly } ended) return false;
        if (await writing.Store.SortedLinks.FirstOrDefaultAsync(x => x.Id == link, cancel) is not { AskedAgainAt: null } asked || asked.Answer != ended.AnswerStep() || asked.Said == Verdict.No) return false;
        if (await writing.Store.Raisers.FirstOrDefaultAsync(x => x.Id == asked.RaiserId, cancel) is not { Email: not null } raiser) return false;
        if (!await letters.AskAgainAsync(writing, place, ended, raiser, asked, cancel)) return false;
        await writing.CommitAsync(cancel);
        return true;
    }
}
