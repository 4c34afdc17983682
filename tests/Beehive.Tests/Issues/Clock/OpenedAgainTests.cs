using Beehive.Accounts;
using Beehive.Issues;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Clock;

/// <summary>What is opened again comes back to somebody who is there: the board that came of its own, and the number at which somebody answers.</summary>
public sealed class OpenedAgainTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task It_comes_back_to_the_board_that_came_of_its_own(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnsweredAsync(under);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, "/testing/boards/mental-health/merge/carers", ("day", "15 July 2026"), ("why", "One board for both."));
        await SayNoAsync(site);
        var issue = await AnIssue.OfAsync(site);
        Assert.Equal((IssueState.WithBoard, "Co-chairs, Mental health"), (issue.State, issue.Holder));
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "mental-health");
        await AnIssue.DoneAsync(chair, AnIssue.Address + "/will", ("will", "We ask the company again."), ("until", "30 July 2026"));
    }

    [Theory, EachDatabase]
    public async Task It_comes_back_to_the_office_where_no_board_came_of_its_own(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnsweredAsync(under);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, "/testing/boards/carers/end", ("day", "15 July 2026"), ("why", "It has done its work."));
        await SayNoAsync(site);
        var issue = await AnIssue.OfAsync(site);
        Assert.Equal((IssueState.BeingRead, (long?)null, "Partnership team (made up, to try)", "We find another board for it"), (issue.State, issue.BoardId, issue.Holder, issue.NextStep));
        await AnIssue.DoneAsync(manager, AnIssue.Address + "/send", ("board", "mental-health"));
    }

    [Theory, EachDatabase]
    public async Task While_an_office_covers_its_number_stands_there_and_no_longer(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await AnsweredAsync(under);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AnIssue.DoneAsync(manager, "/testing/issues/cover", ("office", "Front desk"), ("phone", "01632 960 777"), ("email", "desk@testing.example"), ("from", "15 July 2026"), ("until", "24 July 2026"));
        await SayNoAsync(site);
        var issue = await AnIssue.OfAsync(site);
        Assert.Equal(("Co-chairs, Carers", "01632 960 777"), (issue.Holder, issue.HolderPhone));
        site.Clock.Now = site.Clock.Now.AddDays(10);
        await site.Services.GetRequiredService<Watching>().WatchAsync(Cancel);
        Assert.Equal("01632 960 123", (await AnIssue.OfAsync(site)).HolderPhone);
    }

    private static async Task<SiteUnderTest> AnsweredAsync(DatabaseUnderTest under)
    {
        var site = await AnIssue.TakenAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await AnIssue.DoneAsync(secretary, AnIssue.Address + "/end", ("how", "NotNow"), ("why", "There is no money."));
        return site;
    }

    private static async Task SayNoAsync(SiteUnderTest site)
    {
        var asked = (await AnIssue.LettersAsync(site))[^1].Text;
        var link = asked.Split((char[]?)null).Last(x => x.Contains("/sorted/", StringComparison.Ordinal) && x.EndsWith("/no", StringComparison.Ordinal));
        using var resident = new Person(site);
        await AnIssue.DoneAsync(resident, new Uri(link).AbsolutePath);
        Assert.True((await AnIssue.OfAsync(site)).IsOpen);
    }
}
