using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>What somebody said and what was answered, in one line each.</summary>
/// <param name="Number">Of the issue.</param>
/// <param name="Said">What it is about, in one line.</param>
/// <param name="Address">The issue's page: the story behind it.</param>
/// <param name="Board">That had it; nothing where no board that everybody can see did.</param>
/// <param name="End">How it ended.</param>
/// <param name="Did">What is different now; or why not.</param>
/// <param name="Word">What whoever raised it says: is it sorted?</param>
/// <param name="Others">How many said the same.</param>
public sealed record AnswerInShort(int Number, string Said, string Address, string? Board, PartialDate? Ended, IssueEnd End, string Did, Verdict? Word, int Others)
{
    /// <summary>So long a line may be; longer ones are cut at a word.</summary>
    public const int LongestLine = 180;

    private static readonly char[] Ends = ['.', '!', '?'];

    /// <summary>Beside the one line: what the answer is.</summary>
    public static string Heading(IssueEnd end) => end switch
    {
        IssueEnd.Done => "We did",
        IssueEnd.Partly => "We did a part of it",
        IssueEnd.NotNow => "Not now, because",
        IssueEnd.No => "We said no, because",
        IssueEnd.NotOurs => "We passed it on",
        _ => "Someone else can help",
    };

    /// <summary>The raiser’s own word, to stand beside what the board claims.</summary>
    public static string Says(Verdict? word) => word switch
    {
        Verdict.Yes => "The person says: it is sorted.",
        Verdict.Partly => "The person says: it is partly sorted.",
        Verdict.No => "The person says: it is not sorted.",
        _ => "The person has not said yet whether it is sorted.",
    };

    /// <summary>For what was done the change; for all else the reason.</summary>
    public static string DidOf(IssueEnd end, string? changed, string? reason) =>
        OneLine((end is IssueEnd.Done or IssueEnd.Partly ? changed ?? reason : reason ?? changed) ?? "");

    /// <summary>The first sentence, cut at a word where it is long.</summary>
    public static string OneLine(string text, int longest = LongestLine)
    {
        var line = string.Join(' ', PlainWords.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var end = line.IndexOfAny(Ends); end >= 0 && end + 1 < line.Length; end = line.IndexOfAny(Ends, end + 1))
        {
            if (line[end + 1] != ' ' || (end + 2 < line.Length && !char.IsUpper(line[end + 2]) && !char.IsDigit(line[end + 2]))) continue;
            line = line[..(end + 1)];
            break;
        }
        if (line.Length <= longest) return line;
        var cut = line.LastIndexOf(' ', longest - 1);
        return line[..(cut > 0 ? cut : longest - 1)] + "…";
    }
}
