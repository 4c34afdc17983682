using System.Collections.Concurrent;
using System.Net;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Beehive.Tests.Platform.Web;

public class ProblemsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly string[] Inside = ["Exception", " at Beehive", ".cs:", "SQL", "sqlite", "Npgsql", "SELECT", "/home/", "/tmp/", "Microsoft", "10.0."];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/thurrock/boards", HttpStatusCode.InternalServerError)]
    [InlineData("/thurrock/boards/mental-health-forum", HttpStatusCode.InternalServerError)]
    [InlineData("/thurrock", HttpStatusCode.InternalServerError)]
    [InlineData("/api/v1/thurrock/boards", HttpStatusCode.InternalServerError)]
    [InlineData("/thurrock/boards.csv", HttpStatusCode.InternalServerError)]
    public async Task OP_03_a_fault_of_ours_is_told_by_a_number_and_nothing_of_the_inside(string address, HttpStatusCode expected)
    {
        await using var site = await BrokenAsync("""UPDATE "Boards" SET "Kind" = 'nonsense'""");
        using var answer = await site.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(expected, answer.StatusCode);
        Assert.All(Inside, x => Assert.DoesNotContain(x, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("number", text, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task F_08_a_database_that_cannot_be_read_is_a_wait_and_not_a_fault_of_the_reader()
    {
        await using var site = await BrokenAsync("""ALTER TABLE "Decisions" RENAME TO "Gone" """);
        using var answer = await site.GetAsync("/thurrock/decisions");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        Assert.Contains("load the page again", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_is_alive_without_its_database_but_not_ready()
    {
        await using var site = await BrokenAsync("""ALTER TABLE "Numbers" RENAME TO "Gone" """);
        using var alive = await site.GetAsync("/healthz");
        using var ready = await site.GetAsync("/readyz");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (alive.StatusCode, ready.StatusCode));
    }

    [Fact]
    public async Task The_log_tells_the_fault_and_nothing_about_the_reader()
    {
        var under = await databases.NewAsync(DatabaseKind.Sqlite);
        var log = new Told();
        await using var app = Site.Build(new SiteSettings(under.Database, under.Files, new StoppedClock(SiteUnderTest.Now)), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(log);
        });
        await app.StartAsync(Cancel);
        await new Planting(under).FolderAsync(Path.Combine(Planting.Samples, "thurrock"));
        await BreakAsync(under.Database, """UPDATE "Boards" SET "Kind" = 'nonsense'""");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/thurrock/search?q=my+private+illness&kind=board");
        request.Headers.TryAddWithoutValidation("User-Agent", "PrivateBrowser");
        request.Headers.TryAddWithoutValidation("Cookie", "private=1");
        using (await app.GetTestServer().CreateClient().SendAsync(request, Cancel))
        using (await app.GetTestServer().CreateClient().GetAsync(new Uri("/thurrock/boards?q=my+private+illness", UriKind.Relative), Cancel))
        {
            Assert.Contains(log.Lines, x => x.Contains("{place}/boards", StringComparison.Ordinal));
            Assert.DoesNotContain(log.Lines, x => x.Contains("private", StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<SiteUnderTest> BrokenAsync(string sql)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        await site.WithSamplesAsync();
        await BreakAsync(site.Under.Database, sql);
        return site;
    }

    private static async Task BreakAsync(Database database, string sql)
    {
        await using var writing = await database.WriteAsync(Cancel);
        await using (var command = writing.Connection.Command(writing.Transaction, sql)) await command.ExecuteNonQueryAsync(Cancel);
        await writing.CommitAsync(Cancel);
    }

    private sealed class Told : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning) Lines.Add(formatter(state, exception) + exception);
        }

        public void Dispose()
        {
        }
    }
}
