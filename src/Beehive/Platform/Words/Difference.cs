using System.Text.RegularExpressions;

namespace Beehive.Platform.Words;

/// <summary>A run of words in a passage; marked when just these words changed.</summary>
public sealed record Run(string Words, bool IsMarked);

/// <summary>One passage of what is different between two texts: added, taken out, or so many that stayed.</summary>
public sealed partial record Difference(Came Came, IReadOnlyList<Run> Runs, int Kept = 0)
{
    /// <summary>When more of a passage is new than this, marking its words would only confuse.</summary>
    private const double MostMarked = 0.6;

    /// <summary>The passages of two Markdown texts: at each place first what went, then what came.</summary>
    public static IReadOnlyList<Difference> Between(string before, string after)
    {
        var told = new List<Difference>();
        List<string> gone = [], come = [];
        var kept = 0;
        foreach (var (passage, came) in Compared.Parts(Passages(before), Passages(after)))
        {
            if (came == Came.Through)
            {
                Tell(told, gone, come);
                kept++;
                continue;
            }
            if (kept > 0) told.Add(new(Came.Through, [], kept));
            kept = 0;
            (came == Came.Out ? gone : come).Add(passage);
        }
        Tell(told, gone, come);
        if (kept > 0) told.Add(new(Came.Through, [], kept));
        return told;
    }

    private static void Tell(List<Difference> told, List<string> gone, List<string> come)
    {
        for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
        {
            var (was, now) = (i < gone.Count ? gone[i] : null, i < come.Count ? come[i] : null);
            var words = was is not null && now is not null ? ByWord(was, now) : null;
            if (was is not null) told.Add(new(Came.Out, words?.Was ?? [new(was, false)]));
            if (now is not null) told.Add(new(Came.In, words?.Now ?? [new(now, false)]));
        }
        gone.Clear();
        come.Clear();
    }

    /// <summary>Nothing when the two passages have too little in common.</summary>
    private static (List<Run> Was, List<Run> Now)? ByWord(string was, string now)
    {
        List<Run> before = [], after = [];
        int same = 0, all = 0;
        foreach (var (word, came) in Compared.Parts(was.Split(' '), now.Split(' ')))
        {
            all++;
            if (came == Came.Through) same++;
            if (came != Came.In) Add(before, word, came == Came.Out);
            if (came != Came.Out) Add(after, word, came == Came.In);
        }
        return same < all * (1 - MostMarked) ? null : (before, after);
    }

    private static void Add(List<Run> runs, string word, bool isMarked)
    {
        if (runs.Count > 0 && runs[^1].IsMarked == isMarked) runs[^1] = runs[^1] with { Words = runs[^1].Words + " " + word };
        else runs.Add(new(word, isMarked));
    }

    private static string[] Passages(string text) =>
        [.. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain)];

    /// <summary>Without the marks of Markdown, which say nothing to a reader: only the words are compared.</summary>
    private static string Plain(string passage) => Emphasis().Replace(Points().Replace(Headings().Replace(passage, ""), "• "), "${words}");

    [GeneratedRegex("^#{1,6}[ \\t]+", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Headings();

    [GeneratedRegex("^[ \\t]*[-*+][ \\t]+", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Points();

    [GeneratedRegex(@"\*\*(?<words>[^*\n]+)\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();
}
