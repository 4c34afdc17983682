using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Beehive.Platform.Web;
using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.Accounts;

/// <summary>A council's own sign-in: npm oidc-provider, started by the test, and somebody's browser there.</summary>
public sealed class Council : IAsyncLifetime
{
    private const string Secret = "a-secret-that-is-long-enough-to-be-one";
    private static readonly string Folder = Path.Combine(Built.Root, "tests", "Beehive.Journeys");
    private readonly int port = FreePort();
    private Process? program;

    /// <summary>Why it cannot be had here, or null.</summary>
    public static string? Lack => !Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider")) ? "Needs npm's oidc-provider: npm ci in tests/Beehive.Journeys."
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(x => File.Exists(Path.Combine(x, "node"))) ? null : "Needs node.";

    public SingleSignOn Settings => new(new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"), "beehive", Secret)
    {
        Words = "Sign in with Testing Council", Domains = ["council.example"], SecondStep = ["mfa"],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (Lack is null) await StartAsync();
    }

    public async Task StartAsync()
    {
        program = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "provider", "council.mjs"), port.ToString(CultureInfo.InvariantCulture), SiteUnderTest.Origin + "/sign-in/council/back"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        program.ErrorDataReceived += (_, _) => { };
        program.BeginErrorReadLine();
        Assert.Equal("ready", await program.StandardOutput.ReadLineAsync(CancellationToken.None));
    }

    public async Task StopAsync()
    {
        if (program is null) return;
        program.StandardInput.Close();
        await program.WaitForExitAsync(CancellationToken.None);
        program.Dispose();
        program = null;
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    /// <summary>Goes where the site led, says there who it is, and comes to the address that it is sent back to.</summary>
    /// <param name="asked">Where the site led the browser.</param>
    /// <param name="who">Whom the council knows; null when it says no.</param>
    public static async Task<string> AnswerAsync(string asked, CouncilPerson? who)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var next = new Uri(asked);
        for (var i = 0; i < 6; i++)
        {
            if (next.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal)) next = new Uri(next, who is null ? "?no" : "?person=" + Uri.EscapeDataString(JsonSerializer.Serialize(who, JsonSerializerOptions.Web)));
            using var answer = await browser.GetAsync(next, Cancel);
            if (answer.Headers.Location is not { } location) throw new InvalidOperationException($"{next} answers {answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Cancel)}");
            next = new Uri(next, location);
            if (next.AbsoluteUri.StartsWith(SiteUnderTest.Origin, StringComparison.Ordinal)) return next.PathAndQuery;
        }
        throw new InvalidOperationException("The council leads round in a circle.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Somebody as the council knows them.</summary>
public sealed record CouncilPerson(string Sub, string Email, bool Checked = true, string? Acr = null, string[]? Amr = null);

/// <summary>Each kind of database, where a council's sign-in can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAndCouncilAttribute : Xunit.v3.DataAttribute
{
    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
        [.. (await new EachDatabaseAttribute().GetData(testMethod, disposalTracker)).Select(x => new TheoryDataRow<DatabaseKind>((DatabaseKind)x.GetData()[0]!) { Skip = x.Skip ?? Council.Lack })];

    public override bool SupportsDiscoveryEnumeration() => true;
}
