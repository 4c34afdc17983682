using System.Text;
using Beehive.Platform.Files;
using Beehive.Platform.Web.Forms;
using MimeKit;
using MimeKit.Text;

namespace Beehive.Platform.Incoming;

/// <summary>A mail that came in, as far as it matters: for which letter it is an answer, whether a person wrote it, and their own words.</summary>
public sealed class IncomingMail
{
    /// <summary>What is larger is not read: a mail server holds it back before that.</summary>
    public const int Largest = 20 * 1024 * 1024;
    public const int LongestWords = 10_000;
    private const int MostTokens = 5;
    private const int MostFiles = 20;

    private static readonly string[] Recipients = ["X-Original-To", "Envelope-To", "Delivered-To", "To", "Cc"];
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 20 };

    /// <summary>The secret parts of our addresses that it was sent to.</summary>
    public required IReadOnlyList<string> Tokens { get; init; }

    /// <summary>The mark of its own number, or of the whole mail when it has none.</summary>
    public required string MessageMark { get; init; }

    /// <summary>No person wrote it: an answering machine, a mailing list, a mail server, or we ourselves.</summary>
    public required bool IsAutomatic { get; init; }

    /// <summary>A mail server says that our letter could not be delivered, for good.</summary>
    public required bool CameBack { get; init; }

    /// <summary>Without what was quoted, and cut where it is too long.</summary>
    public string Words { get; init; } = "";

    /// <summary>The names of files that came with it.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Mail programs of Windows still write in its old character sets.</summary>
    static IncomingMail() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null when it is no mail at all.</summary>
    public static IncomingMail? Read(byte[] mail, ReplyAddress address)
    {
        try
        {
            using var stream = new MemoryStream(mail, Start(mail), mail.Length - Start(mail));
            using var message = new MimeParser(Options, stream, MimeFormat.Entity).ParseMessage();
            return message.Headers.Count == 0 ? null : Of(message, mail, address);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IncomingMail Of(MimeMessage message, byte[] mail, ReplyAddress address)
    {
        var tokens = message.Headers.Where(x => Recipients.Contains(x.Field, StringComparer.OrdinalIgnoreCase)).SelectMany(x => address.TokensIn(x.Value)).Distinct(StringComparer.Ordinal).Take(MostTokens).ToList();
        var automatic = Automatic.Is(message) || message.From.Mailboxes.Any(x => address.IsOurs(x.Address ?? ""));
        var mark = Browser.Hash("mail " + (string.IsNullOrWhiteSpace(message.MessageId) ? Encoding.Latin1.GetString(mail) : message.MessageId));
        if (automatic || tokens.Count == 0) return new() { Tokens = tokens, MessageMark = mark, IsAutomatic = automatic, CameBack = Automatic.SaysItCameBack(message) };
        return new() { Tokens = tokens, MessageMark = mark, IsAutomatic = false, CameBack = false, Words = AnsweredText.Cut(AnsweredText.Own(TextOf(message)), LongestWords), Files = FilesOf(message) };
    }

    /// <summary>Some mail servers put a line "From somebody@example.org Sun Nov 22 ..." before a mail that they hand to a program.</summary>
    private static int Start(byte[] mail) => mail.AsSpan().StartsWith("From "u8) && mail.AsSpan().IndexOf((byte)'\n') is var end and >= 0 ? end + 1 : 0;

    private static string TextOf(MimeMessage message)
    {
        var parts = message.BodyParts.OfType<TextPart>().Where(x => !x.IsAttachment).ToList();
        var plain = string.Join("\n\n", parts.Where(x => x.IsPlain).Select(Unfolded).Where(x => !string.IsNullOrWhiteSpace(x)));
        if (plain.Length > 0) return plain;
        return string.Join("\n\n", parts.Where(x => x.IsHtml).Select(x => HtmlWords.Of(x.Text)).Where(x => x.Length > 0));
    }

    /// <summary>Lines that a mail program broke only to keep them short are whole again (RFC 3676).</summary>
    private static string Unfolded(TextPart part)
    {
        if (!part.IsFlowed) return part.Text;
        var isDeleted = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase);
        return new FlowedToText { DeleteSpace = isDeleted }.Convert(part.Text);
    }

    private static List<string> FilesOf(MimeMessage message) => [.. message.BodyParts.Where(x => x.IsAttachment || x is not TextPart && x is MimePart { FileName: not null })
        .Select(x => FileName.Safe(x.ContentDisposition?.FileName ?? x.ContentType.Name ?? "file")).Take(MostFiles)];
}
