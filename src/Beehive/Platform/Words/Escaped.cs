using System.Text;
using System.Text.RegularExpressions;

namespace Beehive.Platform.Words;

/// <summary>Words as Markdown that shows just these words. Only what would be taken for a mark gets a backslash, so that a person can still read the source.</summary>
public static partial class Escaped
{
    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            if (IsMark(words, i) || BeginsAddress(words, i)) text.Append('\\');
            text.Append(words[i]);
        }
        return text.ToString();
    }

    /// <summary>What at the beginning of a line would make it a heading, a list, a rule, a quotation or a table's rule.</summary>
    public static string Begin(string line)
    {
        if (Number().Match(line) is { Success: true } number) return line.Insert(number.Groups["digits"].Length, "\\");
        return Start().IsMatch(line) ? "\\" + line : line;
    }

    /// <summary>A bare address becomes a link by itself. One with a mark in it would become a wrong one: then it stays words.</summary>
    private static bool BeginsAddress(string words, int i)
    {
        var before = words.AsSpan(0, i);
        if (words[i] == ':' && (EndsIn(before, "tel") || EndsIn(before, "mailto"))) return true; // shown without its beginning
        if (!(words[i] == ':' && (EndsIn(before, "http") || EndsIn(before, "https") || EndsIn(before, "ftp"))) && !(words[i] == '.' && EndsIn(before, "www"))) return false;
        for (var j = i + 1; j < words.Length && !char.IsWhiteSpace(words[j]); j++)
            if (IsMark(words, j) || (words[j] == ':' && words[j - 1] is 'l' or 'L' or 'o' or 'O')) return true;
        return false;
    }

    private static bool EndsIn(ReadOnlySpan<char> before, string scheme) => before.EndsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static bool IsMark(string words, int i) => words[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '|' or '~' => true,
        '_' => !(i > 0 && i + 1 < words.Length && char.IsLetterOrDigit(words[i - 1]) && char.IsLetterOrDigit(words[i + 1])),
        '<' => i + 1 < words.Length && (char.IsLetter(words[i + 1]) || words[i + 1] is '/' or '!' or '?'),
        '&' => i + 1 < words.Length && (char.IsLetter(words[i + 1]) || words[i + 1] is '#'),
        _ => false,
    };

    [GeneratedRegex(@"^(?<digits>\d{1,9})[.)](\s|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(#{1,6}(\s|$)|[-+](\s|$)|[-=:][-=:\s|\\]*$|>)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Start();
}
