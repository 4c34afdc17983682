using System.Text;
using System.Text.RegularExpressions;

namespace Beehive.Tests.House;

/// <summary>Takes everything out of a page's source but the bare words that stand in it: what Razor says, code, tags.</summary>
internal static partial class Sentences
{
    public static IEnumerable<string> BareIn(string page)
    {
        var words = Tag().Replace(WithoutRazor(Comment().Replace(page, "")), "\n");
        var lines = words.Split('\n').Select(x => x.Trim()).Where(x => !Code().IsMatch(x)).Where(x => Words().IsMatch(x));
        return lines.Concat(Spoken().Matches(page).Select(x => x.Value));
    }

    /// <summary>@(...), @{...}, @T["..."], @Model.Title, @if (...): gone, with all that stands in their brackets.</summary>
    private static string WithoutRazor(string page)
    {
        var left = new StringBuilder(page.Length);
        for (var i = 0; i < page.Length;)
        {
            if (page[i] != '@') left.Append(page[i++]);
            else if (page.AsSpan(i).StartsWith("@:")) i += 2;
            else i = AfterExpression(page, i + 1);
        }
        return left.ToString();
    }

    private static int AfterExpression(string page, int at)
    {
        if (Directive().Match(page, at) is { Success: true } line && line.Index == at) return at + line.Length;
        for (; ; )
        {
            while (at < page.Length && (char.IsLetterOrDigit(page[at]) || page[at] is '_')) at++;
            var end = at;
            while (end < page.Length && page[end] == ' ') end++;
            if (at < page.Length && page[at] is '(' or '[' or '{') at = AfterBracket(page, at);
            else if (Keyword().IsMatch(page[..at]) && end < page.Length && page[end] == '(') at = AfterBracket(page, end);
            else if (at + 1 < page.Length && page[at] is '.' or '?' or '!' && (char.IsLetter(page[at + 1]) || page[at + 1] is '.' or '[')) at++;
            else return at;
        }
    }

    private static int AfterBracket(string page, int at)
    {
        var depth = 0;
        for (; at < page.Length; at++)
        {
            if (page[at] == '"') at = page.IndexOf('"', at + 1);
            else if (page[at] is '(' or '[' or '{') depth++;
            else if (page[at] is ')' or ']' or '}' && --depth == 0) return at + 1;
        }
        return at;
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""</?[a-zA-Z!](?:"[^"]*"|'[^']*'|[^>"'])*>""", RegexOptions.Singleline)]
    private static partial Regex Tag();

    /// <summary>Code between the markup: statements and brackets stand on lines of their own.</summary>
    [GeneratedRegex(@"^([{}\s]*((if \([\w.]+\)|else) \{[{}\s]*)?|else\b.*|if \(.*|foreach \(.*|case .*:|.*;|.*=>.*)$")]
    private static partial Regex Code();

    [GeneratedRegex(@"[A-Za-z]{2,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"(page|model|using|inject|addTagHelper|inherits|attribute|namespace)\b[^\n]*")]
    private static partial Regex Directive();

    [GeneratedRegex(@"@(if|for|foreach|while|switch|using|lock)$")]
    private static partial Regex Keyword();

    /// <summary>Attributes that people hear or read.</summary>
    [GeneratedRegex("""\b(aria-label|alt|title|placeholder|label|label-text|hint|heading|summary|legend|data-label|data-bee-copied)="[^"@]*[A-Za-z]{2,}[^"@]*(?=")""")]
    private static partial Regex Spoken();
}
