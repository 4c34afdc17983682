using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.Platform.Notices;

/// <summary>What goes over the wire is what was written, and nothing that somebody wrote becomes a header.</summary>
public sealed class MimeTests
{
    private static readonly Sender From = Sender.Parse("Thurrock boards <boards@example.org>");

    private const string Reader = """
        import sys, json, email, email.policy
        mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
        parts = [x for x in mail.walk() if not x.is_multipart()]
        print(json.dumps({"headers": [[k, str(v)] for k, v in mail.items()], "to": [[a.display_name, a.addr_spec] for a in mail["To"].addresses],
          "text": parts[0].get_content(), "html": parts[1].get_content() if len(parts) > 1 else None, "count": len(parts),
          "defects": [str(x) for part in mail.walk() for x in part.defects] + [str(x) for v in mail.values() for x in getattr(v, "defects", [])]}))
        """;

    public static TheoryData<string, string, string?> Words => new()
    {
        { "The meeting is cancelled", "Plain words.\nTwo lines.", null },
        { "Sitzung des Rates für Bürgerinnen und Bürger: Änderung, 会议取消 😀 und noch viel mehr Wörter, damit es mehrere Zeilen werden", "Grüße\n\n😀 = ☺\n.\n..\nFrom here\n trailing \t\n" + new string('x', 500), "Chair, \"Carers\" \\ board" },
        { "a\r\nBcc: victim@example.org", "Text\r\n.\r\nMAIL FROM:<x@example.org>\r\n", "x\" <a@b.example>, \"y\r\nBcc: z" },
        { "=?utf-8?Q?a=0ABcc=3A_x@example.org?=", "=?utf-8?B?QQ==?= =3D =\n=", "=?utf-8?B?QQ==?=" },
        { new string('w', 200), "ümläut " + new string('ü', 300), new string('n', 80) },
        { "\ud800 half \u2028 line \u0085 end \0", "\ud83d\0\u0001end", "Ü" },
    };

    [Theory, MemberData(nameof(Words))]
    public async Task IN_06_another_reader_finds_one_recipient_no_added_header_and_every_word(string subject, string text, string? name)
    {
        var letter = Written(subject, text, $"<p>{text}</p>", name);
        var wire = Mime.Of(letter, From);
        var read = await PythonAsync(wire);
        Assert.Empty(read.GetProperty("defects").EnumerateArray());
        Assert.Equal(["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Type"], read.GetProperty("headers").EnumerateArray().Select(x => x[0].GetString()!));
        Assert.Equal((letter.ToName ?? "", "chair@xn--bcher-kva.example"), read.GetProperty("to").EnumerateArray().Select(x => (x[0].GetString()!, x[1].GetString()!)).Single());
        Assert.Equal(letter.Subject, Header(read, "Subject"));
        Assert.Equal(letter.MessageId, Header(read, "Message-ID"));
        Assert.Equal("Wed, 15 Jul 2026 09:00:00 +0000", Header(read, "Date"));
        Assert.Equal(("auto-generated", "<https://boards.example/stop/1?k=2>", "List-Unsubscribe=One-Click"), (Header(read, "Auto-Submitted"), Header(read, "List-Unsubscribe"), Header(read, "List-Unsubscribe-Post")));
        Assert.Equal(letter.Text.TrimEnd('\n'), read.GetProperty("text").GetString()!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal(letter.Html!.TrimEnd('\n'), read.GetProperty("html").GetString()!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Sound(wire);
    }

    [Fact]
    public void Any_words_come_back_as_they_were_written()
    {
        Prop.ForAll<string, string, string>((subject, text, html) =>
        {
            if (string.IsNullOrWhiteSpace(Letter.OnOneLine(subject ?? "", 200)) || string.IsNullOrWhiteSpace(Letter.OnOneLine(text ?? "", 9999))) return true;
            var letter = Written(subject!, text!, html, null);
            var wire = Mime.Of(letter, From);
            Sound(wire);
            var mail = Mail.Read(wire);
            return mail.Of("Subject") == letter.Subject && mail.Text.TrimEnd('\n') == letter.Text.TrimEnd('\n') && mail.Html?.TrimEnd('\n') == letter.Html?.TrimEnd('\n');
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_letter_without_a_page_has_one_part_and_without_a_link_no_list_header()
    {
        var letter = new Letter("Subject", "Text") { Once = "x", To = "a@example.org" };
        letter.Write("<1@boards.example>", SiteUnderTest.Now);
        var mail = Mail.Read(Mime.Of(letter, From));
        Assert.Equal(("Text\n", null), (mail.Text, mail.Html));
        Assert.DoesNotContain(mail.Headers, x => x.Key.StartsWith("List-", StringComparison.Ordinal));
    }

    private static Letter Written(string subject, string text, string? html, string? name)
    {
        var letter = new Letter(subject, text, html, name) { Once = "x", To = "chair@bücher.example", StopLink = "https://boards.example/stop/1?k=2" };
        letter.Write("<0123456789abcdef0123456789abcdef@boards.example>", SiteUnderTest.Now);
        return letter;
    }

    /// <summary>Lines of at most 76 printable ASCII characters that end in CRLF; only long words of a subject may be longer.</summary>
    private static void Sound(string wire)
    {
        Assert.EndsWith("\r\n", wire, StringComparison.Ordinal);
        Assert.True(wire.All(c => c is >= ' ' and < (char)127 or '\r' or '\n' or '\t'));
        Assert.DoesNotContain("\n", wire.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var (head, body) = (wire[..wire.IndexOf("\r\n\r\n", StringComparison.Ordinal)], wire[wire.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]);
        Assert.All(head.Split("\r\n"), x => Assert.InRange(x.Length, 1, 300));
        Assert.All(body.Split("\r\n"), x => Assert.InRange(x.Length, 0, 76));
    }

    private static string Header(JsonElement read, string name) => read.GetProperty("headers").EnumerateArray().Single(x => x[0].GetString() == name)[1].GetString()!;

    private static async Task<JsonElement> PythonAsync(string wire)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Reader);
        using var python = TryStart(start);
        Assert.SkipWhen(python is null, "python3 is not here; Mail reads the same in Any_words_come_back_as_they_were_written.");
        await python!.StandardInput.BaseStream.WriteAsync(Encoding.ASCII.GetBytes(wire), TestContext.Current.CancellationToken);
        python.StandardInput.Close();
        return JsonDocument.Parse(await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
