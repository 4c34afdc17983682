using System.Globalization;
using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>Looks at an answer before it is sent: what makes it hard to read, and what people will ask next.</summary>
public static class AnswerHints
{
    /// <summary>Easy Read: one idea a sentence.</summary>
    public const int MostWords = 15;

    /// <summary>More advice than this nobody reads.</summary>
    private const int MostOfAKind = 4;
    private const int FewWords = 5;

    private static readonly char[] SentenceEnds = ['.', '!', '?', '\n', ';'];
    private static readonly string[] Finished = ["done", "sorted", "completed", "complete", "resolved", "finished", "actioned", "closed", "fixed"];
    private static readonly string[] SaysWhen = ["again", "when", "until", "next", "after", "month", "year", "week", .. Months()];

    /// <summary>Long sentences and hard words.</summary>
    public static IEnumerable<AnswerHint> OfReading(string field, string text)
    {
        foreach (var (words, start) in Sentences(text).Select(x => (x.Length, Beginning(x))).Where(x => x.Length > MostWords).Take(MostOfAKind))
            yield return new(field, new Sentence("This sentence has {0} words: “{1}”. Make two short ones of it.", words, start));
        foreach (var (hard, easy) in Hard(text).Take(MostOfAKind))
            yield return new(field, new Sentence("Many people do not know the word “{0}”. An easier one: {1}.", hard, easy));
    }

    /// <summary>What will be done: by whom, and what happens next.</summary>
    public static IEnumerable<AnswerHint> OfPromise(string field, string text)
    {
        if (text.Length > 0 && !HasAny(text, ["will", "we", "council", "officer", "team", "office", "company", "board", "secretary"])) yield return new(field, new Sentence("Say who does it."));
        if (text.Length > 0 && !HasAny(text, ["will", "going", "ask", "asks", "write", "writes", "meet", "meets", "call", "look", "check", "start", "starts", "visit"])) yield return new(field, new Sentence("Say the next step: We will ..."));
    }

    /// <summary>An end: what is different, or what the person can do now.</summary>
    public static IEnumerable<AnswerHint> OfEnd(IssueEnd end, string why, string changed)
    {
        switch (end)
        {
            case IssueEnd.Done or IssueEnd.Partly when changed.Length > 0 && (SaysOnlyDone(changed) || string.Equals(changed, why, StringComparison.OrdinalIgnoreCase)):
                yield return new("changed", new Sentence("This says that it is done, not what changed. Say what people find different now."));
                break;
            case IssueEnd.Partly when why.Length > 0 && !HasAny(why + " " + changed, ["will", "rest", "not", "next", "still"]):
                yield return new("why", new Sentence("Say what is not done, and what comes next."));
                break;
            case IssueEnd.NotNow when why.Length > 0 && !SaysADay(why):
                yield return new("why", new Sentence("Say when you look at it again: a month and a year."));
                break;
            case IssueEnd.No when why.Length > 0 && !HasAny(why, ["you", "can", "help", "instead", "ask", "call"]):
                yield return new("why", new Sentence("Say what the person can do now, or who else can help."));
                break;
            case IssueEnd.NotOurs or IssueEnd.Signposted when why.Length > 0 && !CanBeReached(why):
                yield return new("why", new Sentence("Say who it is, and a phone number or an address."));
                break;
        }
    }

    private static bool SaysADay(string text) => text.Any(char.IsAsciiDigit) || HasAny(text, SaysWhen);

    private static bool CanBeReached(string text) => text.Count(char.IsAsciiDigit) >= FewWords || text.Contains('@', StringComparison.Ordinal);

    private static bool SaysOnlyDone(string text) => Words(text) is var words && words.Length < FewWords && words.Any(x => Finished.Contains(x, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string[]> Sentences(string text) => PlainEnds(text).Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries).Select(Words);

    /// <summary>A point inside a number, a time or an address ends no sentence.</summary>
    private static string PlainEnds(string text) => string.Concat(text.Select((c, i) => c is '.' or '!' or '?' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) ? ' ' : c));

    private static string Beginning(string[] words) => string.Join(' ', words.Take(FewWords)) + " …";

    private static string[] Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(x => x.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')', '*', '_', '#')).Where(x => x.Any(char.IsLetterOrDigit))];

    private static bool HasAny(string text, IReadOnlyCollection<string> wanted) => Words(text).Any(x => wanted.Contains(x, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<(string Hard, string Easy)> Hard(string text)
    {
        var line = " " + string.Join(' ', Words(text)).ToLower(CultureInfo.InvariantCulture) + " ";
        foreach (var (hard, easy) in HardWords.All)
        {
            if (!line.Contains($" {hard} ", StringComparison.Ordinal)) continue;
            line = line.Replace($" {hard} ", " ", StringComparison.Ordinal);
            yield return (hard, easy);
        }
    }

    private static IEnumerable<string> Months() => CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(x => x.Length > 0);
}
