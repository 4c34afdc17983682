using System.Diagnostics;
using System.Net;
using Beehive.Platform.Jobs;
using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using Beehive.Tests.Platform.Notices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>The postman at work inside the site, and the site when it does not work.</summary>
public sealed class PostInTheSiteTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_letter_leaves_at_once_and_waits_for_no_poll(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        await using var site = await SiteUnderTest.StartAsync(under, new SmtpPost(MailServer.Parse(sink.Address), Sender.Of("boards.example"), "boards.example"));
        await WriteAsync(site, "warm");
        await UntilAsync(() => sink.Mails.Count == 1);
        var since = Stopwatch.GetTimestamp();
        await WriteAsync(site, "at-once");
        await UntilAsync(() => sink.Mails.Count == 2);
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 3); // the poll comes every 5
        Assert.Equal("ready", await site.TextAsync("/readyz"));
    }

    [Theory, EachDatabase]
    public async Task F_19_the_site_serves_while_the_mail_server_is_down_and_says_so(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        var down = new MailSink();
        await down.DisposeAsync();
        await using var site = await SiteUnderTest.StartAsync(under, new SmtpPost(MailServer.Parse($"smtp://127.0.0.1:{down.Port}"), Sender.Of("boards.example"), "boards.example"));
        await WriteAsync(site, "waits");
        await UntilAsync(async () => await site.TextAsync("/readyz") == "degraded: Postman fails");
        Assert.Contains("<h1", await site.TextAsync("/"), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await under.AllLettersAsync()).Attempts);
        await using var up = new MailSink(down.Port);
        site.Clock.Now += TimeSpan.FromMinutes(1);
        await WriteAsync(site, "later");
        await UntilAsync(() => up.Mails.Count == 2);
        await UntilAsync(async () => await site.TextAsync("/readyz") == "ready");
    }

    [Theory, EachDatabase]
    public async Task A_parked_letter_makes_the_site_say_that_it_is_degraded(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var sink = new MailSink();
        sink.Next.Enqueue(new("RCPT", "550 5.1.1 unknown"));
        await using var site = await SiteUnderTest.StartAsync(under, new SmtpPost(MailServer.Parse(sink.Address), Sender.Of("boards.example"), "boards.example"));
        await WriteAsync(site, "gone");
        await UntilAsync(async () => await site.TextAsync("/readyz") == "degraded: 1 letter is parked");
    }

    [Theory, EachDatabase]
    public async Task F_31_a_loop_that_throws_is_begun_again_and_the_site_stays_up(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        var loop = new Stumbling();
        await using var app = Site.Build(new SiteSettings(under.Database, under.Files, new StoppedClock(SiteUnderTest.Now)), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddHostedService(_ => loop);
        });
        await app.StartAsync(Cancel);
        using var browser = app.GetTestServer().CreateClient();
        await UntilAsync(() => loop.Times >= 3);
        Assert.Equal("degraded: Stumbling fails", await browser.GetStringAsync(new Uri("/readyz", UriKind.Relative), Cancel));
        using (var page = await browser.GetAsync(new Uri("/", UriKind.Relative), Cancel)) Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        loop.Stumbles = false;
        await UntilAsync(async () => await browser.GetStringAsync(new Uri("/readyz", UriKind.Relative), Cancel) == "ready");
        await app.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_site_that_stops_writes_down_what_it_has_sent()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        await using var sink = new MailSink();
        sink.Next.Enqueue(new(".", "250 taken", After: TimeSpan.FromSeconds(2)));
        await using (var site = await SiteUnderTest.StartAsync(under, new SmtpPost(MailServer.Parse(sink.Address), Sender.Of("boards.example"), "boards.example")))
        {
            await WriteAsync(site, "last");
            await UntilAsync(() => sink.Heard.Contains("DATA"));
        }
        Assert.NotNull(Assert.Single(await under.AllLettersAsync()).SentAt);
    }

    private static async Task WriteAsync(SiteUnderTest site, string once)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        await site.Services.GetRequiredService<Outbox>().AddAsync(writing, Letters.To("person@example.org", once), Cancel);
        await writing.CommitAsync(Cancel);
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(60), "It never came.");
            await Task.Delay(20, Cancel);
        }
    }

    private sealed class Stumbling() : Loop(TimeSpan.FromMilliseconds(20), NullLogger.Instance)
    {
        public int Times { get; private set; }

        public bool Stumbles { get; set; } = true;

        protected override Task OnceAsync(CancellationToken cancel)
        {
            Times++;
            return Stumbles ? throw new InvalidOperationException("stumbled") : Task.CompletedTask;
        }
    }
}
