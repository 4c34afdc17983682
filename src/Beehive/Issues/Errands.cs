using Beehive.Accounts;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Calls to make and letters to print, written with the change that they tell of.</summary>
public static class Errands
{
    /// <summary>Of the last step of an issue: once for each who raised or joined it and gave no email address.</summary>
    /// <param name="easily">Those of them who need Easy Read: they hear it in short sentences.</param>
    public static async Task AddAsync(Writing writing, Issue issue, IssueTold told, string ask, IReadOnlySet<long> easily, DateTimeOffset at, CancellationToken cancel, string? question = null)
    {
        ArgumentNullException.ThrowIfNull(writing);
        var step = issue.LastStep ?? 0;
        var raisers = await writing.Store.Raisers.Where(x => x.IssueId == issue.Id && x.Email == null && (x.Phone != null || x.Post != null)).OrderBy(x => x.Id).ToListAsync(cancel);
        if (raisers.Count == 0) return;
        var known = await writing.Store.Errands.Where(x => x.IssueId == issue.Id && x.Step == step).Select(x => x.RaiserId).ToListAsync(cancel);
        foreach (var raiser in raisers.Where(x => !known.Contains(x.Id)))
        {
            var said = easily.Contains(raiser.Id) ? EasyIssueLetters.News(issue) : told;
            var text = string.Join("\n\n", said.Sentences.Append(ask).Where(x => x.Length > 0));
            if (Errand.WayOf(raiser) is { } way) writing.Store.Add(Errand.For(issue, raiser, way, said.Title, question is null || raiser.Joined ? text : $"{text}\n\nWe ask you:\n\n{question}", at));
        }
    }
}

public static class ErrandsDue
{
    extension(Store store)
    {
        /// <summary>How many people are to be called now, and how many letters wait to be printed: of a board, or of the whole place.</summary>
        public async Task<(int Calls, int Letters)> ErrandsDueAsync(long place, long? board, DateOnly today, CancellationToken cancel)
        {
            PartialDate? now = PartialDate.Of(today);
            var issues = store.Issues;
            var open = store.Errands.Where(x => x.PlaceId == place && x.BroughtAt == null && issues.Any(i => i.Id == x.IssueId && (board == null || i.BoardId == board)));
            var calls = await open.Where(x => x.Way == ErrandWay.Phone && (x.Again == null || x.Again <= now)).Select(x => x.RaiserId).Distinct().CountAsync(cancel);
            return (calls, await open.CountAsync(x => x.Way == ErrandWay.Post, cancel));
        }
    }
}

/// <summary>What was brought goes after three months, and what was never brought after a year.</summary>
public sealed class ForgottenErrands : IForgets
{
    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        var (brought, longest) = (now - Errand.KeptAfter, now - Errand.Longest);
        await writing.Store.Errands.Where(x => x.BroughtAt < brought || x.MadeAt < longest).ExecuteDeleteAsync(cancel);
    }
}
