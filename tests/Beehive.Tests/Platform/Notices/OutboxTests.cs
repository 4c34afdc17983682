using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Platform.Notices;

/// <summary>A letter is written with the change that it tells of, once.</summary>
public sealed class OutboxTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly StoppedClock Clock = new(SiteUnderTest.Now);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_letter_that_is_written_waits_with_an_id_of_its_own(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var outbox = under.Outbox(Clock);
        Assert.True(await under.WriteAsync(outbox, new Letter("Räte\r\nBcc: x@example.org", "Line\r\nline", "<p>Line</p>", "Chair, Carers \"board\"") { Once = "a:1", To = "chair@example.org", PlaceId = 7, StopLink = "https://boards.example/stop/1" }));
        var letter = Assert.Single(await under.AllLettersAsync());
        Assert.Matches("^<[0-9a-f]{32}@boards\\.example>$", letter.MessageId);
        Assert.Equal(("Räte Bcc: x@example.org", "Line\nline", "<p>Line</p>", "Chair, Carers \"board\""), (letter.Subject, letter.Text, letter.Html, letter.ToName));
        Assert.Equal((7L, "https://boards.example/stop/1", 0), (letter.PlaceId, letter.StopLink, letter.Attempts));
        Assert.Equal((SiteUnderTest.Now, SiteUnderTest.Now), (letter.WrittenAt, letter.DueAt));
        Assert.Null(letter.SentAt ?? letter.ParkedAt ?? letter.LeasedUntil);
    }

    [Theory, EachDatabase]
    public async Task The_same_letter_is_never_written_twice_and_the_change_goes_on(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var outbox = under.Outbox(Clock);
        Assert.True(await under.WriteAsync(outbox, Letters.To("first@example.org")));
        await using (var writing = await under.Database.WriteAsync(Cancel))
        {
            Assert.False(await outbox.AddAsync(writing, Letters.To("second@example.org"), Cancel));
            Assert.True(await outbox.AddAsync(writing, Letters.To("third@example.org", "test:2"), Cancel));
            await writing.CommitAsync(Cancel);
        }
        Assert.Equal(["first@example.org", "third@example.org"], (await under.AllLettersAsync()).Select(x => x.To));
    }

    [Theory, EachDatabase]
    public async Task A_change_that_is_not_kept_sends_nothing(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var outbox = under.Outbox(Clock);
        await using (var writing = await under.Database.WriteAsync(Cancel)) await outbox.AddAsync(writing, Letters.To("nobody@example.org"), Cancel);
        Assert.Empty(await under.AllLettersAsync());
    }

    [Theory]
    [InlineData("", "text")]
    [InlineData(" \r\n ", "text")]
    [InlineData("subject", "")]
    [InlineData("subject", " \n\t")]
    public void An_empty_letter_is_our_mistake(string subject, string text) =>
        Assert.Throws<ArgumentException>(() => new Letter(subject, text) { Once = "x", To = "a@example.org" });

    [Theory]
    [InlineData("a@b.c\r\nBcc: x@example.org")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("a@example.org;b@example.org")]
    [InlineData("\"x\\\" <a@b>\"@c.example")]
    [InlineData("=?utf-8?Q?a=0ABcc=3A?=@example.org ")]
    [InlineData("Name <a@example.org>")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@example.org\0")]
    [InlineData("a@exam\u00adple.org\u2028Bcc: x")]
    [InlineData("\u212a@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("a@localhost")]
    [InlineData(".a@example.org")]
    [InlineData("a@example..org")]
    [InlineData("a@-example.org")]
    [InlineData("")]
    public void IN_06_what_is_not_one_address_is_refused(string address)
    {
        Assert.Contains("is not one email address", Beehive.Platform.EmailAddress.Check(address)!.ToString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Letters.To(address).Write("<1@x>", SiteUnderTest.Now));
    }

    [Fact]
    public void IN_06_an_address_of_255_characters_is_refused_and_one_in_another_alphabet_is_written_in_ascii()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".org";
        Assert.Null(Beehive.Platform.EmailAddress.Check(new string('a', 64) + "@" + domain));
        Assert.NotNull(Beehive.Platform.EmailAddress.Check(new string('a', 65) + "@example.org"));
        Assert.NotNull(Beehive.Platform.EmailAddress.Check(new string('a', 64) + "@" + new string('e', 5) + "." + domain));
        Assert.Equal("chair@xn--bcher-kva.example", Beehive.Platform.EmailAddress.ToWire("chair@bücher.example"));
    }

    [Fact]
    public void A_link_that_stops_letters_holds_one_address_and_no_line()
    {
        foreach (var link in new[] { "/stop/1", "https://x.example/\r\nBcc: a@b.c", "https://x.example/>,<mailto:a@b.c", "javascript:alert(1)" })
            Assert.Throws<InvalidOperationException>(() => new Letter("s", "t") { Once = "x", To = "a@example.org", StopLink = link }.Write("<1@x>", SiteUnderTest.Now));
    }
}
