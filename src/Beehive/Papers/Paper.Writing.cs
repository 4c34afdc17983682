using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Papers;

/// <summary>What somebody writes: a paper before it is one. The first board leads.</summary>
public sealed record PaperToWrite(string Title, PaperKind Kind, string Text, IReadOnlyList<long> BoardIds)
{
    public string? Contact { get; init; }
    public string? Purpose { get; init; }
    public string? Summary { get; init; }
    public string? Cost { get; init; }
    public IReadOnlyList<string> Recommendations { get; init; } = [];
    public IReadOnlyList<string> Appendices { get; init; } = [];
    public IReadOnlyList<string> BackgroundPapers { get; init; } = [];
    public IReadOnlyList<long> BasedOnIds { get; init; } = [];
}

public sealed partial class Paper
{
    public const int LongestTitle = 200;
    public const int LongestSentence = 500;
    public const int LongestPart = 4000;
    public const int LongestText = 200_000;
    public const int MostLines = 100;

    /// <summary>The version that is being written, or null when everything is out.</summary>
    public PaperVersion? Prepared => versions.Where(x => x.Visibility == Visibility.Draft).MaxBy(x => x.Number) is { } last && last.Number == versions.Max(x => x.Number) ? last : null;

    public bool IsDraft => Visibility == Visibility.Draft;

    /// <param name="key">Free among the papers of the place, and the last part of the address.</param>
    public static Refusal? Write(PaperToWrite wanted, string placeAddress, string key, Act act, out Paper? paper)
    {
        paper = null;
        if (Refused(wanted) is [var (_, refusal), ..]) return refusal;
        paper = new Paper { Key = key, Slug = key, Address = $"{placeAddress}/papers/{key}", Visibility = Visibility.Draft };
        paper.versions.Add(new PaperVersion { Number = 1, Visibility = Visibility.Draft });
        paper.Take(wanted);
        paper.Record(new PaperWritten(act, paper));
        return null;
    }

    /// <summary>While nobody but those who work for the board has seen it, everything can be changed.</summary>
    public Refusal? Rewrite(PaperToWrite wanted, Act act)
    {
        if (!IsDraft) return new("The paper is out. A change is a new version, with what changed and why.");
        if (Refused(wanted) is [var (_, refusal), ..]) return refusal;
        Take(wanted);
        Record(new PaperRewritten(act, this));
        return null;
    }

    /// <summary>What is wrong with it, by field.</summary>
    public static IReadOnlyList<(string Field, Refusal Words)> Refused(PaperToWrite wanted)
    {
        var refused = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(wanted.Title)) refused.Add(("title", new("Write a title for the paper.")));
        if (wanted.BoardIds.Count == 0) refused.Add(("boards", new("Choose the board that the paper is for.")));
        foreach (var (field, text, most) in (ReadOnlySpan<(string, string?, int)>)[("title", wanted.Title, LongestTitle), ("contact", wanted.Contact, LongestTitle), ("summary", wanted.Summary, LongestPart), ("purpose", wanted.Purpose, LongestPart), ("cost", wanted.Cost, LongestPart), ("text", wanted.Text, LongestText)])
            if (text?.Length > most) refused.Add((field, new("This is longer than {0} letters. Make it shorter, or put a part of it into a paper of its own.", most)));
        foreach (var (field, lines) in (ReadOnlySpan<(string, IReadOnlyList<string>)>)[("recommendations", wanted.Recommendations), ("appendices", wanted.Appendices), ("background", wanted.BackgroundPapers)])
            if (lines.Count > MostLines || lines.Any(x => x.Length > LongestPart)) refused.Add((field, new("Write {0} lines at most, each no longer than {1} letters.", MostLines, LongestPart)));
        return refused;
    }

    private void Take(PaperToWrite wanted)
    {
        (Title, Kind, Contact, Purpose, Summary, Cost) = (wanted.Title.Trim(), wanted.Kind, Maybe(wanted.Contact), Maybe(wanted.Purpose), Maybe(wanted.Summary), Maybe(wanted.Cost));
        (Recommendations, Appendices, BackgroundPapers) = (wanted.Recommendations, wanted.Appendices, wanted.BackgroundPapers);
        versions.MaxBy(x => x.Number)!.Text = wanted.Text;
        Take(boards, [.. wanted.BoardIds.Distinct()], (row, id) => row.BoardId = id, (order, id) => new PaperBoard { Order = order, BoardId = id }, x => x.Order);
        Take(basedOn, [.. wanted.BasedOnIds.Distinct().Where(x => x != Id)], (row, id) => row.OnId = id, (order, id) => new PaperBasis { Order = order, OnId = id }, x => x.Order);
        Enclose();
        if (Id != 0) Settled();
    }

    /// <summary>Rows keep their numbers and change what they hold.</summary>
    private static void Take<T>(List<T> rows, List<long> wanted, Action<T, long> put, Func<int, long, T> make, Func<T, int> order)
    {
        var known = rows.OrderBy(order).ToList();
        foreach (var gone in known.Skip(wanted.Count)) rows.Remove(gone);
        for (var i = 0; i < wanted.Count; i++)
        {
            if (i < known.Count) put(known[i], wanted[i]);
            else rows.Add(make(known.Count == 0 ? i : order(known[^1]) + 1 + i - known.Count, wanted[i]));
        }
    }

    private static string? Maybe(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed record PaperWritten(Act Act, Paper Paper) : Fact(Act, Paper);

public sealed record PaperRewritten(Act Act, Paper Paper) : Fact(Act, Paper);
