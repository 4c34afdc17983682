using System.Diagnostics;
using Beehive.Platform.Notices;
using Beehive.Tests.Platform.CommandLine;
using Beehive.Tests.Platform.Notices;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>Mail servers fail in every way, and no letter is lost.</summary>
public sealed class PostmanTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_letter_goes_once_to_one_person(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        await under.WriteAsync(post.Outbox, Letters.To("chair@bücher.example"));
        Assert.True(await post.Postman.DeliverAsync(Cancel));
        Assert.False(await post.Postman.DeliverAsync(Cancel));
        var taken = Assert.Single(sink.Mails);
        Assert.Equal(("boards@example.org", "chair@xn--bcher-kva.example"), (taken.From, Assert.Single(taken.To)));
        var letter = Assert.Single(await under.AllLettersAsync());
        Assert.Equal(letter.MessageId, taken.Mail.Of("Message-ID"));
        Assert.Equal((SiteUnderTest.Now, 1), (letter.SentAt, letter.Attempts));
        Assert.Null(letter.LeasedUntil);
    }

    [Theory, EachDatabase]
    public async Task Many_letters_go_in_one_talk_and_in_their_order(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        var people = Enumerable.Range(1, 60).Select(x => $"person-{x}@example.org").ToList();
        foreach (var person in people) await under.WriteAsync(post.Outbox, Letters.To(person, person));
        await post.Postman.DeliverAsync(Cancel);
        Assert.Equal(people, sink.Mails.Select(x => x.To[0]));
        Assert.Equal(2, sink.Talks);
    }

    [Theory, EachDatabase]
    public async Task F_19_a_451_waits_longer_each_time_with_jitter_and_is_parked_after_48(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        await under.WriteAsync(post.Outbox, Letters.To("grey@example.org"));
        var pauses = new List<TimeSpan>();
        for (var i = 1; i <= Backoff.MostAttempts; i++)
        {
            sink.Next.Enqueue(new("RCPT", "451 4.7.1 come back later"));
            Assert.True(await post.Postman.DeliverAsync(Cancel));
            Assert.False(await post.Postman.DeliverAsync(Cancel)); // not before its time
            var letter = Assert.Single(await under.AllLettersAsync());
            Assert.Equal((i, "451 4.7.1 come back later"), (letter.Attempts, letter.Trouble));
            if (letter.ParkedAt is not null) break;
            pauses.Add(letter.DueAt - post.Clock.Now);
            post.Clock.Now = letter.DueAt;
        }
        Assert.Equal(Backoff.MostAttempts - 1, pauses.Count);
        Assert.InRange(pauses[0].TotalSeconds, 8, 12);
        Assert.InRange(pauses[^1].TotalMinutes, 89, 135);
        Assert.InRange((post.Clock.Now - SiteUnderTest.Now).TotalHours, 62, 82);
        Assert.True(pauses.TakeLast(20).Distinct().Count() > 10); // jitter
        Assert.Empty(sink.Mails);
        Assert.NotNull(Assert.Single(await under.AllLettersAsync()).ParkedAt);
    }

    [Theory, EachDatabase]
    public async Task F_19_a_550_parks_the_letter_with_its_words_and_the_others_go_on(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        foreach (var person in new[] { "gone", "full", "there" }) await under.WriteAsync(post.Outbox, Letters.To(person + "@example.org", person));
        sink.Next.Enqueue(new("RCPT", "550 5.1.1 nobody of that name"));
        sink.Next.Enqueue(new(".", "554 5.7.1 not wanted"));
        await post.Postman.DeliverAsync(Cancel);
        Assert.Equal("there@example.org", Assert.Single(sink.Mails).To[0]);
        var parked = (await under.AllLettersAsync()).Where(x => x.ParkedAt is not null).ToList();
        Assert.Equal([("gone@example.org", "550 5.1.1 nobody of that name", 1), ("full@example.org", "554 5.7.1 not wanted", 1)], parked.Select(x => (x.To, x.Trouble!, x.Attempts)));
        var said = (await under.SayAsync("letters")).Done().Out;
        Assert.Contains("gone@example.org  \"The meeting is cancelled\"  after 1: 550 5.1.1 nobody of that name", said, StringComparison.Ordinal);
        Assert.EndsWith("2 letters are parked.\n", said, StringComparison.Ordinal);
        Assert.Equal("2 letters were put back.\n", (await under.SayAsync("letters", "--again")).Done().Out);
        Assert.Equal("No letters are parked.\n2 letters wait to be sent.\n", (await under.SayAsync("letters")).Done().Out);
        post.Clock.Now = TimeProvider.System.GetUtcNow().AddSeconds(1); // the verb has the real time
        await post.Postman.DeliverAsync(Cancel);
        Assert.Equal(3, sink.Mails.Count);
    }

    [Theory, EachDatabase]
    public async Task F_19_a_line_cut_after_DATA_sends_again_under_the_same_id_later(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        await under.WriteAsync(post.Outbox, Letters.To("first@example.org"));
        await under.WriteAsync(post.Outbox, Letters.To("second@example.org", "test:2"));
        sink.Next.Enqueue(Doing.Cut(keeps: true));
        sink.Next.Enqueue(Doing.Cut(keeps: false));
        await post.Postman.DeliverAsync(Cancel);
        Assert.Single(sink.Mails);
        post.Clock.Now += TimeSpan.FromSeconds(15);
        await post.Postman.DeliverAsync(Cancel);
        await post.Postman.DeliverAsync(Cancel);
        Assert.Equal(["first@example.org", "first@example.org", "second@example.org"], sink.Mails.Select(x => x.To[0]).Order(StringComparer.Ordinal));
        Assert.Equal(2, sink.Mails.Select(x => x.Mail.Of("Message-ID")).Distinct().Count());
        Assert.Equal(sink.Mails[0].Wire, sink.Mails.Last(x => x.To[0] == "first@example.org").Wire);
        Assert.All(await under.AllLettersAsync(), x => Assert.NotNull(x.SentAt));
    }

    [Theory, EachDatabase]
    public async Task F_19_a_slow_server_is_waited_for_only_so_long(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        await under.WriteAsync(post.Outbox, Letters.To("slow@example.org"));
        sink.Next.Enqueue(new("RCPT", "250 ok", After: TimeSpan.FromSeconds(30)));
        var since = Stopwatch.GetTimestamp();
        await post.Postman.DeliverAsync(Cancel);
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 1.5, 15);
        Assert.Equal("The mail server did not answer within 2 seconds.", Assert.Single(await under.AllLettersAsync()).Trouble);
        post.Clock.Now += TimeSpan.FromSeconds(15);
        await post.Postman.DeliverAsync(Cancel);
        Assert.Single(sink.Mails);
    }

    [Theory, EachDatabase]
    public async Task F_19_a_server_that_is_down_and_comes_back_gets_every_letter_once(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        var down = new MailSink();
        await using var post = new PostUnderTest(under, down);
        await down.DisposeAsync();
        for (var i = 0; i < 20; i++) await under.WriteAsync(post.Outbox, Letters.To($"person-{i}@example.org", $"test:{i}"));
        for (var hour = 0; hour < 6; hour++)
        {
            await Assert.ThrowsAsync<NotTakenException>(() => post.Postman.DeliverAsync(Cancel));
            post.Clock.Now += TimeSpan.FromHours(1);
        }
        Assert.True((await under.AllLettersAsync()).Sum(x => x.Attempts) == 6); // one is tried, the others wait
        await using var up = new MailSink(down.Port);
        await post.Postman.DeliverAsync(Cancel);
        Assert.Equal(20, up.Mails.Select(x => x.To[0]).Distinct().Count());
        Assert.Equal(20, up.Mails.Count);
    }

    [Theory, EachDatabase]
    public async Task F_19_killed_between_sent_and_written_down_it_is_sent_once_more_under_the_same_id(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var killed = new PostUnderTest(under, sink);
        await under.WriteAsync(killed.Outbox, Letters.To("once@example.org"));
        var letter = await new Leases(under.Database, killed.Clock).TakeAsync([], Cancel);
        await killed.Post.HandOverAsync(letter!, Cancel); // and here it is killed
        await using var next = new PostUnderTest(under, sink, killed.Clock);
        Assert.False(await next.Postman.DeliverAsync(Cancel)); // somebody may still be at it
        killed.Clock.Now += Leases.Length;
        Assert.True(await next.Postman.DeliverAsync(Cancel));
        killed.Clock.Now += Leases.Length;
        Assert.False(await next.Postman.DeliverAsync(Cancel));
        Assert.Equal(2, sink.Mails.Count);
        Assert.Single(sink.Mails.Select(x => x.Mail.Of("Message-ID")).Distinct());
    }

    [Theory, EachDatabase]
    public async Task F_20_two_postmen_at_one_outbox_never_take_the_same_letter(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var one = new PostUnderTest(under, sink);
        await using var other = new PostUnderTest(under, sink, one.Clock);
        for (var i = 0; i < 200; i++) await under.WriteAsync(one.Outbox, Letters.To($"person-{i}@example.org", $"test:{i}"));
        await Task.WhenAll(one.Postman.DeliverAsync(Cancel), other.Postman.DeliverAsync(Cancel));
        Assert.Equal(200, sink.Mails.Count);
        Assert.Equal(200, sink.Mails.Select(x => x.To[0]).Distinct().Count());
        Assert.All(await under.AllLettersAsync(), x => Assert.Equal(1, x.Attempts));
    }

    [Theory, EachDatabase]
    public async Task What_was_sent_while_the_database_failed_is_not_sent_again(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        await under.WriteAsync(post.Outbox, Letters.To("once@example.org"));
        sink.Next.Enqueue(new(".", "250 taken", After: TimeSpan.FromSeconds(1)));
        var delivering = post.Postman.DeliverAsync(Cancel);
        while (!sink.Heard.Contains("DATA")) await Task.Delay(10, Cancel);
        await under.RunAsync("""ALTER TABLE "Letters" RENAME TO "Gone" """);
        await Assert.ThrowsAnyAsync<Exception>(() => delivering);
        await under.RunAsync("""ALTER TABLE "Gone" RENAME TO "Letters" """);
        post.Clock.Now += Leases.Length * 2;
        await post.Postman.DeliverAsync(Cancel);
        Assert.Single(sink.Mails);
        Assert.NotNull(Assert.Single(await under.AllLettersAsync()).SentAt);
    }

    [Theory, EachDatabase]
    public async Task The_words_of_a_letter_are_forgotten_a_month_after_it_was_sent_and_it_is_still_not_written_again(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var post = new PostUnderTest(under, sink);
        await under.WriteAsync(post.Outbox, Letters.To("person@example.org"));
        await post.Postman.DeliverAsync(Cancel);
        var leases = new Leases(under.Database, post.Clock);
        await leases.ForgetAsync(Cancel);
        Assert.NotEmpty(Assert.Single(await under.AllLettersAsync()).Text);
        post.Clock.Now += TimeSpan.FromDays(31);
        await leases.ForgetAsync(Cancel);
        var letter = Assert.Single(await under.AllLettersAsync());
        Assert.Equal(("", "", ""), (letter.To, letter.Subject, letter.Text));
        Assert.False(await under.WriteAsync(post.Outbox, Letters.To("person@example.org")));
    }
}
