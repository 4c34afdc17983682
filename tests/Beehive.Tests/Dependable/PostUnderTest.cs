using Beehive.Platform.Notices;
using Beehive.Tests.Platform.Notices;
using Microsoft.Extensions.Logging.Abstractions;

namespace Beehive.Tests.Dependable;

/// <summary>A postman between a database and a sink, whose rounds the test makes, with a clock that the test moves.</summary>
public sealed class PostUnderTest : IAsyncDisposable
{
    public PostUnderTest(DatabaseUnderTest under, MailSink sink, StoppedClock? clock = null)
    {
        (Under, Clock) = (under, clock ?? new StoppedClock(SiteUnderTest.Now));
        Outbox = under.Outbox(Clock);
        Post = new SmtpPost(MailServer.Parse(sink.Address), Sender.Parse("Thurrock boards <boards@example.org>"), "boards.example") { StepTime = TimeSpan.FromSeconds(2), EndTime = TimeSpan.FromSeconds(2) };
        Postman = new Postman(under.Database, Post, Outbox, Clock, NullLogger<Postman>.Instance);
    }

    public DatabaseUnderTest Under { get; }

    public StoppedClock Clock { get; }

    public Outbox Outbox { get; }

    public SmtpPost Post { get; }

    public Postman Postman { get; }

    public async ValueTask DisposeAsync()
    {
        Postman.Dispose();
        await Post.DisposeAsync();
        Outbox.Dispose();
    }
}
