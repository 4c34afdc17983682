using System.Globalization;
using System.Net;
using System.Text;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Beehive.Tests.House;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Membership;

/// <summary>
/// Who may use what: every page that takes something in, or is for some only, against every role and every state of the thing that it is about.
/// The matrix is made from the pages themselves; docs/who-may.md is its printed form, and a page that is missing there fails.
/// </summary>
public sealed class WhoMayTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_that_is_not_for_everybody_stands_on_the_page()
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        var written = Printed(PagesOf(site));
        if (Environment.GetEnvironmentVariable("BEEHIVE_WRITE_WHO_MAY") == "1") await File.WriteAllTextAsync(Path.Combine(Built.Root, "docs", "who-may.md"), written, Cancel);
        Assert.Equal(written, Tree.Text("docs/who-may.md"));
    }

    [Fact]
    public async Task Every_page_that_takes_something_in_says_who_may()
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        Found.Nothing(PagesOf(site).Where(x => x.Rule.Roles.Count == 0).Select(x => x.Route));
    }

    /// <summary>On one database: what is tried is the rule at the pages, and it is the same on both.</summary>
    [Fact]
    public async Task AC_09_whoever_may_not_finds_no_page_and_changes_nothing_and_whoever_may_is_let_in()
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        await Scenes.PlantAsync(site);
        var pages = PagesOf(site);
        var tried = 0;
        var faults = new List<string>();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var who in Scenes.Cast)
        {
            using var person = await who.ArriveAsync(site);
            var token = (await person.OpenAsync("/testing/sign-out")).Field("form-token");
            var before = await ChangesAsync(site);
            foreach (var page in pages.Where(x => !x.Rule.Roles.Contains(Role.Anybody)))
                foreach (var address in Scenes.AddressesOf(page.Route))
                {
                    var expected = who.Answer(page.Rule, address);
                    var got = await person.OpenAsync(address.Path);
                    tried++;
                    if (Differs(expected, got) is { } fault) faults.Add($"{who.Name} opens {address.Path}: {fault}");
                    else if (expected == Answer.LetIn && got.Status == HttpStatusCode.OK) reached.Add(page.Route);
                    if (expected == Answer.LetIn || !page.TakesIn) continue;
                    var sent = await person.PostAsync(address.Path, [new("form-token", token), new(Desk.KeyField, Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()))]);
                    tried++;
                    if (Differs(expected, sent) is { } worse) faults.Add($"{who.Name} sends to {address.Path}: {worse}");
                }
            if (await ChangesAsync(site) != before) faults.Add($"{who.Name} changed something.");
        }
        Found.Nothing(faults.Take(60));
        Found.Nothing(pages.Where(x => !x.Rule.Roles.Contains(Role.Anybody)).Select(x => x.Route).Except(reached).Select(x => $"Nobody of the cast reaches {x}: plant what it needs in Scenes."));
        Assert.True(tried >= reached.Count * Scenes.Cast.Count, $"Only {tried} tries.");
        TestContext.Current.SendDiagnosticMessage($"{pages.Count} pages, {Scenes.Cast.Count} people, {tried} tries");
    }

    /// <summary>Every address that takes something in, sent to as another site would: without the mark, in other shapes, with other verbs.</summary>
    [Fact]
    public async Task SE_05_whatever_comes_from_elsewhere_is_refused_everywhere_and_changes_nothing()
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        await Scenes.PlantAsync(site);
        var faults = new List<string>();
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var before = await ChangesAsync(site);
        foreach (var address in PagesOf(site).Where(x => x.TakesIn && !IsError(x.Route)).SelectMany(x => Scenes.AddressesOf(x.Route)).Select(x => x.Path).Distinct())
            foreach (var person in (Person[])[manager, secretary])
            {
                (string, string)[] elsewhere = [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example")];
                var form = await person.PostAsync(address, [new(Desk.KeyField, new string('a', 32))], elsewhere);
                if (form.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound)) faults.Add($"A form at {address}: {(int)form.Status}");
                var json = await person.SendRawAsync(HttpMethod.Post, address, """{"name":"sly"}""", "text/plain", elsewhere);
                if (json.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound)) faults.Add($"text/plain at {address}: {(int)json.Status}");
                var other = await person.SendRawAsync(HttpMethod.Put, address, "", "text/plain", [.. elsewhere, ("X-HTTP-Method-Override", "POST")]);
                if (other.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)) faults.Add($"PUT at {address}: {(int)other.Status}");
            }
        Found.Nothing(faults);
        Assert.Equal(before, await ChangesAsync(site));
    }

    private static bool IsError(string route) => route.StartsWith("/error", StringComparison.Ordinal);

    private static string? Differs(Answer expected, Sheet got) => expected switch
    {
        Answer.SignIn => got.Location?.StartsWith("/testing/sign-in?", StringComparison.Ordinal) == true || got.Location?.StartsWith("/sign-in?", StringComparison.Ordinal) == true ? null : $"{(int)got.Status} {got.Location}, not led to sign in",
        Answer.SecondStep => got.Location?.StartsWith("/testing/second-step?", StringComparison.Ordinal) == true ? null : $"{(int)got.Status} {got.Location}, not led to the second step",
        Answer.NoPage => got.Status == HttpStatusCode.NotFound ? null : $"{(int)got.Status} {got.Location}, not 404",
        _ => got.Location?.Contains("/sign-in?", StringComparison.Ordinal) == true || (got.Location?.Contains("/second-step?", StringComparison.Ordinal) == true) || (int)got.Status >= 500 ? $"{(int)got.Status} {got.Location}, not let in" : null,
    };

    private static async Task<(int, int)> ChangesAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return (await store.AuditLines.CountAsync(Cancel), await store.Set<TakenForm>().CountAsync(Cancel));
    }

    private static List<GuardedPage> PagesOf(SiteUnderTest site) => [.. site.Services.GetServices<EndpointDataSource>().SelectMany(x => x.Endpoints).OfType<RouteEndpoint>()
        .Select(x => (Route: "/" + x.RoutePattern.RawText!.TrimStart('/'), Page: x.Metadata.GetMetadata<CompiledPageActionDescriptor>() ?? x.Metadata.GetMetadata<PageActionDescriptor>(), x.Metadata))
        .Where(x => x.Page is not null).DistinctBy(x => x.Route).Select(x => (x.Route, Type: TypeOf(x.Page!)))
        .Where(x => x.Type.IsDefined(typeof(MayUseAttribute), true) || x.Type.IsDefined(typeof(TakesInAttribute), true))
        .Select(x => new GuardedPage(x.Route, x.Type.GetCustomAttributes(typeof(MayUseAttribute), true).OfType<MayUseAttribute>().FirstOrDefault() ?? new MayUseAttribute(), x.Type.IsDefined(typeof(TakesInAttribute), true)))
        .OrderBy(x => x.Route, StringComparer.Ordinal)];

    private static Type TypeOf(PageActionDescriptor page) =>
        (page as CompiledPageActionDescriptor)?.ModelTypeInfo ?? Models[page.ViewEnginePath];

    /// <summary>The page's model by its place: /Boards/SetUp/RenameBoard is Beehive.Boards.SetUp.RenameBoardModel.</summary>
    private static readonly Dictionary<string, Type> Models = typeof(Site).Assembly.GetTypes().Where(x => x.IsSubclassOf(typeof(PageModel)))
        .ToDictionary(x => x.FullName!["Beehive".Length..^"Model".Length].Replace('.', '/'), StringComparer.Ordinal);

    private static string Printed(List<GuardedPage> pages)
    {
        var text = new StringBuilder("""
            # Who may use which page

            Made from the pages themselves; a test holds it against them (`tests/Beehive.Tests/Membership/WhoMayTests.cs`) and tries every page with every role,
            for every state of the thing that it is about. A page that is not here is only read, by everybody, and shows only what its reader may see.
            Where a page stands below a board, the role must be held for that board; an office of the whole place (officer, partnership manager) counts for all boards.

            | page | who may | takes something in |
            | --- | --- | --- |

            """);
        foreach (var page in pages)
            text.Append(CultureInfo.InvariantCulture, $"| `{page.Route}` | {(page.Rule.Roles.Count == 0 ? "nobody" : string.Join(", ", page.Rule.Roles.Select(Roles.Words)))}{(page.Rule.OfAnyBoard ? " (of any board; the page looks which)" : "")} | {(page.TakesIn ? "yes" : "no")} |\n");
        return text.ToString();
    }

    private sealed record GuardedPage(string Route, MayUseAttribute Rule, bool TakesIn);
}
