using System.Text;
using System.Text.Encodings.Web;
using Beehive.Platform.Web;

namespace Beehive.Platform.Notices;

/// <summary>
/// Writes a letter from a title, paragraphs and links: in plain words, and as a simple page for mail programs that show one. Every link goes to this
/// site, at the address that people know.
/// </summary>
public sealed class LetterText(Origin origin, string title)
{
    private const int Width = 72;

    private readonly StringBuilder text = new(Wrapped(Letter.OnOneLine(title, Letter.LongestSubject)));
    private readonly StringBuilder html = new($"<h1>{Encoded(title)}</h1>\n");
    private readonly StringBuilder footText = new();
    private readonly StringBuilder footHtml = new();

    /// <summary>Whole, for the mail program's own button.</summary>
    public string? StopLink { get; private set; }

    private string? answersTo;

    public string Text => text + (footText.Length == 0 ? "" : "\n\n" + footText.ToString().TrimEnd('\n')) + "\n";

    public string Html => $"""
        <!doctype html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><title>{Encoded(title)}</title></head>
        <body>
        {html}{(footHtml.Length == 0 ? "" : "<hr>\n")}{footHtml}</body>
        </html>

        """;

    /// <summary>A paragraph; its own ends of lines stay.</summary>
    public LetterText Say(string paragraph)
    {
        text.Append("\n\n").Append(Wrapped(paragraph.Trim()));
        html.Append("<p>").Append(Encoded(paragraph.Trim())).Append("</p>\n");
        return this;
    }

    /// <summary>Above one of several pieces.</summary>
    public LetterText Head(string words)
    {
        var head = Wrapped(Letter.OnOneLine(words, Letter.LongestSubject));
        text.Append("\n\n\n").Append(head).Append('\n').Append('-', Math.Min(Width, head.Split('\n').Max(x => x.Length)));
        html.Append("<h2>").Append(Encoded(words)).Append("</h2>\n");
        return this;
    }

    /// <summary>Markdown, whole: what followers read need not be looked up.</summary>
    public LetterText Prose(string markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return this;
        foreach (var part in LetterProse.Parts(markdown, origin)) text.Append("\n\n").Append(Wrapped(part.Words, part.Indent));
        html.Append(LetterProse.Html(markdown, origin));
        return this;
    }

    public LetterText List(params IEnumerable<string> points)
    {
        var listed = points.Select(x => x.Trim()).ToList();
        if (listed.Count == 0) return this;
        text.Append("\n\n").AppendJoin('\n', listed.Select(x => "- " + Wrapped(x, 2)));
        html.Append("<ul>").AppendJoin("", listed.Select(x => $"<li>{Encoded(x)}</li>")).Append("</ul>\n");
        return this;
    }

    /// <param name="address">From the root of the site: /thurrock/boards/carers</param>
    public LetterText Link(string words, string address)
    {
        var link = Whole(address);
        text.Append("\n\n").Append(Wrapped(words.Trim())).Append(":\n").Append(link);
        html.Append("<p>").Append(Anchor(words, link)).Append("</p>\n");
        return this;
    }

    /// <summary>At the foot: why this person gets this letter.</summary>
    public LetterText Why(string reason)
    {
        footText.Append("Why you get this:\n").Append(Wrapped(reason.Trim())).Append("\n\n");
        footHtml.Append("<p>Why you get this: ").Append(Encoded(reason.Trim())).Append("</p>\n");
        return this;
    }

    /// <summary>At the foot: how to get no more. The page takes the GET of a person and the POST of a mail program (RFC 8058).</summary>
    public LetterText Stop(string address, string words = "Stop these emails")
    {
        StopLink = Whole(address);
        footText.Append(Wrapped(words)).Append(":\n").Append(StopLink).Append("\n\n");
        footHtml.Append("<p>").Append(Anchor(words, StopLink)).Append("</p>\n");
        return this;
    }

    /// <summary>Where an answer to this one letter comes in.</summary>
    public LetterText AnswersTo(string address)
    {
        answersTo = address;
        return this;
    }

    /// <summary>Ready for the outbox; its subject is the title.</summary>
    public Letter To(string email, string once, string? name = null, long placeId = 0, DateTimeOffset due = default, DateTimeOffset? useless = null) =>
        new(title, Text, Html, name) { Once = once, To = email, PlaceId = placeId, StopLink = StopLink, ReplyTo = answersTo, DueAt = due, UselessAfter = useless };

    private string Whole(string address) => address is ['/', ..] and not ['/', '/' or '\\', ..] ? new Uri(origin.Of(address)).AbsoluteUri
        : throw new ArgumentException("A link in a letter goes to this site: /thurrock/boards", nameof(address));

    private static string Anchor(string words, string link) => $"<a href=\"{HtmlEncoder.Default.Encode(link)}\">{Encoded(words.Trim())}</a>";

    private static string Encoded(string words) => HtmlEncoder.Default.Encode(words).Replace("&#xD;", "", StringComparison.Ordinal).Replace("&#xA;", "<br>\n", StringComparison.Ordinal);

    private static string Wrapped(string words, int indent = 0)
    {
        var lines = new List<string>();
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n')) lines.AddRange(Broken(line, Width - indent));
        return string.Join('\n' + new string(' ', indent), lines);
    }

    /// <summary>Between words only, so that an address stays whole.</summary>
    private static List<string> Broken(string line, int width)
    {
        var lines = new List<string>();
        var now = new StringBuilder();
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (now.Length > 0 && now.Length + 1 + word.Length > width)
            {
                lines.Add(now.ToString());
                now.Clear();
            }
            if (now.Length > 0) now.Append(' ');
            now.Append(word);
        }
        lines.Add(now.ToString());
        return lines;
    }
}
