using Beehive.Platform.Exchange;
using Beehive.Platform.Notices;
using Beehive.Tests.Platform.Notices;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>The talk with a mail server: safe, signed in, and told apart by who is to blame.</summary>
public sealed class SmtpPostTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_password_is_only_said_after_TLS_and_only_to_the_server_that_is_trusted(bool tlsFirst)
    {
        using var certificate = MailSink.OwnCertificate();
        await using var sink = new MailSink { Certificate = certificate, TlsFirst = tlsFirst, Account = "boards:s3cret@:/" };
        var server = MailServer.Parse($"{(tlsFirst ? "smtps" : "smtp")}://boards:s3cret%40%3A%2F@127.0.0.1:{sink.Port}") with { NeedsTls = true, Roots = [certificate] };
        await using (var post = Post(server)) await post.HandOverAsync(Letter(), Cancel);
        Assert.Single(sink.Mails);
        Assert.Equal(tlsFirst ? 0 : 1, sink.Heard.Count(x => x == "STARTTLS"));
        await using var distrustful = Post(server with { Roots = null });
        Assert.Equal(NotTaken.Nothing, (await Assert.ThrowsAsync<NotTakenException>(() => distrustful.HandOverAsync(Letter(), Cancel))).What);
        Assert.Single(sink.Heard, x => x.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_neither_password_nor_letter()
    {
        await using var sink = new MailSink { Account = "boards:secret" };
        await using var post = Post(MailServer.Parse(sink.Address) with { NeedsTls = true, User = "boards", Password = "secret" });
        Assert.Contains("offers no TLS", (await Assert.ThrowsAsync<NotTakenException>(() => post.HandOverAsync(Letter(), Cancel))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(sink.Heard, x => x.StartsWith("AUTH", StringComparison.Ordinal) || x.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MAIL", "550 5.7.1 no letters from you", NotTaken.Nothing)]
    [InlineData("RCPT", "421 4.3.2 going away", NotTaken.Nothing)]
    [InlineData("RCPT", "450 4.2.1 later", NotTaken.Later)]
    [InlineData("RCPT", "550 5.1.1 unknown", NotTaken.Never)]
    [InlineData("DATA", "451 4.3.0 later", NotTaken.Later)]
    [InlineData(".", "552 5.3.4 too large", NotTaken.Never)]
    [InlineData(".", "no number", NotTaken.Later)]
    [InlineData(".", null, NotTaken.Later)]
    public async Task An_answer_tells_whether_the_letter_or_the_server_is_to_blame(string at, string? answer, NotTaken what)
    {
        await using var sink = new MailSink();
        await using var post = Post(MailServer.Parse(sink.Address));
        sink.Next.Enqueue(new(at, answer));
        Assert.Equal(what, (await Assert.ThrowsAsync<NotTakenException>(() => post.HandOverAsync(Letter(), Cancel))).What);
        await post.HandOverAsync(Letter(), Cancel); // and the next letter goes
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task A_wrong_password_blames_no_letter()
    {
        await using var sink = new MailSink { Account = "boards:secret" };
        await using var post = Post(MailServer.Parse(sink.Address) with { User = "boards", Password = "wrong" });
        var no = await Assert.ThrowsAsync<NotTakenException>(() => post.HandOverAsync(Letter(), Cancel));
        Assert.Equal((NotTaken.Nothing, "535 5.7.8 wrong user or password"), (no.What, no.Message));
    }

    [Fact]
    public async Task A_talk_that_ended_meanwhile_is_begun_anew()
    {
        await using var sink = new MailSink();
        await using var post = Post(MailServer.Parse(sink.Address));
        await post.HandOverAsync(Letter(), Cancel);
        sink.Next.Enqueue(new("MAIL", null));
        await post.HandOverAsync(Letter(), Cancel);
        Assert.Equal((2, 2), (sink.Mails.Count, sink.Talks));
    }

    [Fact]
    public void A_mail_server_is_written_as_an_address_and_never_shows_its_password()
    {
        var server = MailServer.Parse("smtp://user%40example.org:p%3Aw@mail.example.org");
        Assert.Equal(("mail.example.org", 587, "user@example.org", "p:w", true, false), (server.Host, server.Port, server.User!, server.Password, server.NeedsTls, server.TlsFirst));
        Assert.Equal("smtp://mail.example.org:587", server.ToString());
        Assert.Equal((465, true), (MailServer.Parse("smtps://mail.example.org").Port, MailServer.Parse("smtps://mail.example.org").TlsFirst));
        Assert.Equal((25, false), (MailServer.Parse("smtp://relay.example.org:25?tls=no").Port, MailServer.Parse("smtp://relay.example.org:25?tls=no").NeedsTls));
        Assert.False(MailServer.Parse("smtp://localhost:25").NeedsTls);
        foreach (var wrong in new[] { "mail.example.org", "http://mail.example.org", "smtp://", "smtp://a/b", "smtp://u:secret@mail.example.org?tls=no", "smtp://u:secret@x?y=z" })
            Assert.DoesNotContain("secret", Assert.Throws<RefusedException>(() => MailServer.Parse(wrong)).Message, StringComparison.Ordinal);
        Assert.Equal(new Sender("a@example.org", null), Sender.Parse(" a@example.org "));
        Assert.Equal(new Sender("a@example.org", "The boards"), Sender.Parse("The boards <a@example.org>"));
        foreach (var wrong in new[] { "", "boards", "a@b.example, c@d.example", "x\r\nBcc: y <a@b.example>", "<a@b.example> <c@d.example>" })
            Assert.Throws<RefusedException>(() => Sender.Parse(wrong));
    }

    private static SmtpPost Post(MailServer server) => new(server, Sender.Parse("boards@example.org"), "boards.example") { StepTime = TimeSpan.FromSeconds(5), EndTime = TimeSpan.FromSeconds(5) };

    private static Letter Letter()
    {
        var letter = Letters.To("person@example.org");
        letter.Write("<1@boards.example>", SiteUnderTest.Now);
        return letter;
    }
}
