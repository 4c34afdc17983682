using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Beehive.Platform.Web;

/// <summary>
/// Most texts are bare paragraphs. They are written straight away; anything that Markdown could mean otherwise goes to the Markdown parser.
/// A test holds the two against each other.
/// </summary>
public static class Paragraphs
{
    /// <summary>Characters that Markdown may give a meaning to.</summary>
    private static readonly SearchValues<char> Meaning = SearchValues.Create("*_`[]<>#|\\&~^=+\t\r\0");
    private static readonly SearchValues<string> Links = SearchValues.Create(["http", "www.", "ftp:", "mailto", "tel:", "  \n", "\n\n\n"], StringComparison.OrdinalIgnoreCase);

    public static string? TryWrite(string text)
    {
        var words = text.AsSpan().TrimEnd('\n');
        if (words.IsEmpty || words[0] == '\n' || words.ContainsAny(Meaning) || words.ContainsAny(Links)) return null;
        foreach (var line in words.EnumerateLines())
            if (!line.IsEmpty && (char.IsWhiteSpace(line[0]) || char.IsWhiteSpace(line[^1]) || line[0] is '-' or '~' || StartsList(line))) return null;
        var html = new StringBuilder(text.Length + 32);
        foreach (var range in words.Split("\n\n")) html.Append("<p>").Append(HtmlEncoder.Default.Encode(words[range].ToString())).Append("</p>\n");
        return html.ToString();
    }

    /// <summary>"1." or "1)" at the start of a line.</summary>
    private static bool StartsList(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')';
    }
}
