using System.Net;
using System.Net.Sockets;
using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using Beehive.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

[assembly: AssemblyFixture(typeof(Beehive.Journeys.Running.RunningSite))]
[assembly: AssemblyFixture(typeof(Beehive.Journeys.Running.Chrome))]

namespace Beehive.Journeys.Running;

/// <summary>The whole site on a free port of this machine, with the three samples and two made-up places. Started once for all journeys, which only read.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly DatabaseFixture databases = new();
    private Listening listening = null!;

    /// <summary>Where it listens: http://localhost:NNNN.</summary>
    public string Origin => listening.Origin;

    /// <summary>What the addresses of pages look like: "/{place}/boards/{board}".</summary>
    public IReadOnlyList<string> Routes => listening.Routes;

    public IReadOnlyList<RoutedPage> Pages => listening.Pages;

    public async ValueTask InitializeAsync() => listening = await Listening.StartAsync(await databases.OfAsync(DatabaseKind.Sqlite));

    public async ValueTask DisposeAsync()
    {
        await listening.DisposeAsync();
        await databases.DisposeAsync();
    }
}

/// <summary>The form of the addresses of a page, and the class that answers.</summary>
public sealed record RoutedPage(string Route, Type Model);

/// <summary>A site that listens, over one database with all places.</summary>
public sealed class Listening : IAsyncDisposable
{
    /// <summary>A Wednesday in summer time: the middle of what the made-up place does.</summary>
    private static readonly DateTimeOffset Now = new(2026, 7, 15, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly SetClock clock;

    private Listening(WebApplication app, string origin, SetClock clock) => (this.app, Origin, this.clock) = (app, origin, clock);

    public string Origin { get; }

    /// <summary>The site's clock: it stands, and goes on when the journey says so.</summary>
    public DateTimeOffset Time
    {
        get => clock.Now;
        set => clock.Now = value;
    }

    public IReadOnlyList<string> Routes => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(x => "/" + x.RoutePattern.RawText?.TrimStart('/')).Distinct()];

    /// <summary>The pages, each with the class that answers.</summary>
    public IReadOnlyList<RoutedPage> Pages => [.. app.Services.GetServices<EndpointDataSource>().SelectMany(x => x.Endpoints).OfType<RouteEndpoint>()
        .Select(x => (Route: "/" + x.RoutePattern.RawText!.TrimStart('/'), Page: x.Metadata.GetMetadata<PageActionDescriptor>())).Where(x => x.Page is not null)
        .Select(x => new RoutedPage(x.Route, (x.Page as CompiledPageActionDescriptor)?.ModelTypeInfo ?? Models.GetValueOrDefault(x.Page!.ViewEnginePath) ?? typeof(object))).Distinct()];

    /// <summary>The page's model by its place: /Boards/SetUp/RenameBoard is Beehive.Boards.SetUp.RenameBoardModel.</summary>
    private static Dictionary<string, Type> Models { get; } = typeof(Site).Assembly.GetTypes().Where(x => x.IsSubclassOf(typeof(PageModel)) && x.FullName!.EndsWith("Model", StringComparison.Ordinal))
        .ToDictionary(x => x.FullName!["Beehive".Length..^"Model".Length].Replace('.', '/'), StringComparer.Ordinal);

    public static Task<Listening> StartAsync(DatabaseUnderTest under) => StartAsync(under, Directory.GetDirectories(Folders.Samples).Concat(Directory.GetDirectories(Folders.Places)).Order(StringComparer.Ordinal));

    /// <summary>For people at work: one of the samples, with an account for each role.</summary>
    public static async Task<Listening> WithAccountsAsync(DatabaseUnderTest under, string sample)
    {
        var listening = await StartAsync(under, [Path.Combine(Folders.Samples, sample)]);
        await Beehive.Membership.SampleAccounts.MakeAsync(under.Database, listening.clock, CancellationToken.None);
        return listening;
    }

    /// <summary>Over what stands in the database already.</summary>
    public static Task<Listening> OverAsync(DatabaseUnderTest under) => StartAsync(under, []);

    private static async Task<Listening> StartAsync(DatabaseUnderTest under, IEnumerable<string> folders)
    {
        var clock = new SetClock { Now = Now };
        foreach (var folder in folders)
            await Import.RunAsync(under.Database, under.Files, folder, new Act("journeys", Now, "to read"), null, CancellationToken.None);
        await Beehive.Issues.SampleOfficesVerb.MakeAsync(under.Database, CancellationToken.None);
        var origin = $"http://localhost:{FreePort()}";
        var post = new FolderPost(Path.Combine(under.Folder, "mail"), Sender.Of("localhost"));
        await post.HandOverAsync(Letter(origin), CancellationToken.None);
        var app = Site.Build(new SiteSettings(under.Database, under.Files, clock) { Origin = origin, Urls = [origin], Post = post }, x => x.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddSimpleConsole());
        await app.StartAsync(CancellationToken.None);
        return new Listening(app, origin, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    /// <summary>One that lies in the folder of letters.</summary>
    private static Letter Letter(string origin)
    {
        var letter = new Letter("The meeting is cancelled", $"It does not happen.\n\nSee the other meetings:\n{origin}/honeycombe/meetings") { Once = "cancelled:1", To = "reader@example.org" };
        letter.Write("<1@localhost>", Now);
        return letter;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
