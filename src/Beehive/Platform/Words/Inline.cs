using System.Text;

namespace Beehive.Platform.Words;

/// <summary>The words of one paragraph as they come, with their links and what is strong, turned into one piece of Markdown.</summary>
public sealed class Inline
{
    private readonly List<Piece> pieces = [];

    public bool IsEmpty => pieces.TrueForAll(x => string.IsNullOrWhiteSpace(x.Words));

    public void Add(string words, bool isStrong = false, string? link = null)
    {
        if (link is not null && !MayLink(link)) link = null;
        if (pieces.Count > 0 && pieces[^1].IsStrong == isStrong && pieces[^1].Link == link) pieces[^1] = pieces[^1] with { Words = pieces[^1].Words + words };
        else pieces.Add(new(words, isStrong, link));
    }

    public void LineBreak() => Add("\n");

    public void Add(Inline other)
    {
        foreach (var piece in other.pieces) Add(piece.Words, piece.IsStrong, piece.Link);
    }

    /// <summary>http, https and mailto only.</summary>
    public static bool MayLink(string address) => address.Length <= 2000
        && (Links.IsWeb(address) || (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && address.Contains('@', StringComparison.Ordinal) && address.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '@' or '.' or '-' or '_' or '+')));

    /// <param name="inTable">Each line break becomes a space.</param>
    public string Markdown(bool inTable = false)
    {
        var text = new StringBuilder();
        foreach (var piece in Joined())
        {
            var (before, words, after) = Parted(Spaced(piece.Words));
            text.Append(before);
            if (words.Length == 0) continue;
            var escaped = Escaped.Of(words);
            if (piece.Link is { } link) escaped = $"[{escaped.Replace("\n", " ", StringComparison.Ordinal)}](<{Address(link)}>)";
            text.Append(piece.IsStrong && !escaped.Contains('\n', StringComparison.Ordinal) ? $"**{escaped}**" : escaped).Append(after);
        }
        return Lines(text.ToString(), inTable);
    }

    /// <summary>Strong that begins or ends inside a word would not be read as strong: then the words stay plain.</summary>
    private IEnumerable<Piece> Joined()
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var joins = (i > 0 && Touches(pieces[i - 1].Words, pieces[i].Words)) || (i + 1 < pieces.Count && Touches(pieces[i].Words, pieces[i + 1].Words));
            yield return pieces[i].IsStrong && joins ? pieces[i] with { IsStrong = false } : pieces[i];
        }
    }

    private static bool Touches(string before, string after) => before.Length > 0 && after.Length > 0 && !char.IsWhiteSpace(before[^1]) && !char.IsWhiteSpace(after[0])
        && !(char.IsLetterOrDigit(before[^1]) && char.IsPunctuation(after[0]) && after[0] is '.' or ',' or ';' or ':' or '!' or '?');

    private static string Lines(string text, bool inTable)
    {
        var lines = text.Split('\n').Select(x => x.Trim()).SkipWhile(x => x.Length == 0).Where(x => x.Length > 0).Select(Escaped.Begin);
        return inTable ? string.Join(' ', lines) : string.Join("\\\n", lines.Select(Apart));
    }

    /// <summary>The mark of a line's end must not be taken for a part of an address before it.</summary>
    private static string Apart(string line)
    {
        var last = line[(line.LastIndexOf(' ') + 1)..];
        return last.Contains("://", StringComparison.Ordinal) || last.Contains("www.", StringComparison.OrdinalIgnoreCase) ? line + " " : line;
    }

    /// <summary>Runs of white space become one space, as in HTML; line breaks stay.</summary>
    private static string Spaced(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (c == '\n') plain.Append(c);
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (plain.Length == 0 || plain[^1] is not (' ' or '\n')) plain.Append(' ');
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))) plain.Append(c);
        }
        return plain.ToString();
    }

    private static (string Before, string Words, string After) Parted(string words)
    {
        var plain = words.Trim();
        if (plain.Length == 0) return (words, "", "");
        var start = words.IndexOf(plain, StringComparison.Ordinal);
        return (words[..start], plain, words[(start + plain.Length)..]);
    }

    private static string Address(string link) => link.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal);

    private sealed record Piece(string Words, bool IsStrong, string? Link);
}
