using System.Globalization;
using Beehive.Platform;
using CsvHelper;

namespace Beehive.Issues.Entering;

/// <summary>
/// Reads the notes of an event: a table as CSV or from a spreadsheet, with the columns kind and words; or plain lines, where a line such as "Worked well" says what
/// the lines below it are. What was said stays letter by letter; only the sign of a list before it goes.
/// </summary>
public static class PastedPoints
{
    public const int Most = 500;

    private static readonly string[] WordsHeads = ["words", "point", "points", "what was said"];
    private static readonly string[] KindHeads = ["kind", "what is it", "type"];
    private static readonly string[] Signs = ["• ", "•\t", "- ", "* ", "– ", "o\t"];

    private static readonly Dictionary<string, IssueKind> Named = Names();

    /// <summary>Each fault names its line.</summary>
    public static IReadOnlyList<Point> Read(string pasted, IssueKind? usual, out IReadOnlyList<Refusal> faults)
    {
        ArgumentNullException.ThrowIfNull(pasted);
        var (points, found) = (new List<Point>(), new List<Refusal>());
        faults = found;
        if (IsTable(pasted)) ReadTable(pasted, usual, points, found);
        else ReadLines(pasted, usual, points, found);
        if (points.Count == 0 && found.Count == 0) found.Add(new("Paste the points, one in each line."));
        if (points.Count > Most) found.Add(new("These are {0} points. Enter at most {1} at once.", points.Count, Most));
        return points;
    }

    /// <summary>Those whose words were said before, here or above, are marked.</summary>
    public static IReadOnlyList<Point> Marked(IReadOnlyList<Point> points, IReadOnlySet<string> known)
    {
        ArgumentNullException.ThrowIfNull(points);
        var seen = new HashSet<string>(known, StringComparer.Ordinal);
        return [.. points.Select(x => x with { IsDouble = !seen.Add(x.Mark) })];
    }

    public static IssueKind? KindOf(string name) => Named.TryGetValue(Plain(name), out var kind) ? kind : null;

    private static void ReadLines(string pasted, IssueKind? usual, List<Point> points, List<Refusal> faults)
    {
        var kind = usual;
        var lines = pasted.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var words = Without(lines[i].Trim());
            if (words.Length == 0) continue;
            if (KindOf(words) is { } head) kind = head;
            else Add(points, faults, i + 1, words, kind);
        }
    }

    private static void ReadTable(string pasted, IssueKind? usual, List<Point> points, List<Refusal> faults)
    {
        using var text = new StringReader(pasted);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true }, false);
        if (!csv.Read()) return;
        var heads = Enumerable.Range(0, csv.FieldCount).Select(x => Plain(csv.GetString(x))).ToList();
        var (said, kinds) = (heads.FindIndex(WordsHeads.Contains), heads.FindIndex(KindHeads.Contains));
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            var (words, named) = (csv.GetString(said).Trim(), kinds < 0 ? "" : csv.GetString(kinds).Trim());
            if (words.Length == 0 && named.Length == 0) continue;
            if (words.Length == 0) faults.Add(new("Line {0}: nothing is said there.", line));
            else if (named.Length > 0 && KindOf(named) is null) faults.Add(new("Line {0}: \"{1}\" is no kind. Write for example compliment, complaint, request or suggestion.", line, named));
            else Add(points, faults, line, words, KindOf(named) ?? usual);
        }
    }

    private static void Add(List<Point> points, List<Refusal> faults, int line, string words, IssueKind? kind)
    {
        if (words.Length > Issue.LongestWords) faults.Add(new("Line {0} is longer than {1} letters. Is it several points?", line, Issue.LongestWords));
        else if (kind is not { } of) faults.Add(new("Line {0}: what is it? Write a line such as Worked well above it, or choose a kind below.", line));
        else points.Add(new(line, words, of));
    }

    /// <summary>Its first line names the columns.</summary>
    private static bool IsTable(string pasted)
    {
        var first = pasted.AsSpan().TrimStart();
        var end = first.IndexOfAny('\r', '\n');
        var heads = (end < 0 ? first : first[..end]).ToString().Split([',', ';', '\t']).Select(x => Plain(x.Trim('"'))).ToList();
        return heads.Exists(WordsHeads.Contains) && (heads.Count == 1 || heads.Exists(KindHeads.Contains));
    }

    private static string Without(string line) => Signs.FirstOrDefault(x => line.StartsWith(x, StringComparison.Ordinal)) is { } sign ? line[sign.Length..].TrimStart() : line;

    private static string Plain(string words) => words.Trim().TrimEnd(':', '.', '?').Trim().Replace('-', ' ').ToLower(CultureInfo.InvariantCulture);

    private static Dictionary<string, IssueKind> Names()
    {
        var names = new Dictionary<string, IssueKind>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<IssueKind>())
        {
            names[Plain(kind.ToString())] = names[Plain(kind.ToString()) + "s"] = kind;
            names[Plain(IssueWords.Of(kind))] = kind;
        }
        foreach (var name in (string[])["worked well", "what worked well", "what has worked well", "went well", "what went well", "good"]) names[name] = IssueKind.Compliment;
        foreach (var name in (string[])["did not work so well", "not so well", "what has not worked so well", "what did not work so well", "what has not worked well", "did not work well", "bad"]) names[name] = IssueKind.Complaint;
        foreach (var name in (string[])["ideas", "idea", "what could be better"]) names[name] = IssueKind.Suggestion;
        names["stories"] = IssueKind.Story;
        return names;
    }
}
