using System.Net;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Meetings.Planning;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Meetings.Planning;

/// <summary>Several boards on the same days, and the groups before them, planned in one go.</summary>
public sealed class PlanSameDayTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Year = "/testing/boards/carers/meetings/plan-a-year/";
    private const string Rhythm = "last-monday-3-20270201-20270601-1000-1115";

    [Theory, EachDatabase]
    public async Task Boards_meet_one_after_the_other_and_a_group_before_them(DatabaseKind kind)
    {
        await using var site = await ThreeBoardsAsync(await databases.NewAsync(kind));
        var ids = await IdsAsync(site);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var both = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await both.AlsoAsync(site, "testing", Role.Member, "transport");
        Assert.Contains("Plan other boards on the same days", (await manager.OpenAsync(Year + Rhythm)).Main, StringComparison.Ordinal);
        var sameDay = await manager.SendAsync(Year + Rhythm + "/same-day", ("board-2", "break"), ("minutes-2", "15"), ("board-3", ids["transport"]), ("minutes-3", "90"), ("board-4", ids["health"]), ("minutes-4", "60"), ("beside-4", "yes"));
        Assert.Equal((HttpStatusCode.SeeOther, Year + Rhythm + "/carers_75._15.transport_90.health_60_beside"), (sameDay.Status, sameDay.Location));
        var shown = await manager.OpenAsync(sameDay.Location!);
        Assert.Contains("Monday 31 May 2027: Transport, 11.30am to 1pm", shown.Page.QuerySelectorAll("form h2").Select(x => x.TextContent));
        var groups = await manager.SendAsync(sameDay.Location + "/groups-before", ("group-1", ids["parents"]), ("to-1", ids["transport"]), ("before-1", "2"), ("gap-1", "weeks"), ("start-1", "10am"), ("end-1", "midday"));
        Assert.Equal(sameDay.Location + ".parents_transport_2_weeks_1000_1200", groups.Location);
        var dates = await manager.OpenAsync(groups.Location!);
        Assert.Contains("Parents: 2 weeks before Transport, 10am to midday.", dates.Main, StringComparison.Ordinal);
        Assert.Contains("This is a bank holiday: Spring bank holiday.", dates.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("needed at both", dates.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("MeetingPlanned", await ABoard.DeedsAsync(site), StringComparison.Ordinal);
        var planned = await manager.SendAsync(dates, ("where", "Town Hall"), ($"day-{ids["transport"]}-2027-05-31", "7 June 2027"));
        Assert.Equal(HttpStatusCode.SeeOther, planned.Status);
        Assert.Equal(8, (await ABoard.DeedsAsync(site)).Split(' ').Count(x => x == "MeetingPlanned"));
        foreach (var (address, hours) in ((string, string)[])[("transport/meetings/2027-02-22", "11.30am to 1pm"), ("health/meetings/2027-02-22", "11.30am to 12.30pm"), ("carers/meetings/2027-05-31", "10am to 11.15am"), ("transport/meetings/2027-06-07", "11.30am"), ("parents/meetings/2027-02-08", "10am to midday")])
            Assert.Contains(hours, await site.TextAsync("/testing/boards/" + address), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task People_who_are_needed_at_two_boards_at_the_same_time_are_warned_of(DatabaseKind kind)
    {
        await using var site = await ThreeBoardsAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var both = await Person.WithAsync(site, "testing", Role.Adviser, "carers");
        await both.AlsoAsync(site, "testing", Role.Member, "transport");
        var shown = await manager.OpenAsync(Year + Rhythm + "/carers_75.transport_60_beside");
        Assert.Contains("Transport meets at the same time (10am to 11am). 1 person is needed at both.", shown.Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_is_refused_in_words_and_the_text_stays(DatabaseKind kind)
    {
        await using var site = await ThreeBoardsAsync(await databases.NewAsync(kind));
        var ids = await IdsAsync(site);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var wrong = await manager.SendAsync(Year + Rhythm + "/same-day", ("board-2", ids["transport"]), ("minutes-2", "an hour"));
        Assert.Contains("how many minutes", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal("an hour", wrong.Field("minutes-2"));
        var without = await manager.SendAsync(Year + Rhythm + "/same-day", ("board-1", ids["transport"]), ("board-2", ""));
        Assert.Contains("Carers does not meet on this day", Assert.Single(without.Errors), StringComparison.Ordinal);
        var unknown = await manager.SendAsync(Year + Rhythm + "/carers_75/groups-before", ("group-1", ids["parents"]), ("to-1", ids["transport"]), ("before-1", "2"), ("start-1", "10am"), ("end-1", "midday"));
        Assert.Contains("is not in the plan", Assert.Single(unknown.Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_secretary_plans_only_boards_that_they_work_for(DatabaseKind kind)
    {
        await using var site = await ThreeBoardsAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.AlsoAsync(site, "testing", Role.Secretary, "transport");
        Assert.Equal(HttpStatusCode.OK, (await secretary.OpenAsync(Year + Rhythm + "/carers_75.transport_60")).Status);
        foreach (var other in (string[])["carers_75.health_60", "transport_60", "carers_75.parents_carers_2_weeks_1000_1200", "carers_75._", "carers_x", "carers_75.carers_60", "carers_999"])
            Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(Year + Rhythm + "/" + other)).Status);
        Assert.DoesNotContain("Health", (await secretary.OpenAsync(Year + Rhythm + "/same-day")).Main, StringComparison.Ordinal);
        var ids = await IdsAsync(site);
        var sly = await secretary.SendAsync(Year + Rhythm + "/same-day", ("board-2", ids["health"]), ("minutes-2", "60"));
        Assert.Contains("that you work for", Assert.Single(sly.Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_board_can_meet_every_second_week(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var dates = await secretary.SendAsync("/testing/boards/carers/meetings/plan-a-year", ("weekday", "thursday"), ("every", "week-2"), ("from", "1 February 2027"), ("until", "15 March 2027"), ("start", "10am"), ("end", "midday"));
        Assert.Equal(Year + "week-thursday-2-20270201-20270315-1000-1200", dates.Location);
        var shown = await secretary.OpenAsync(dates.Location!);
        Assert.Contains("Every 2 weeks on Thursday, from 4 February 2027.", shown.Main, StringComparison.Ordinal);
        Assert.Equal(["Thursday 4 February 2027", "Thursday 18 February 2027", "Thursday 4 March 2027"], shown.Page.QuerySelectorAll("form h2").Select(x => x.TextContent).SkipLast(1));
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(shown)).Status);
        var monthly = await secretary.SendAsync("/testing/boards/carers/meetings/plan-a-year", ("nth", "first"), ("weekday", "friday"), ("every", "1"), ("from", "1 February 2027"), ("until", "15 March 2027"), ("start", "10am"), ("end", "midday"));
        Assert.Contains("The first Friday of every month.", (await secretary.OpenAsync(monthly.Location!)).Main, StringComparison.Ordinal);
        var odd = await secretary.SendAsync("/testing/boards/carers/meetings/plan-a-year", ("every", "week-99"), ("from", "1 February 2027"), ("until", "15 March 2027"), ("start", "10am"), ("end", "midday"));
        Assert.Contains("every how many weeks", Assert.Single(odd.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        foreach (var text in (string[])["carers_90", "carers_90._30.transport-2_60", "a_5.b_6_beside.c_a_2_weeks_1000_1200.d_c_10_working-days_0900_1730"]) Assert.Equal(text, WrittenDay.Read(text)?.ToString());
        foreach (var text in (string[])["", ".", "a", "a_-5", "a_5.c_a_2_weeks_1000_1200.b_5", "a_5.c_a_2_years_1000_1200", "a_5_aside", "a_99999999999"]) Assert.Null(WrittenDay.Read(text));
    }

    private static async Task<SiteUnderTest> ThreeBoardsAsync(DatabaseUnderTest under)
    {
        var site = await ABoard.OnAsync(under);
        await site.PlantAsync("testing", "board", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""", """{"id":"health","name":"Health","kind":"forum","state":"active"}""",
            """{"id":"parents","name":"Parents","kind":"forum","state":"active"}""", """{"id":"gone","name":"Gone","kind":"forum","state":"ended"}""");
        return site;
    }

    private static async Task<Dictionary<string, string>> IdsAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read().Look(1, Viewer.Keeper);
        return await store.Boards.ToDictionaryAsync(x => x.Slug, x => x.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), TestContext.Current.CancellationToken);
    }
}
