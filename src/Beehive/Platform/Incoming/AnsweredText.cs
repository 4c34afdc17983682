using System.Text.RegularExpressions;

namespace Beehive.Platform.Incoming;

/// <summary>What somebody wrote themselves: without the letter that they answer, which mail programs put below or between, and without their signature.</summary>
public static partial class AnsweredText
{
    private const int LongestSignature = 12;

    /// <summary>Where nothing would be left, all stays: too much is better than nothing.</summary>
    public static string Own(string text)
    {
        var whole = Clean(text);
        var lines = whole.Split('\n').ToList();
        if (lines.FindIndex(IsCut) is var cut and >= 0) lines.RemoveRange(cut, lines.Count - cut);
        if (Header(lines) is var head and >= 0) lines.RemoveRange(head, lines.Count - head);
        Unquote(lines);
        if (lines.FindLastIndex(x => x is "-- " or "--") is var sign and > 0 && lines.Count - sign <= LongestSignature) lines.RemoveRange(sign, lines.Count - sign);
        var own = Squeezed(string.Join('\n', lines));
        return own.Length > 0 ? own : Squeezed(whole);
    }

    /// <summary>Cut at a word, and said.</summary>
    public static string Cut(string words, int longest)
    {
        const string said = "\n\n(It was longer. The rest is not kept.)";
        if (words.Length <= longest) return words;
        var end = longest - said.Length;
        if (char.IsHighSurrogate(words[end - 1])) end--;
        return words[..end].TrimEnd() + said;
    }

    private static bool IsCut(string line) => Original().IsMatch(line) || line.Length >= 20 && line.Trim() is { Length: >= 20 } rule && rule.All(x => x == '_');

    /// <summary>Outlook's lines: From, then Sent or Date, then To or Subject, each in a line.</summary>
    private static int Header(List<string> lines)
    {
        for (var at = 0; at + 2 < lines.Count; at++)
            if (From().IsMatch(lines[at]) && lines.Skip(at + 1).Take(5).Count(x => HeaderLine().IsMatch(x)) >= 2) return at;
        return -1;
    }

    /// <summary>Lines that begin with &gt;, and "On Monday ... wrote:" above them, over up to three lines.</summary>
    private static void Unquote(List<string> lines)
    {
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            if (!lines[at].StartsWith('>')) continue;
            lines.RemoveAt(at);
            if (at > 0 && lines[at - 1].StartsWith('>')) continue;
            var above = at - 1;
            while (above >= 0 && lines[above].Length == 0) above--;
            if (above < 0 || !lines[above].TrimEnd().EndsWith(':')) continue;
            for (var begin = above; begin >= 0 && above - begin < 3; begin--)
            {
                if (!Wrote().IsMatch(string.Join(' ', lines[begin..(above + 1)]))) continue;
                lines.RemoveRange(begin, above - begin + 1);
                at = begin;
                break;
            }
        }
    }

    private static string Clean(string text) => string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u00a0', ' ').Where(x => x is '\n' or '\t' || !char.IsControl(x) && x is not ('\ufeff' or '\u200b' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069')));

    /// <summary>Blank lines at most one at a time.</summary>
    private static string Squeezed(string text)
    {
        var kept = new List<string>();
        foreach (var line in text.Split('\n').Select(x => x.TrimEnd()))
            if (line.Length > 0 || kept.Count > 0 && kept[^1].Length > 0) kept.Add(line);
        return string.Join('\n', kept).Trim();
    }

    [GeneratedRegex("^ *-{2,} *(?<what>original|forwarded) (?<thing>message|appointment) *-{2,} *$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Original();

    [GeneratedRegex(@"^\*?(?<from>from|von|de)\*?: ?\*? *[^ ].*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex From();

    [GeneratedRegex(@"^\*?(?<name>sent|date|to|cc|subject|reply to):.*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HeaderLine();

    [GeneratedRegex("^ *(?<when>on|at|am|le) .{5,300}(?<wrote>wrote|schrieb|crit) *:? *.{0,100}: *$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Wrote();
}
