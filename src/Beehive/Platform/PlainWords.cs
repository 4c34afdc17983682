using System.Text;

namespace Beehive.Platform;

/// <summary>Markdown as bare words, for the search and for summaries.</summary>
public static class PlainWords
{
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
}
