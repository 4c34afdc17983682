using System.Text;
using Beehive.Platform.Incoming;
using Beehive.Platform.Notices;
using Xunit;

namespace Beehive.Tests.Platform.Incoming;

/// <summary>What mail programs send: the words of a person come out, and nothing else.</summary>
public sealed class IncomingMailTests
{
    private const string Token = "0123456789abcdef01234567";
    private static readonly ReplyAddress Address = ReplyAddress.Parse("issues@boards.example");

    [Theory]
    [InlineData("The bus is late again.\r\n\r\nOn Wed, 15 Jul 2026 at 10:00, Thurrock boards <boards@boards.example>\r\nwrote:\r\n\r\n> You told us this, number 12:\r\n>\r\n> The bus stops at six.\r\n", "The bus is late again.")]
    [InlineData("The bus is late again.\r\n\r\n-----Original Message-----\r\nFrom: Thurrock boards\r\nYou told us this.\r\n", "The bus is late again.")]
    [InlineData("The bus is late again.\r\n\r\n________________________________\r\nFrom: Thurrock boards\r\nYou told us this.\r\n", "The bus is late again.")]
    [InlineData("The bus is late again.\r\n\r\nFrom: Thurrock boards <boards@boards.example>\r\nSent: 15 July 2026 10:00\r\nTo: Resident\r\nSubject: Read\r\n\r\nYou told us this.\r\n", "The bus is late again.")]
    [InlineData("> The bus stops at six.\r\n\r\nNo, at five.\r\n\r\n> What is next: Somebody reads it\r\n\r\nThank you.\r\n-- \r\nA. Resident\r\n01632 960 555\r\n", "No, at five.\n\nThank you.")]
    [InlineData("From the stop I walk home: an hour.\r\nIt is 5 > 4 miles.\r\n", "From the stop I walk home: an hour.\nIt is 5 > 4 miles.")]
    [InlineData("> Only what was quoted\r\n", "> Only what was quoted")]
    [InlineData("Two\r\n\r\n\r\n\r\nparts \0\u202e\r\n", "Two\n\nparts")]
    public void What_is_quoted_below_or_between_goes_and_ones_own_words_stay(string body, string own) =>
        Assert.Equal(own, Read("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit", body).Words);

    [Theory]
    [InlineData("text/plain; charset=windows-1252", "quoted-printable", "The caf=E9 costs =803. It=92s shut.=\r\n Really.", "The café costs €3. It’s shut. Really.")]
    [InlineData("text/plain; charset=iso-8859-15", "quoted-printable", "=A43", "€3")]
    [InlineData("text/plain; charset=utf-8", "base64", "SXQgaXMgbG91ZC4g8J+YgA==", "It is loud. 😀")]
    [InlineData("text/plain; charset=no-such-charset", "7bit", "It is loud.", "It is loud.")]
    [InlineData("text/plain; charset=us-ascii; format=flowed; delsp=no", "7bit", "The bus \r\nstops at six.\r\n", "The bus stops at six.")]
    [InlineData("text/html; charset=utf-8", "7bit", "<html><head><title>t</title><style>p{}</style></head><body><p>It is <b>loud</b>.</p><script>alert(1)</script><div>Very<br>loud &lt;b&gt; &amp; cold</div><ul><li>one</li><li>two</li></ul><blockquote type=\"cite\">You told us</blockquote><div class=\"gmail_quote\">On Monday: <p>You told us this</p></div></body></html>", "It is loud.\n\nVery\nloud <b> & cold\n\n- one\n- two")]
    public void Every_charset_and_encoding_comes_out_as_plain_words(string type, string encoding, string body, string words) =>
        Assert.Equal(words, Read($"Content-Type: {type}\r\nContent-Transfer-Encoding: {encoding}", body).Words);

    [Fact]
    public void Of_two_forms_the_plain_one_is_taken_and_files_are_named()
    {
        var mail = Read("Content-Type: multipart/mixed; boundary=m", """
            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            It is loud.
            --a
            Content-Type: text/html; charset=utf-8

            <p>It is <b>loud</b>.</p>
            --a--
            --m
            Content-Type: image/jpeg; name="stop.jpg"
            Content-Disposition: attachment; filename="../../st\"op.jpg"
            Content-Transfer-Encoding: base64

            /9j/4AAQ
            --m
            Content-Type: text/plain; name="notes.txt"
            Content-Disposition: attachment; filename*=utf-8''na%E2%80%AEtxt.exe

            hidden words
            --m--
            """.ReplaceLineEndings("\r\n"));
        Assert.Equal("It is loud.", mail.Words);
        Assert.Equal(["st-op.jpg", "natxt.exe"], mail.Files);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("auto-submitted: auto-generated (vacation)")]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: list")]
    [InlineData("Precedence: auto_reply")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Autorespond: holiday")]
    [InlineData("List-Id: <everybody.lists.example>")]
    [InlineData("List-Unsubscribe: <https://lists.example>")]
    [InlineData("X-Loop: here")]
    [InlineData("From: MAILER-DAEMON@mail.example")]
    [InlineData("From: issues@boards.example")]
    [InlineData("From: issues+7-0123456789abcdef01234567@boards.example")]
    [InlineData("Content-Type: multipart/report; report-type=disposition-notification; boundary=m")]
    public void What_a_machine_wrote_is_never_taken_for_words(string line)
    {
        var mail = Read(line, "I am away.\r\n");
        Assert.True(mail.IsAutomatic);
        Assert.Equal("", mail.Words);
    }

    [Fact]
    public void A_person_who_says_that_no_machine_wrote_is_believed() => Assert.False(Read("Auto-Submitted: no\r\nReturn-Path: <resident@example.org>", "Hello\r\n").IsAutomatic);

    [Fact]
    public void Our_own_letter_that_comes_back_to_us_is_a_machine_s()
    {
        var letter = new Letter("It is loud", "Text") { Once = "x", To = $"issues+12-{Token}@boards.example", ReplyTo = $"issues+12-{Token}@boards.example" };
        letter.Write("<1@boards.example>", SiteUnderTest.Now);
        var wire = Mime.Of(letter, Sender.Parse("boards@boards.example"));
        Assert.Contains($"\r\nReply-To: issues+12-{Token}@boards.example\r\n", wire, StringComparison.Ordinal);
        Assert.True(IncomingMail.Read(Encoding.ASCII.GetBytes(wire), Address)!.IsAutomatic);
    }

    [Theory]
    [InlineData("failed", true)]
    [InlineData("delayed", false)]
    public void Only_what_is_given_up_has_come_back(string action, bool cameBack) => Assert.Equal(cameBack, Read("Return-Path: <>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=m",
        $"--m\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--m\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: {action}\r\nStatus: 5.1.1\r\n\r\n--m--\r\n").CameBack);

    [Theory]
    [InlineData("To: <issues+12-0123456789abcdef01234567@boards.example>")]
    [InlineData("To: Anybody <x@y.example>, \"Boards\" <ISSUES+12-0123456789ABCDEF01234567@Boards.Example>")]
    [InlineData("X-Original-To: issues+12-0123456789abcdef01234567@boards.example")]
    [InlineData("Cc: issues+12-0123456789abcdef01234567@boards.example")]
    public void The_mark_in_the_address_says_for_which_letter_it_is(string line) =>
        Assert.Equal([Token], IncomingMail.Read(Encoding.ASCII.GetBytes($"From: Resident <resident@example.org>\r\n{line}\r\nMessage-ID: <1@example.org>\r\n\r\nHello\r\n"), Address)!.Tokens);

    [Theory]
    [InlineData("To: issues@boards.example")]
    [InlineData("To: issues+12-0123456789abcdef0123456@boards.example")]
    [InlineData("To: issues+12-0123456789abcdef01234567@elsewhere.example")]
    [InlineData("Subject: issues+12-0123456789abcdef01234567@boards.example")]
    public void Another_address_is_no_mark(string line) =>
        Assert.Empty(IncomingMail.Read(Encoding.ASCII.GetBytes($"From: Resident <resident@example.org>\r\n{line}\r\n\r\nHello\r\n"), Address)!.Tokens);

    [Fact]
    public void A_line_of_the_mail_server_before_the_mail_is_passed_over() =>
        Assert.Equal("Hello", IncomingMail.Read(Encoding.ASCII.GetBytes($"From resident@example.org Wed Jul 15 10:00:00 2026\nTo: issues+12-{Token}@boards.example\nFrom: resident@example.org\n\nHello\n"), Address)!.Words);

    [Fact]
    public void Very_long_words_are_cut_and_say_so()
    {
        var words = Read("Content-Type: text/plain", new string('x', 30_000)).Words;
        Assert.Equal(IncomingMail.LongestWords, words.Length);
        Assert.EndsWith("The rest is not kept.)", words, StringComparison.Ordinal);
    }

    public static TheoryData<string> Bombs =>
    [
        string.Concat(Enumerable.Range(0, 5000).Select(x => $"Content-Type: multipart/mixed; boundary=b{x}\r\n\r\n--b{x}\r\n")),
        "Content-Type: text/html\r\n\r\n" + string.Concat(Enumerable.Repeat("<b><div><table>", 200_000)),
        "Content-Type: text/html\r\n\r\n" + string.Concat(Enumerable.Repeat("<a <p <i", 200_000)),
        "Content-Type: text/plain\r\n\r\n" + string.Concat(Enumerable.Repeat(">\r\nOn Monday x wrote:\r\n", 50_000)),
        "Content-Type: text/plain\r\n\r\n" + new string('-', 2_000_000),
        "To: " + string.Concat(Enumerable.Repeat("a@b.example, ", 100_000)) + "\r\n\r\nHello",
        "\0\u0001\u0002not a mail at all",
        "",
    ];

    [Theory, MemberData(nameof(Bombs))]
    public void UP_05_a_mail_that_was_made_to_harm_is_read_quickly_or_not_at_all(string mail)
    {
        var began = System.Diagnostics.Stopwatch.StartNew();
        _ = IncomingMail.Read(Encoding.Latin1.GetBytes($"From: resident@example.org\r\nTo: issues+12-{Token}@boards.example\r\n" + mail), Address);
        _ = IncomingMail.Read(Encoding.Latin1.GetBytes(mail), Address);
        Assert.True(began.Elapsed < TimeSpan.FromSeconds(5), $"It took {began.Elapsed}.");
    }

    [Theory]
    [InlineData("issues")]
    [InlineData("issues+12@boards.example")]
    [InlineData("a-name-that-is-much-too-long@boards.example")]
    [InlineData("a@b.example, c@d.example")]
    public void Only_one_short_address_takes_answers(string written) => Assert.Throws<Beehive.Platform.Exchange.RefusedException>(() => ReplyAddress.Parse(written));

    private static IncomingMail Read(string head, string body) => IncomingMail.Read(Encoding.UTF8.GetBytes(
        $"{(head.Contains("From:", StringComparison.Ordinal) ? "" : "From: Resident <resident@example.org>\r\n")}To: issues+12-{Token}@boards.example\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n{head}\r\n\r\n{body}"), Address)!;
}
