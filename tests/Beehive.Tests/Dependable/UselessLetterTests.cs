using Beehive.Platform.Notices;
using Beehive.Tests.Platform.Notices;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>What waited so long that nobody can use it any more is not sent.</summary>
public sealed class UselessLetterTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_letter_that_is_of_no_use_any_more_is_left_out_and_says_so(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        sink.Next.Enqueue(new("RCPT", "451 4.7.1 come back later"));
        await under.WriteAsync(post.Outbox, Letter("link", SiteUnderTest.Now.AddMinutes(10)));
        Assert.True(await post.Postman.DeliverAsync(Cancel));
        Assert.Empty(sink.Mails);
        await under.WriteAsync(post.Outbox, Letter("other", SiteUnderTest.Now.AddDays(1)));
        post.Clock.Now = SiteUnderTest.Now.AddHours(1);
        Assert.True(await post.Postman.DeliverAsync(Cancel));
        Assert.False(await post.Postman.DeliverAsync(Cancel));
        Assert.Equal("other@example.org", Assert.Single(sink.Mails).To[0]);
        var letters = await under.AllLettersAsync();
        Assert.Equal((SiteUnderTest.Now.AddHours(1), (DateTimeOffset?)null, (DateTimeOffset?)null), (letters[0].LeftOutAt, letters[0].SentAt, letters[0].ParkedAt));
        Assert.Contains("of no use any more", letters[0].Trouble, StringComparison.Ordinal);
        Assert.NotNull(letters[1].SentAt);
        Assert.False(await under.WriteAsync(post.Outbox, Letter("link", null)));
    }

    private static Letter Letter(string to, DateTimeOffset? useless) => new("Your link", "It works for ten minutes.") { Once = to, To = to + "@example.org", UselessAfter = useless };
}
