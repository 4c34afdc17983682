using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Own;

/// <summary>"Is it sorted?": three links in the letter, each to a page with one button. "No" brings it back to the co-chairs, once.</summary>
public sealed class SortedTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Whatever_opens_the_links_in_the_letter_changes_nothing_and_one_button_does(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await AnsweredAsync(site, "one@testing.example");
        var links = await LinksAsync(site, "one@testing.example");
        Assert.Equal(["yes", "partly", "no"], links.Select(x => x.Split('/')[^1]));
        using var scanner = new Person(site);
        var before = await StateAsync(site);
        foreach (var link in links)
        {
            var page = await scanner.OpenAsync(link);
            Assert.Equal((HttpStatusCode.OK, "Is it sorted?"), (page.Status, page.Heading));
            Assert.Single(page.Page.QuerySelectorAll("main form button"));
            Assert.Equal(HttpStatusCode.OK, (await scanner.SendRawAsync(HttpMethod.Head, link, "", "text/plain")).Status);
        }
        Assert.Equal(before, await StateAsync(site));
        using var resident = new Person(site);
        await OwnIssues.DoneAsync(resident, links[0], ("why", "Mr Smith got home."));
        Assert.Contains("Yes, it is sorted", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mr Smith", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        Assert.Contains("Mr Smith got home.", (await manager.OpenAsync("/testing/issues/1")).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_link_that_is_used_twice_counts_once(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await AnsweredAsync(site, "one@testing.example");
        var links = await LinksAsync(site, "one@testing.example");
        using var resident = new Person(site);
        var (yes, no) = (await resident.OpenAsync(links[0]), await resident.OpenAsync(links[2]));
        Assert.Equal(HttpStatusCode.SeeOther, (await resident.SendAsync(yes)).Status);
        var once = await StateAsync(site);
        Assert.Equal(HttpStatusCode.SeeOther, (await resident.SendAsync(yes)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await resident.SendAsync(no)).Status);
        Assert.Equal(once.Steps, (await StateAsync(site)).Steps);
        var again = await resident.OpenAsync(links[2]);
        Assert.Equal("You have said it", again.Heading);
        Assert.Contains("Yes, it is sorted", again.Main, StringComparison.Ordinal);
        Assert.Null(again.Page.QuerySelector("main form[method=post]"));
        Assert.Equal(HttpStatusCode.Gone, (await resident.OpenAsync($"/testing/issues/1/sorted/{Browser.NewToken()}/yes")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.OpenAsync(links[0].Replace("/yes", "/perhaps", StringComparison.Ordinal))).Status);
    }

    [Theory, EachDatabase]
    public async Task No_brings_it_back_to_the_co_chairs_with_a_new_date_and_a_second_no_does_not(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await AnsweredAsync(site, "one@testing.example", board: "carers");
        using var resident = new Person(site);
        var first = await LinksAsync(site, "one@testing.example");
        await OwnIssues.DoneAsync(resident, first[2]);
        var page = await site.TextAsync("/testing/issues/1");
        foreach (var said in (string[])["Co-chairs, Carers", "01632 960 123", "It was opened again", "12 August 2026"]) Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("It is open again", (await resident.OpenAsync(first[0])).Main, StringComparison.Ordinal);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/end", ("how", "No"), ("why", "There is no money."));
        Assert.Contains("Nothing yet", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        var second = await LinksAsync(site, "one@testing.example");
        Assert.NotEqual(first[2], second[2]);
        Assert.Contains("stays closed whatever you say", (await resident.OpenAsync(second[2])).Main, StringComparison.Ordinal);
        await OwnIssues.DoneAsync(resident, second[2]);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var issue = await store.Issues.Include(x => x.Steps).SingleAsync(Cancel);
        Assert.Equal((false, IssueEnd.No, Verdict.No, 1), (issue.IsOpen, issue.EndedAs, issue.Verdict, issue.Steps.Count(x => x.Deed == IssueDeed.OpenedAgain)));
        Assert.Contains(await store.Set<Letter>().Select(x => x.Subject).ToListAsync(Cancel), x => x.StartsWith("It was opened again", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task The_word_of_one_who_joined_is_counted_and_is_not_the_verdict(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await AnsweredAsync(site, "one@testing.example", joined: "two@testing.example");
        using var joined = new Person(site);
        var link = (await LinksAsync(site, "two@testing.example"))[2];
        Assert.Contains("Your word is counted with those of the others", (await joined.OpenAsync(link)).Main, StringComparison.Ordinal);
        await OwnIssues.DoneAsync(joined, link);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal((false, null), await store.Issues.Where(x => x.Number == 1).Select(x => new ValueTuple<bool, Verdict?>(x.State != IssueState.Closed, x.Verdict)).SingleAsync(Cancel));
        var page = await site.TextAsync("/testing/issues/1");
        Assert.Contains("Nothing yet", page, StringComparison.Ordinal);
        Assert.Contains("No, it is not sorted: 1", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_gave_no_address_says_it_with_number_and_code_once(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnswerAsync(site, manager, null);
        Assert.Contains("Say whether it is sorted", (await resident.OpenAsync("/testing/issues/yours")).Main, StringComparison.Ordinal);
        var refused = await resident.SendAsync("/testing/issues/yours/sorted", ("why", "It comes."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "It comes."), (refused.Status, refused.Field("why")));
        await OwnIssues.DoneAsync(resident, "/testing/issues/yours/sorted", ("sorted", "partly"), ("why", "It comes."));
        await OwnIssues.DoneAsync(resident, "/testing/issues/yours/sorted", ("sorted", "no"));
        var yours = (await resident.OpenAsync("/testing/issues/yours")).Main;
        Assert.DoesNotContain("Say whether it is sorted", yours, StringComparison.Ordinal);
        Assert.Contains("It is partly sorted", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
    }

    /// <summary>Raised, shown to everybody, and answered.</summary>
    private static async Task<Person> AnsweredAsync(SiteUnderTest site, string email, string? board = null, string? joined = null)
    {
        using var resident = new Person(site);
        await OwnIssues.RaiseAsync(resident, "The bus stops at six.", ("email", email));
        var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        if (joined is not null)
        {
            using var other = new Person(site);
            await OwnIssues.RaiseAsync(other, "The bus stops at six!", ("email", joined));
            await OwnIssues.JoinAsync(manager);
            await OwnIssues.DoneAsync(manager, "/testing/issues/1/end", ("how", "Done"), ("why", "They agreed."), ("changed", "It goes at nine."));
        }
        else
        {
            await AnswerAsync(site, manager, board);
        }
        return manager;
    }

    private static async Task AnswerAsync(SiteUnderTest site, Person manager, string? board)
    {
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        if (board is not null)
        {
            await OwnIssues.DoneAsync(manager, "/testing/issues/1/send", ("board", board));
            using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, board);
            await OwnIssues.DoneAsync(secretary, "/testing/issues/1/accept");
        }
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/end", ("how", "Done"), ("why", "They agreed."), ("changed", "It goes at nine."));
    }

    /// <summary>The links of the last letter to somebody.</summary>
    private static async Task<string[]> LinksAsync(SiteUnderTest site, string email)
    {
        await using var store = site.Under.Database.Read();
        var letter = await store.Set<Letter>().Where(x => x.To == email && x.Text.Contains("/sorted/")).OrderByDescending(x => x.Id).FirstAsync(Cancel);
        return [.. letter.Text.Split('\n').Where(x => x.Contains("/sorted/", StringComparison.Ordinal)).Select(x => x.Trim()[SiteUnderTest.Origin.Length..])];
    }

    private static async Task<(int Audit, int Forms, int Steps, int Said, int Letters)> StateAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return (await store.AuditLines.CountAsync(Cancel), await store.Set<TakenForm>().CountAsync(Cancel), await store.Set<IssueStep>().CountAsync(Cancel),
            await store.SortedLinks.CountAsync(x => x.Said != null, Cancel), await store.Set<Letter>().CountAsync(Cancel));
    }
}
