using System.Net;
using System.Text.RegularExpressions;
using Beehive.Accounts;
using Beehive.Journeys.Running;
using Beehive.Papers;
using Beehive.Platform.Notices;
using Beehive.Platform.Web.Forms;
using Beehive.Tests;
using Beehive.Tests.Membership;
using Microsoft.EntityFrameworkCore;
using Xunit;

[assembly: AssemblyFixture(typeof(Beehive.Journeys.Working.WorkSite))]

namespace Beehive.Journeys.Working;

/// <summary>An address where a page of work is to be seen, and as whom.</summary>
/// <param name="Address">Where.</param>
/// <param name="As">Somebody with this role; nobody that is known when there is none.</param>
/// <param name="Author">This account and no other: whoever wrote the paper.</param>
/// <param name="Sheet">The page as it came.</param>
/// <param name="Sent">What the browser keeps of an issue that was sent from it.</param>
public sealed record Seen(string Address, Role? As, long? Author, Sheet Sheet, string? Sent = null);

/// <summary>A site where people work: the scenes of the matrix of who may use what, with a meeting that runs just now and letters with links. Started when the first test asks.</summary>
public sealed partial class WorkSite : IAsyncLifetime
{
    private const string Place = "testing";
    private const string Board = "carers";
    private const string Sent = "bee-sent";

    /// <summary>Whoever has an account may come, but a page may look itself who it is.</summary>
    private static readonly Role[] Owners = [Role.AccountHolder, Role.Secretary, Role.PartnershipManager];

    private readonly DatabaseFixture databases = new();
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Dictionary<WorkKind, IReadOnlyList<Seen>> found = [];
    private readonly Dictionary<Role, Person> people = [];
    private DatabaseUnderTest? under;
    private Task? started;
    private Listening? listening;
    private IReadOnlyList<string> links = [];
    private IReadOnlyList<long> authors = [];
    private Person? stranger;

    /// <summary>What two browsers keep of what was sent from them: one that nobody has read yet, and one that was answered.</summary>
    private IReadOnlyList<string> sent = [];

    public string Origin => listening!.Origin;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people.Values) person.Dispose();
        stranger?.Dispose();
        if (listening is not null) await listening.DisposeAsync();
        await databases.DisposeAsync();
    }

    /// <summary>Every address of a kind that opens, the one with most to use first.</summary>
    public async Task<IReadOnlyList<Seen>> SeenAsync(WorkKind kind)
    {
        await one.WaitAsync();
        try
        {
            await (started ??= StartAsync());
            if (!found.TryGetValue(kind, out var seen)) found[kind] = seen = await FindAsync(kind);
            Assert.True(seen.Count > 0, $"Nobody can open {kind}: plant what it needs in tests/Beehive.Tests/Membership/Scenes.cs, or in WorkScenes.");
            return seen;
        }
        finally
        {
            one.Release();
        }
    }

    public async Task ReadyAsync()
    {
        await one.WaitAsync();
        try
        {
            await (started ??= StartAsync());
        }
        finally
        {
            one.Release();
        }
    }

    public async Task SitDownAsync(Window window, Role role)
    {
        var (_, token) = await Signing.BeginAsync(under!.Database, listening!.Time, Place, role, BoardOf(role));
        await CarryAsync(window, token);
    }

    /// <summary>Puts whoever sees the page before the window.</summary>
    public async Task SitDownAsync(Window window, Seen seen)
    {
        await window.Page.Context.ClearCookiesAsync();
        if (seen.Address.Contains("/raise/", StringComparison.Ordinal)) await CarryOnAsync(window);
        if (seen.Sent is { } kept) await window.Page.Context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = Sent, Value = kept, Url = Origin }]);
        if (seen.As is not { } known) return;
        var token = seen.Author is { } author ? await BeginAsync(author) : (await Signing.BeginAsync(under!.Database, listening!.Time, Place, known, BoardOf(known))).Token;
        await CarryAsync(window, token);
    }

    private Task CarryAsync(Window window, string token) =>
        window.Page.Context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = SignedIn.Cookie, Value = token, Url = Origin }]);

    /// <summary>The questions after the first are there for whoever has answered the first one.</summary>
    private Task CarryOnAsync(Window window) =>
        window.Page.Context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = Browser.Cookie, Value = stranger!.Cookie(Browser.Cookie), Url = Origin }]);

    private async Task<string> BeginAsync(long account)
    {
        await using var writing = await under!.Database.WriteAsync(CancellationToken.None);
        var token = Browser.NewToken();
        var now = listening!.Time;
        writing.Store.Add(new Session { AccountId = account, TokenMark = Browser.Hash(token), StartedAt = now, SeenAt = now, StrongUntil = now + Session.Working });
        await writing.SaveAsync(CancellationToken.None);
        return token;
    }

    private static string? BoardOf(Role role) => role is Role.PartnershipManager or Role.Officer or Role.Administrator or Role.AccountHolder ? null : Board;

    private async Task StartAsync()
    {
        under = await databases.OfAsync(DatabaseKind.Sqlite);
        await using (var site = await SiteUnderTest.StartAsync(under))
        {
            await Scenes.PlantAsync(site);
            var planted = await WorkScenes.PlantAsync(site);
            sent = await WorkScenes.RaiseAsync(site, Sent);
            await using var store = under.Database.Read();
            authors = await store.PaperAuthors.Select(x => x.AccountId).Distinct().ToListAsync();
            links = [.. planted, .. (await store.Letters.Select(x => x.Text).ToListAsync()).SelectMany(x => Address().Matches(x)).Select(x => new Uri(x.Value).AbsolutePath).Distinct()];
        }
        listening = await Listening.OverAsync(under);
        stranger = new Person(new Uri(Origin));
        await stranger.SendAsync("/testing/raise/words", ("words", "The last bus goes at six."));
    }

    private async Task<IReadOnlyList<Seen>> FindAsync(WorkKind kind)
    {
        var seen = new List<Seen>();
        var addresses = listening!.Pages.Where(x => x.Model == kind.Model).SelectMany(x => AddressesOf(x.Route)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var role in kind.Roles.SelectMany(x => x == Role.AccountHolder ? Owners : [x]))
        {
            seen.AddRange(await OpenedAsync(role == Role.Anybody ? stranger! : await PersonAsync(role), addresses, role == Role.Anybody ? null : role, null));
            foreach (var kept in role == Role.Anybody && seen.Count == 0 ? sent : [])
            {
                using var person = new Person(new Uri(Origin));
                person.Carry(new Uri(Origin), Sent, kept);
                seen.AddRange((await OpenedAsync(person, addresses, null, null)).Select(x => x with { Sent = kept }));
            }
            if (seen.Count > 0) break;
        }
        foreach (var author in seen.Count > 0 ? [] : authors)
        {
            using var person = new Person(new Uri(Origin));
            person.Carry(new Uri(Origin), await BeginAsync(author));
            seen.AddRange(await OpenedAsync(person, addresses, Role.Member, author));
        }
        return [.. seen.OrderByDescending(x => x.Sheet.Page.QuerySelectorAll("main input, main select, main textarea, main button").Length).ThenByDescending(x => x.Sheet.Main.Length)];
    }

    private static async Task<IReadOnlyList<Seen>> OpenedAsync(Person person, IEnumerable<string> addresses, Role? role, long? author)
    {
        var seen = new List<Seen>();
        foreach (var address in addresses)
            if (await person.OpenAsync(address) is { Status: HttpStatusCode.OK } sheet && sheet.Page.QuerySelector("main") is not null) seen.Add(new Seen(address, role, author, sheet));
        return seen;
    }

    private IEnumerable<string> AddressesOf(string route)
    {
        if (route.Contains("{token", StringComparison.Ordinal) && links.Where(x => Fits(route, x)).ToList() is { Count: > 0 } sent) return sent;
        return Scenes.AddressesOf(route).Select(x => x.Path).SelectMany(x => (string[])[x, .. WorkScenes.More(x)]);
    }

    private async Task<Person> PersonAsync(Role role)
    {
        if (people.TryGetValue(role, out var known)) return known;
        var (_, token) = await Signing.BeginAsync(under!.Database, listening!.Time, Place, role, BoardOf(role));
        var person = people[role] = new Person(new Uri(Origin));
        person.Carry(new Uri(Origin), token);
        return person;
    }

    private static bool Fits(string route, string address) => EveryPage.KindsTests.Fits(route, address);

    [GeneratedRegex(@"https?://[^\s)>\]]+")]
    private static partial Regex Address();
}
