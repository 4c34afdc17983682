using System.Net;
using System.Text.RegularExpressions;
using Beehive.Accounts;
using Beehive.Followers;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>Anybody can follow an issue by email. Whoever told it hears of each step anyway, and of none twice.</summary>
public sealed partial class FollowIssueTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Issue = "/testing/issues/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Who_follows_an_issue_hears_of_each_public_step_and_who_told_it_of_none_twice(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus stops at six.", ("email", "resident@testing.example"));
        Assert.Equal(HttpStatusCode.NotFound, (await resident.OpenAsync(Issue + "/follow")).Status);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await DoneAsync(manager, Issue + "/publish");
        Assert.Contains(Issue + "/follow", await site.TextAsync(Issue), StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromMinutes(1);
        foreach (var email in (string[])["neighbour@testing.example", "resident@testing.example"]) await FollowAsync(site, resident, email);
        await TellAsync(site);
        await DoneAsync(manager, Issue + "/send", ("board", "carers"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await TellAsync(site);
        await DoneAsync(secretary, Issue + "/accept");
        await TellAsync(site);
        await DoneAsync(secretary, Issue + "/end", ("how", "No"), ("why", "There is no driver."));
        await TellAsync(site);
        await using var store = site.Under.Database.Read();
        var news = await store.Letters.Where(x => x.Once.StartsWith("news:")).OrderBy(x => x.Id).ToListAsync(Cancel);
        Assert.Equal(["Sent to a board", "A board deals with it", "Answered"], news.Where(x => x.To == "neighbour@testing.example").Select(x => x.Subject.Split(':')[0]));
        Assert.DoesNotContain(news, x => x.To == "resident@testing.example");
        var own = await store.Letters.Where(x => x.To == "resident@testing.example" && x.Once.StartsWith("issue-step:")).CountAsync(Cancel);
        Assert.Equal(4, own);
    }

    private static async Task TellAsync(SiteUnderTest site)
    {
        site.Clock.Now += TimeSpan.FromMinutes(10);
        await site.Services.GetRequiredService<Teller>().TellAsync(Cancel);
    }

    private static async Task FollowAsync(SiteUnderTest site, Person person, string email)
    {
        await DoneAsync(person, Issue + "/follow", ("email", email), ("often", "each"));
        await using var store = site.Under.Database.Read();
        var letter = await store.Letters.Where(x => x.To == email && x.Once.StartsWith("follow:")).SingleAsync(Cancel);
        await DoneAsync(person, Confirm().Match(letter.Text).Groups["path"].Value);
    }

    private static async Task DoneAsync(Person person, string address, params (string, string)[] fields)
    {
        var done = await person.SendAsync(address, fields);
        Assert.True(done.Status == HttpStatusCode.SeeOther, $"{address}: {done.Status} {string.Join(" ", done.Errors)}");
    }

    [GeneratedRegex(@"https://boards\.example(?<path>/testing/following/confirm/\S+)", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Confirm();
}
