using System.Text;

namespace Beehive.Platform.Notices;

/// <summary>An email to one person, kept with the change that it tells of until the mail server has taken it.</summary>
public sealed class Letter
{
    public const int LongestSubject = 200;

    public long Id { get; private set; }

    /// <summary>Made once, when the letter is written: however often it is sent, a mailbox knows that it is the same.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>What it is about and for whom, "meeting-cancelled:123:account-7". The same is never written twice.</summary>
    public required string Once { get; init; }

    /// <summary>One address.</summary>
    public required string To { get; init; }

    public string? ToName { get; private set; }
    public string Subject { get; private set; } = "";

    /// <summary>The whole letter in plain words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The same for mail programs that show pages.</summary>
    public string? Html { get; private set; }

    /// <summary>0 for the installation.</summary>
    public long PlaceId { get; init; }

    /// <summary>One click on it, or one POST by the mail program, stops letters of this kind (RFC 8058).</summary>
    public string? StopLink { get; init; }

    /// <summary>Where an answer comes in, and word that the letter could not be delivered. With none, at the sender's.</summary>
    public string? ReplyTo { get; init; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Not sent before then. Left out, it is due when it is written.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>From then on it is of no use to anybody, such as a link that has run out: it is not sent any more.</summary>
    public DateTimeOffset? UselessAfter { get; init; }

    /// <summary>It waited until it was of no use, and was not sent.</summary>
    public DateTimeOffset? LeftOutAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Somebody is sending it until then.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Given up, until a person says: again.</summary>
    public DateTimeOffset? ParkedAt { get; private set; }

    /// <summary>The mail server's last words.</summary>
    public string? Trouble { get; private set; }

    private Letter()
    {
    }

    /// <summary>Subject and name lose what could begin a line of their own; the text keeps its lines.</summary>
    public Letter(string subject, string text, string? html = null, string? toName = null)
    {
        Subject = OnOneLine(subject, LongestSubject);
        Text = Clean(text);
        Html = html is null ? null : Clean(html);
        ToName = string.IsNullOrWhiteSpace(toName) ? null : OnOneLine(toName, 80);
        if (Subject.Length == 0 || string.IsNullOrWhiteSpace(Text)) throw new ArgumentException("A letter has a subject and a text.", nameof(subject));
    }

    /// <summary>Once, when it is written.</summary>
    public void Write(string messageId, DateTimeOffset at)
    {
        if (MessageId.Length > 0) throw new InvalidOperationException("The letter is written already.");
        if (string.IsNullOrWhiteSpace(Once)) throw new InvalidOperationException("A letter says for what it is written once.");
        if (EmailAddress.Check(To) is { } refusal) throw new InvalidOperationException(refusal.ToString());
        if (ReplyTo is not null && EmailAddress.ToWire(ReplyTo) is null) throw new InvalidOperationException("Answers to a letter go to one address.");
        if (StopLink is not null && !IsLink(StopLink)) throw new InvalidOperationException("The link that stops letters is a whole address, made by Origin.");
        (MessageId, WrittenAt) = (messageId, at);
    }

    /// <summary>Words that were taken out of what it tells of go from here too, whether it waits or was sent.</summary>
    public void Cut(Words.Passage passage) => (Subject, Text, Html) = (passage.CutFrom(Subject), passage.CutFrom(Text), passage.CutFrom(Html));

    private static bool IsLink(string link) => link.Length <= 900 && link.All(c => c is > ' ' and < (char)127 and not '<' and not '>')
        && Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "https" or "http";

    /// <summary>Words that cannot begin a line of their own.</summary>
    public static string OnOneLine(string words, int most)
    {
        var line = string.Join(' ', Clean(words).Split((char[])[' ', '\n', '\t', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : Whole(line[..(most - 1)]).TrimEnd() + "…";
    }

    /// <summary>Lines end in \n; nothing stays that a database or a mail server would refuse.</summary>
    private static string Clean(string words) => string.Concat(Whole(words).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        .Where(c => c is '\n' or '\t' || !char.IsControl(c)));

    /// <summary>Half of a character becomes a mark of replacement.</summary>
    private static string Whole(string words) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words));
}
