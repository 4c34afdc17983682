using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Public issues of the place that say what somebody is saying just now.</summary>
public static class AlikeIssues
{
    public const int Most = 3;

    /// <summary>One word in common is chance.</summary>
    private const int FewestShared = 2;

    private const int MostCompared = 30, LongestStem = 7;

    private static readonly HashSet<string> Empty = [.. ("a about after again all also always am an and any are as ask at away back be because been before being but by came can cannot cant come could did didnt do does doesnt doing done dont " +
        "each even ever every everybody everyone for from get gets getting give go goes going good got had has have having he her here him his how i if im in into is isnt it its ive just know last let like long lot made make many may me mean more " +
        "most much must my need needs never no nobody none nor not nothing now of off often old on once one only or other our out over own people perhaps please put really said same saw say says see she should since so some somebody someone something " +
        "sometimes still such take tell than thank that the their them then there these they thing things think this those though through time to told too two up us used very want was we well went were what when where which while who whole why will " +
        "with without would yes yet you your").Split(' ')];

    public static async Task<IReadOnlyList<Issue>> FindAsync(Database database, Store store, string? words, CancellationToken cancel)
    {
        var asked = DangerWords.Split(words ?? "").Where(IsFull).Distinct().ToList();
        if (asked.Count == 0) return [];
        var points = await database.Search.AlikeAsync(store, "issue", asked, Most, cancel);
        var best = points.OrderByDescending(x => x.Value).ThenByDescending(x => x.Key).Take(MostCompared).Select(x => x.Key).ToList();
        var issues = await store.Issues.Where(x => best.Contains(x.Id) && x.Visibility == Visibility.Public && x.EndedAs != IssueEnd.Joined && x.EndedAs != IssueEnd.Split && x.EndedAs != IssueEnd.TakenBack).ToListAsync(cancel);
        var stems = asked.Select(Stem).ToHashSet(StringComparer.Ordinal);
        return [.. issues.Select(x => (Issue: x, Shared: Shared(x, stems))).Where(x => x.Shared >= Math.Min(FewestShared, stems.Count))
            .OrderByDescending(x => x.Shared + points[x.Issue.Id]).ThenByDescending(x => x.Issue.Others).ThenByDescending(x => x.Issue.Number).Take(Most).Select(x => x.Issue)];
    }

    private static int Shared(Issue issue, HashSet<string> stems) => DangerWords.Split(string.Join(' ', issue.Title, issue.Words, issue.Wanted, issue.About)).Where(IsFull).Select(Stem).Where(stems.Contains).Distinct().Count();

    private static bool IsFull(string word) => word.Length > 1 && !Empty.Contains(word);

    /// <summary>"Buses" and "bus", "stops" and "stopped".</summary>
    private static string Stem(string word)
    {
        foreach (var end in (ReadOnlySpan<string>)["ing", "ed", "es", "s"])
        {
            if (!word.EndsWith(end, StringComparison.Ordinal) || word.Length < end.Length + 3 || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)) continue;
            word = word[..^end.Length];
            if (word[^1] == word[^2]) word = word[..^1];
            break;
        }
        return word.TrimEnd('e') is { Length: > LongestStem } stem ? stem[..LongestStem] : word.TrimEnd('e');
    }
}
