using System.Buffers;
using System.Text;

namespace Beehive.Platform;

/// <summary>Markdown as bare words, for the search and for summaries.</summary>
public static class PlainWords
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("#*_`|>[]\u0002\u0003");

    /// <summary>Whatever else parts words, besides one space.</summary>
    private static readonly SearchValues<char> Spaces = SearchValues.Create([.. Enumerable.Range(1, char.MaxValue).Select(x => (char)x).Where(x => x != ' ' && char.IsWhiteSpace(x))]);

    public static string Of(params string?[] texts)
    {
        var plain = new StringBuilder();
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text)) continue;
            if (plain.Length > 0) plain.Append(' ');
            Append(plain, text);
        }
        return plain.ToString();
    }

    private static void Append(StringBuilder plain, string text)
    {
        if (IsPlain(text))
        {
            plain.Append(text);
            return;
        }
        var space = plain.Length > 0;
        foreach (var c in text)
        {
            if (c is '#' or '*' or '_' or '`' or '|' or '>' or '[' or ']' or '\u0002' or '\u0003') continue;
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c);
                space = false;
            }
            else if (!space)
            {
                plain.Append(' ');
                space = true;
            }
        }
    }

    /// <summary>Most texts are: nothing to look at letter by letter.</summary>
    private static bool IsPlain(string text) =>
        text[0] != ' ' && !text.AsSpan().ContainsAny(Marks) && !text.AsSpan().ContainsAny(Spaces) && !text.Contains("  ", StringComparison.Ordinal);
}
