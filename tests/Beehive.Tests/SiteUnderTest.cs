using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Beehive.Tests;

/// <summary>The whole web site in memory over a database under test, with a clock that stands still until it is moved.</summary>
public sealed class SiteUnderTest : IAsyncDisposable
{
    public const string Origin = "https://boards.example";

    /// <summary>A Wednesday in summer time, long after the events of the samples.</summary>
    public static readonly DateTimeOffset Now = new(2026, 7, 15, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly Dictionary<string, Planting> places = new(StringComparer.Ordinal);

    private SiteUnderTest(DatabaseUnderTest under, WebApplication app, StoppedClock clock)
    {
        (Under, this.app, Clock) = (under, app, clock);
        Client = Browser();
    }

    public DatabaseUnderTest Under { get; }

    public StoppedClock Clock { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>A browser without cookies that does not follow redirects.</summary>
    public HttpClient Client { get; }

    /// <param name="post">Where letters go; without one they wait in the outbox, where the test reads them.</param>
    public static async Task<SiteUnderTest> StartAsync(DatabaseUnderTest under, IPost? post = null, string origin = Origin, string? scanner = null, SingleSignOn? council = null, Beehive.Platform.Files.Waiting.UploadSettings? uploads = null, Beehive.Platform.Incoming.Replies? replies = null)
    {
        var clock = new StoppedClock(Now);
        var settings = new SiteSettings(under.Database, under.Files, clock) { Origin = origin, Post = post, Replies = replies, SingleSignOn = council, Uploads = uploads ?? new(), Viruses = Beehive.Platform.Files.Waiting.VirusCheck.At(scanner, TimeSpan.FromSeconds(2)) };
        var app = Site.Build(settings, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SiteUnderTest(under, app, clock);
    }

    /// <summary>The three places of samples/.</summary>
    public async Task<SiteUnderTest> WithSamplesAsync()
    {
        foreach (var folder in Directory.GetDirectories(Planting.Samples).Order(StringComparer.Ordinal))
            await (places[Path.GetFileName(folder)] = new Planting(Under)).FolderAsync(folder);
        return this;
    }

    /// <summary>A place of the test's own.</summary>
    public async Task<Planting> PlaceAsync(string id, string more = "")
    {
        var planting = places[id] = new Planting(Under);
        await planting.PlaceAsync($$"""{"format":"beehive-exchange/1","includes":"all","id":"{{id}}","name":"{{id}}","siteName":"{{id}} boards"{{more}}}""");
        return planting;
    }

    /// <summary>Adds things to a place of the site, each a line of the exchange format.</summary>
    public Task PlantAsync(string place, string kind, params string[] lines) => places[place].LinesAsync(kind, lines);

    public HttpClient Browser() => app.GetTestServer().CreateClient();

    /// <summary>A browser that keeps cookies.</summary>
    public HttpClient Browser(System.Net.CookieContainer cookies, string? network = null) =>
        new(new CookieJar(cookies, app.GetTestServer().CreateHandler(x => x.Connection.RemoteIpAddress = network is null ? null : System.Net.IPAddress.Parse(network)))) { BaseAddress = new Uri(Origin) };

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<string> TextAsync(string address)
    {
        using var answer = await GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answers {(int)answer.StatusCode}: {text[..Math.Min(text.Length, 500)]}");
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}

/// <summary>Keeps cookies as a browser does.</summary>
public sealed class CookieJar(System.Net.CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var here = new Uri(new Uri(SiteUnderTest.Origin), request.RequestUri!);
        if (cookies.GetCookieHeader(here) is { Length: > 0 } header) request.Headers.TryAddWithoutValidation("Cookie", header);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var each in set) cookies.SetCookies(here, each);
        return answer;
    }
}

/// <summary>A clock that shows what the test says.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>One site with the samples for all tests of a class, on each kind of database: <c>IClassFixture&lt;SampleSites&gt;</c>. Tests of such a class only read.</summary>
public sealed class SampleSites : IAsyncLifetime
{
    private readonly DatabaseFixture databases = new();
    private readonly Dictionary<DatabaseKind, SiteUnderTest> sites = [];
    private readonly SemaphoreSlim one = new(1, 1);

    public ValueTask InitializeAsync() => databases.InitializeAsync();

    public async Task<SiteUnderTest> OfAsync(DatabaseKind kind)
    {
        await one.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (sites.TryGetValue(kind, out var known)) return known;
            var site = await SiteUnderTest.StartAsync(await databases.OfAsync(kind));
            return sites[kind] = await site.WithSamplesAsync();
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values) await site.DisposeAsync();
        await databases.DisposeAsync();
        one.Dispose();
    }
}
