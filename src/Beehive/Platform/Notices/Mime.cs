using System.Globalization;
using System.Text;

namespace Beehive.Platform.Notices;

/// <summary>A letter as it goes over the wire: ASCII, lines that end in CRLF, the same bytes each time it is sent.</summary>
public static class Mime
{
    /// <summary>An encoded word and "Subject: " before it stay within the 76 characters of RFC 2047.</summary>
    private const int BytesOfAWord = 39;
    private const int LongestLine = 76;

    public static string Of(Letter letter, Sender from)
    {
        var mail = new StringBuilder();
        Header(mail, "Date", letter.WrittenAt.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(mail, "From", Mailbox(from.Name, from.Address));
        Header(mail, "To", Mailbox(letter.ToName, EmailAddress.ToWire(letter.To)!));
        if (letter.ReplyTo is { } answers) Header(mail, "Reply-To", EmailAddress.ToWire(answers)!);
        Header(mail, "Subject", Words(letter.Subject));
        Header(mail, "Message-ID", letter.MessageId);
        Header(mail, "Auto-Submitted", "auto-generated");
        if (letter.StopLink is { } stop)
        {
            Header(mail, "List-Unsubscribe", $"<{stop}>");
            Header(mail, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        Header(mail, "MIME-Version", "1.0");
        if (letter.Html is null) Part(mail, "plain", letter.Text);
        else Alternatives(mail, letter);
        return mail.ToString();
    }

    /// <summary>Plain words first: a reader takes the last that it can show.</summary>
    private static void Alternatives(StringBuilder mail, Letter letter)
    {
        var boundary = "=_" + letter.MessageId.Trim('<', '>').Split('@')[0]; // "=_" never stands in quoted-printable
        Header(mail, "Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        mail.Append("\r\n--").Append(boundary).Append("\r\n");
        Part(mail, "plain", letter.Text);
        mail.Append("\r\n--").Append(boundary).Append("\r\n");
        Part(mail, "html", letter.Html!);
        mail.Append("\r\n--").Append(boundary).Append("--\r\n");
    }

    private static void Part(StringBuilder mail, string kind, string text)
    {
        Header(mail, "Content-Type", $"text/{kind}; charset=utf-8");
        Header(mail, "Content-Transfer-Encoding", "quoted-printable");
        mail.Append("\r\n");
        foreach (var line in text.TrimEnd('\n').Split('\n')) QuotedPrintable(mail, line);
    }

    private static void Header(StringBuilder mail, string name, string value) => mail.Append(name).Append(": ").Append(value).Append("\r\n");

    private static string Mailbox(string? name, string address) => name is null ? address : $"{Phrase(name)}\r\n <{address}>";

    private static string Phrase(string name) => IsPlain(name)
        ? '"' + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"' : Encoded(name);

    private static string Words(string words) => IsPlain(words) ? Folded(words) : Encoded(words);

    /// <summary>"=?" would be read as an encoded word.</summary>
    private static bool IsPlain(string words) => words.All(c => c is >= ' ' and < (char)127) && !words.Contains("=?", StringComparison.Ordinal);

    private static string Folded(string words)
    {
        var folded = new StringBuilder();
        var line = "Subject:".Length;
        foreach (var word in words.Split(' '))
        {
            if (folded.Length > 0 && line + 1 + word.Length > LongestLine)
            {
                folded.Append("\r\n");
                line = 0;
            }
            if (folded.Length > 0) folded.Append(' ');
            folded.Append(word);
            line += 1 + word.Length;
        }
        return folded.ToString();
    }

    /// <summary>RFC 2047: no character is cut in two.</summary>
    private static string Encoded(string words)
    {
        var encoded = new StringBuilder();
        var part = new StringBuilder();
        var bytes = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > BytesOfAWord)
            {
                encoded.Append(Word(part)).Append("\r\n ");
                part.Clear();
                bytes = rune.Utf8SequenceLength;
            }
            part.Append(rune);
        }
        return encoded.Append(Word(part)).ToString();
    }

    private static string Word(StringBuilder part) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(part.ToString()))}?=";

    /// <summary>RFC 2045, 6.7. A dot or "From " at the start of a line is encoded too: old servers alter them.</summary>
    private static void QuotedPrintable(StringBuilder mail, string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var width = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var (b, last) = (bytes[i], i == bytes.Length - 1);
            var plain = b is > 32 and < 127 and not (byte)'=' || (b is 32 or 9 && !last);
            if (width == 0 && (b == '.' || bytes.AsSpan(i).StartsWith("From "u8))) plain = false;
            var needs = plain ? 1 : 3;
            if (width + needs > LongestLine - (last ? 0 : 1))
            {
                mail.Append("=\r\n");
                width = 0;
            }
            if (plain) mail.Append((char)b);
            else mail.Append('=').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            width += needs;
        }
        mail.Append("\r\n");
    }
}
