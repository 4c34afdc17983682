using System.Globalization;
using Beehive.Boards;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>Holds histories against what was promised, after each deed: who has each issue and by when, and who was told of which step.</summary>
public sealed class AllTold(DatabaseUnderTest under, long place, IReadOnlyList<AHistory> lives)
{
    /// <summary>Every letter to such an address must be of a step.</summary>
    public const string Raisers = "@raisers.example";

    private readonly Dictionary<long, AHistory> lifeOf = lives.SelectMany(x => x.Issues, (x, id) => (x, id)).ToDictionary(x => x.id, x => x.x);
    private readonly Dictionary<long, int> seen = [];
    private long letter;
    private long errand;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What was told before this is not asked about.</summary>
    public async Task BeginAsync()
    {
        await using var store = Store();
        foreach (var issue in await IssuesAsync(store)) seen[issue.Id] = issue.LastStep ?? -1;
        (letter, errand) = (await store.Letters.MaxAsync(x => (long?)x.Id, Cancel) ?? 0, await store.Errands.MaxAsync(x => (long?)x.Id, Cancel) ?? 0);
    }

    public async Task HoldsAsync()
    {
        await using var store = Store();
        var issues = await IssuesAsync(store);
        var boards = issues.Select(x => x.BoardId).OfType<long>().Distinct().ToList();
        var gone = (await store.Boards.Where(x => boards.Contains(x.Id)).ToListAsync(Cancel)).Where(x => !x.Goes).Select(x => x.Id).ToHashSet();
        var office = await store.IssueOffices.FirstAsync(x => x.PlaceId == place, Cancel);
        foreach (var issue in issues) Holds(issue, gone, [office.Phone, office.CoverPhone ?? office.Phone]);
        await TellsAsync(store, issues);
        foreach (var issue in issues) seen[issue.Id] = issue.LastStep ?? -1;
    }

    private void Holds(Issue issue, HashSet<long> gone, string[] phones)
    {
        var where = $"{lifeOf[issue.Id]}; issue {issue.Id} {issue.State}";
        if (issue.IsOpen) Assert.True(issue is { Holder.Length: > 0, HolderPhone.Length: > 0, NextStep.Length: > 0, Next: not null, EndedAs: null } && phones.Contains(issue.HolderPhone), $"{where} {issue.HolderPhone}");
        else Assert.True(issue is { EndedAs: not null, Reason.Length: > 0, Next: null }, where);
        Assert.True(issue.Steps.Select(x => x.Order).Order().SequenceEqual(Enumerable.Range(0, issue.Steps.Count)), where);
        Assert.False(issue.IsOpen && issue.BoardId is { } board && gone.Contains(board), $"{where}: its board is no more");
        Assert.False(issue.State is IssueState.WithBoard or IssueState.OnAgenda && issue.BoardId is null, $"{where}: no board has it");
    }

    /// <summary>Each who raised or joined it, once, in their own way; and nobody else.</summary>
    private async Task TellsAsync(Store store, List<Issue> issues)
    {
        var ids = lifeOf.Keys.ToList();
        var raisers = (await store.Raisers.Where(x => ids.Contains(x.IssueId)).ToListAsync(Cancel)).ToLookup(x => x.IssueId);
        var told = issues.SelectMany(Steps, (x, step) => (Issue: x, Step: step)).SelectMany(x => raisers[x.Issue.Id], (x, raiser) => (x.Issue, x.Step, Raiser: raiser)).ToList();
        var letters = await store.Letters.Where(x => x.Id > letter).OrderBy(x => x.Id).Select(x => new { x.Id, x.Once, x.To }).ToListAsync(Cancel);
        var errands = await store.Errands.Where(x => x.Id > errand).OrderBy(x => x.Id).Select(x => new { x.Id, x.IssueId, x.Step, x.RaiserId }).ToListAsync(Cancel);
        Same(told.Where(x => x.Raiser.Email is not null).Select(x => (x.Issue.Id, Line(x.Issue.Id, x.Step, x.Raiser.Id, x.Raiser.Email))),
            letters.Where(x => x.To!.EndsWith(Raisers, StringComparison.Ordinal)).Select(x => (IssueOf(x.Once), $"{x.Once} {x.To}")));
        Same(told.Where(x => x.Raiser.Email is null && x.Raiser.Phone is not null).Select(x => (x.Issue.Id, Line(x.Issue.Id, x.Step, x.Raiser.Id, "called"))),
            errands.Select(x => (x.IssueId, Line(x.IssueId, x.Step, x.RaiserId, "called"))));
        (letter, errand) = (letters.Count > 0 ? letters[^1].Id : letter, errands.Count > 0 ? errands[^1].Id : errand);
    }

    /// <summary>New ones, but for what they said themselves: that stands on the page.</summary>
    private IEnumerable<int> Steps(Issue issue) =>
        issue.Steps.Where(x => x.Order > seen[issue.Id] && x.Deed is not (IssueDeed.Raised or IssueDeed.Joined or IssueDeed.Judged) && !lifeOf[issue.Id].Own.Contains((issue.Id, x.Order))).Select(x => x.Order);

    private void Same(IEnumerable<(long Issue, string Line)> expected, IEnumerable<(long Issue, string Line)> found)
    {
        var (right, there) = (expected.Order().ToList(), found.Order().ToList());
        if (right.SequenceEqual(there)) return;
        var wrong = right.Except(there).Concat(there.Except(right)).DefaultIfEmpty((0, "twice")).First();
        Assert.Fail($"{(right.Contains(wrong) ? "Not told: " : "Told, and should not be: ")}{wrong.Item2}. {lifeOf.GetValueOrDefault(wrong.Item1)}");
    }

    private static string Line(long issue, int step, long raiser, string? to) => string.Create(CultureInfo.InvariantCulture, $"issue-step:{issue}:{step}:{raiser} {to}");

    private static long IssueOf(string once) => long.Parse(once.Split(':')[1], CultureInfo.InvariantCulture);

    private Store Store() => under.Database.Read().Look(place, Viewer.Keeper);

    private Task<List<Issue>> IssuesAsync(Store store)
    {
        var ids = lifeOf.Keys.ToList();
        return store.Issues.Include(x => x.Steps).Where(x => ids.Contains(x.Id)).OrderBy(x => x.Id).ToListAsync(Cancel);
    }
}
