using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Files.Waiting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Meetings.Planning;

/// <summary>One meeting: planned, changed, moved, cancelled.</summary>
public sealed class PlanMeetingTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Plan = "/testing/boards/carers/meetings/plan";

    private static readonly (string, string)[] Usual = [("title", "Autumn meeting"), ("end", ""), ("online", "")];

    [Theory, EachDatabase]
    public async Task A_planned_meeting_is_public_at_once_with_all_that_people_need_to_come(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendAsync(Plan, ("title", "Autumn meeting"), ("day", "14 September 2099"), ("start", "10.30am"), ("end", "midday"), ("where", "Town Hall"),
            ("getting-in", "Ring the bell."), ("online", "https://meet.example/x"), ("who", "Everybody"));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/boards/carers/meetings/2099-09-14"), (sent.Status, sent.Location));
        var page = await site.TextAsync(sent.Location!);
        Assert.All(["Autumn meeting", "10.30am to midday", "Town Hall", "Ring the bell.", "https://meet.example/x", "Planned"], x => Assert.Contains(x, page, StringComparison.Ordinal));
        Assert.Contains("Autumn meeting", await site.TextAsync("/testing/boards/carers/meetings.ics"), StringComparison.Ordinal);
        Assert.Contains("The agenda is not out yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What worked for me", page, StringComparison.Ordinal);
        Assert.Contains("What worked for me", (await secretary.OpenAsync(sent.Location + "/agenda")).Main, StringComparison.Ordinal);
        var second = await secretary.SendAsync(Plan, ("title", "Afternoon"), ("day", "14/9/2099"), ("start", "2pm"));
        Assert.Equal("/testing/boards/carers/meetings/2099-09-14-2", second.Location);
    }

    [Theory, EachDatabase]
    public async Task F_22_days_and_hours_that_are_not_or_are_over_are_refused_in_words(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await RefusesAsync("day", "leap year", ("day", "29 February 2099"), ("start", "10am"));
        await RefusesAsync("day", "is over", ("day", "12 March 2012"), ("start", "10am"));
        await RefusesAsync("start", "clocks go forward", ("day", "29 March 2099"), ("start", "01:30"));
        await RefusesAsync("start", "am or pm", ("day", "12 March 2099"), ("start", "2.30"));
        await RefusesAsync("end", "before it starts", ("day", "12 March 2099"), ("start", "2pm"), ("end", "1pm"));
        await RefusesAsync("online", "https://", ("day", "12 March 2099"), ("start", "2pm"), ("online", "javascript:alert(1)"));
        await RefusesAsync("title", "name", ("day", "12 March 2099"), ("start", "2pm"), ("title", ""));
        Assert.DoesNotContain("MeetingPlanned", await ABoard.DeedsAsync(site), StringComparison.Ordinal);

        async Task RefusesAsync(string field, string words, params (string, string)[] fields)
        {
            var sent = await secretary.SendAsync(Plan, [.. Usual.Where(x => fields.All(f => f.Item1 != x.Item1)), .. fields]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
            Assert.Contains(words, Assert.Single(sent.Errors), StringComparison.Ordinal);
            Assert.Equal("#" + field, sent.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        }
    }

    [Theory, EachDatabase]
    public async Task TM_01_a_moved_meeting_keeps_its_items_its_old_address_and_its_place_in_calendars(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync(ABoard.Meeting + "/agenda/add", ("title", "Buses"), ("needed", "talk"));
        await secretary.SendAsync(ABoard.Meeting + "/agenda/publish");
        var before = await site.TextAsync("/testing/boards/carers/meetings.ics");
        var refused = await secretary.SendAsync(ABoard.Meeting + "/move", ("day", "25 October 2099"), ("start", "01:30"), ("end", ""));
        Assert.Contains("Say why the meeting is moved.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var sent = await secretary.SendAsync(refused, ("why", "The hall is flooded."));
        Assert.Equal("/testing/boards/carers/meetings/2099-10-25", sent.Location);
        Assert.Contains("This meeting was moved from Monday 14 September 2099.</strong> The hall is flooded.", await site.TextAsync(sent.Location!), StringComparison.Ordinal);
        using var old = await site.GetAsync(ABoard.Meeting + "/items/buses");
        Assert.Equal((HttpStatusCode.MovedPermanently, sent.Location + "/items/buses"), (old.StatusCode, old.Headers.Location?.OriginalString));
        var after = await site.TextAsync("/testing/boards/carers/meetings.ics");
        Assert.Equal(Line(before, "UID"), Line(after, "UID"));
        Assert.Contains("T013000", Line(after, "DTSTART;"), StringComparison.Ordinal);
        Assert.True(Sequence(after) > Sequence(before));
        Assert.Contains("MeetingMoved", await ABoard.DeedsAsync(site), StringComparison.Ordinal);
        var back = await secretary.SendAsync(sent.Location + "/move", ("day", "14 September 2099"), ("start", "10am"), ("end", ""), ("why", "It is dry again."));
        Assert.Equal(ABoard.Meeting, back.Location);
        Assert.Contains("Buses", await site.TextAsync(ABoard.Meeting), StringComparison.Ordinal);

        static string Line(string calendar, string name) => calendar.Split("\r\n").First(x => x.StartsWith(name, StringComparison.Ordinal));
        static int Sequence(string calendar) => int.Parse(Line(calendar, "SEQUENCE").Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory, EachDatabase]
    public async Task A_cancelled_meeting_stays_with_its_reason_and_changes_no_more(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync(ABoard.Meeting + "/cancel")).Status);
        await secretary.SendAsync(ABoard.Meeting + "/change", ("where", "Library"), ("end", "11am"));
        Assert.Contains("Library", await site.TextAsync(ABoard.Meeting), StringComparison.Ordinal);
        Assert.Equal(ABoard.Meeting, (await secretary.SendAsync(ABoard.Meeting + "/cancel", ("why", "Too few can come."))).Location);
        Assert.Contains("This meeting was cancelled.</strong> Too few can come.", await site.TextAsync(ABoard.Meeting), StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", await site.TextAsync("/testing/boards/carers/meetings.ics"), StringComparison.Ordinal);
        var late = await secretary.SendAsync(ABoard.Meeting + "/move", ("day", "1 October 2099"), ("start", "10am"), ("why", "Perhaps"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.DoesNotContain("Move it", (await secretary.OpenAsync(ABoard.Meeting)).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Only_secretary_and_partnership_manager_plan_and_IN_03_nothing_else_is_taken(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "board", """{"id":"other","name":"Other","kind":"forum","state":"active"}""");
        foreach (var page in (string[])[Plan, ABoard.Meeting + "/change", ABoard.Meeting + "/move", ABoard.Meeting + "/cancel"])
        {
            foreach (var role in (Role[])[Role.AccountHolder, Role.Member, Role.CoChair, Role.Adviser, Role.Officer])
            {
                using var person = await Person.WithAsync(site, "testing", role, role is Role.AccountHolder or Role.Officer ? null : "carers");
                Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(page)).Status);
            }
            using var elsewhere = await Person.WithAsync(site, "testing", Role.Secretary, "other");
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync(page)).Status);
        }
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var sent = await manager.SendAsync(Plan, ("title", "T"), ("day", "1 October 2099"), ("start", "10am"), ("State", "MinutesAgreed"), ("Visibility", "Draft"), ("Summary", "Sly"));
        var page2 = await site.TextAsync(sent.Location!);
        Assert.DoesNotContain("Sly", page2, StringComparison.Ordinal);
        Assert.Contains("Planned", page2, StringComparison.Ordinal);
    }
}

/// <summary>A place with a board that meets, for tests of what happens before a meeting.</summary>
public static class ABoard
{
    public const string Meeting = "/testing/boards/carers/meetings/2099-09-14";

    public static async Task<SiteUnderTest> OnAsync(DatabaseUnderTest under, string? scanner = null, UploadSettings? uploads = null)
    {
        var site = await SiteUnderTest.StartAsync(under, scanner: scanner, uploads: uploads);
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        return site;
    }

    public static async Task<SiteUnderTest> WithAMeetingAsync(DatabaseUnderTest under, string? scanner = null, UploadSettings? uploads = null)
    {
        var site = await OnAsync(under, scanner, uploads);
        await site.PlantAsync("testing", "meeting", """{"id":"m1","title":"Carers meeting","boards":["carers"],"date":"2099-09-14","start":"10:00","end":"12:00","state":"planned"}""");
        return site;
    }

    public static async Task<string> DeedsAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return string.Join(' ', await store.AuditLines.Select(x => x.Deed).ToListAsync(TestContext.Current.CancellationToken));
    }
}
