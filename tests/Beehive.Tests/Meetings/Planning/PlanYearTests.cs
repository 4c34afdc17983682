using System.Net;
using Beehive.Accounts;
using Xunit;

namespace Beehive.Tests.Meetings.Planning;

/// <summary>A year's meetings in one go: the dates with what to think of, some left out, one changed.</summary>
public sealed class PlanYearTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Year = "/testing/boards/carers/meetings/plan-a-year";

    [Theory, EachDatabase]
    public async Task A_rhythm_shows_its_dates_with_warnings_and_plans_those_that_are_kept(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "board", """{"id":"other","name":"Other board","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "meeting", """{"id":"o1","title":"Other","boards":["other"],"date":"2027-05-31","start":"10:00","end":"12:00","state":"planned"}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var dates = await secretary.SendAsync(Year, ("nth", "last"), ("weekday", "monday"), ("every", "3"), ("from", "1 February 2027"), ("until", "31 January 2028"), ("start", "10am"), ("end", "midday"));
        Assert.Equal((HttpStatusCode.SeeOther, Year + "/last-monday-3-20270201-20280131-1000-1200"), (dates.Status, dates.Location));
        var shown = await secretary.OpenAsync(dates.Location!);
        Assert.Equal(["Monday 22 February 2027", "Monday 31 May 2027", "Monday 30 August 2027", "Monday 29 November 2027"], shown.Page.QuerySelectorAll("form h2").Select(x => x.TextContent).SkipLast(1));
        Assert.Contains("bank holiday", shown.Page.QuerySelectorAll("form section")[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("bank holiday", shown.Page.QuerySelectorAll("form section")[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("MeetingPlanned", await ABoard.DeedsAsync(site), StringComparison.Ordinal);
        var twice = await secretary.SendAsync(shown, ("day-2027-05-31", "22 February 2027"));
        Assert.Contains("Two of the meetings", Assert.Single(twice.Errors), StringComparison.Ordinal);
        var planned = await secretary.SendAsync(twice, ("day-2027-05-31", "7 June 2027"), ("keep-2027-08-30", "no"), ("where", "Town Hall"));
        Assert.Equal("/testing/boards/carers", planned.Location);
        Assert.Equal(3, (await ABoard.DeedsAsync(site)).Split(' ').Count(x => x == "MeetingPlanned"));
        Assert.Contains("Town Hall", await site.TextAsync("/testing/boards/carers/meetings/2027-06-07"), StringComparison.Ordinal);
        foreach (var not in (string[])["2027-05-31", "2027-08-30"])
        {
            using var answer = await site.GetAsync("/testing/boards/carers/meetings/" + not);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        var again = await secretary.OpenAsync(dates.Location!);
        Assert.Contains("meets on this day already", again.Page.QuerySelectorAll("form section")[0].TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Members_who_sit_on_two_boards_are_counted_and_not_named(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "board", """{"id":"other","name":"Other board","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "meeting", """{"id":"o1","title":"Other","boards":["other"],"date":"2027-02-22","start":"11:00","end":"12:00","state":"planned"}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var both = await Person.WithAsync(site, "testing", Role.Member, "carers");
        const string dates = Year + "/last-monday-3-20270201-20270401-1000-1200";
        Assert.DoesNotContain("Other board", (await secretary.OpenAsync(dates)).Main, StringComparison.Ordinal);
        await both.AlsoAsync(site, "testing", Role.Member, "other");
        Assert.Contains("Other board meets at the same time (11am to midday). 1 person is needed at both.", (await secretary.OpenAsync(dates)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never-monday-3-20270201-20270401-1000-1200")]
    [InlineData("last-monday-3-20270201-20270401-1200-1000")]
    [InlineData("last-monday-0-20270201-20270401-1000-1200")]
    [InlineData("last-monday-3-20279901-20270401-1000-1200")]
    [InlineData("last-monday-3-20270201-20270401-1000-1200-99999999999")]
    [InlineData("x")]
    public async Task An_address_that_is_no_rhythm_is_no_page(string rhythm)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(Year + "/" + rhythm)).Status);
    }
}
