using System.Text.Json.Nodes;
using Beehive.Meetings;
using Beehive.OpenData.Calendars;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.OpenData;

public class CalendarTests(SampleSites sites, DatabaseFixture databases) : IClassFixture<SampleSites>, IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Every_meeting_of_the_samples_with_a_whole_date_is_in_the_calendar(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var place in (string[])["thurrock", "trafford", "redcar-and-cleveland"])
        {
            var told = (await ApiTests.AllAsync(site, $"/api/v1/{place}/meetings")).Where(x => ((string?)x["date"])?.Length == 10).ToList();
            var calendar = await ReadAsync(site, $"/{place}/meetings.ics");
            Assert.Equal(told.Select(x => $"meeting-{x["id"]}@{place}.beehive").Order(StringComparer.Ordinal), Events(calendar).Select(x => x["UID"].Value).Order(StringComparer.Ordinal));
            foreach (var meeting in told)
            {
                var happening = Events(calendar).Single(x => x["UID"].Value == $"meeting-{meeting["id"]}@{place}.beehive");
                Assert.EndsWith((string)meeting["title"]!, happening["SUMMARY"].Words, StringComparison.Ordinal);
                Assert.Equal((string)meeting["url"]!, happening["URL"].Value);
                if ((string?)meeting["startsAt"] is { } at) Assert.Equal(DateTimeOffset.Parse(at, null), ReadCalendar.Start(calendar, happening));
                else Assert.Equal(((string)meeting["date"]!).Replace("-", "", StringComparison.Ordinal), happening["DTSTART"].Value);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task The_calendar_says_what_RFC_5545_asks_for(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await SiteUnderTest.StartAsync(under);
        await PlantAsync(site);
        using var answer = await site.GetAsync("/here/meetings.ics");
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var calendar = await ReadAsync(site, "/here/meetings.ics");
        Assert.Equal(("2.0", "here boards", "PT6H"), (calendar["VERSION"].Value, calendar["X-WR-CALNAME"].Value, calendar["REFRESH-INTERVAL"].Value));
        Assert.All(Events(calendar), x => Assert.Matches(@"^\d{8}T\d{6}Z$", x["DTSTAMP"].Value));
        var states = Events(calendar).ToDictionary(x => x["UID"].Value, x => x["STATUS"].Value, StringComparer.Ordinal);
        Assert.Equal(("TENTATIVE", "CONFIRMED", "CANCELLED", "CANCELLED"), (states["meeting-maybe@here.beehive"], states["meeting-spring@here.beehive"], states["meeting-off@here.beehive"], states["meeting-moved@here.beehive"]));
        var allDay = One(calendar, "maybe");
        Assert.Equal(("DATE", "20240229", "20240301"), (allDay["DTSTART"].Parameters["VALUE"], allDay["DTSTART"].Value, allDay["DTEND"].Value));
        Assert.DoesNotContain("meeting-june@here.beehive", states.Keys);
        var words = One(calendar, "words");
        Assert.Equal("Ünïcode, semi; back\\slash – \U0001F41D\U0001F41D\U0001F41D and a title that is long enough to be folded more than once, twice even", words["SUMMARY"].Words);
        Assert.Contains("line one\nline two", words["DESCRIPTION"].Words, StringComparison.Ordinal);
        Assert.Contains("Illness", One(calendar, "off")["DESCRIPTION"].Words, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nights_on_which_the_clocks_change_keep_their_instants(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await SiteUnderTest.StartAsync(under);
        await PlantAsync(site);
        await using (var writing = await under.Database.WriteAsync(Cancel)) // no import lets a skipped time in; rules of a zone may change afterwards
        {
            await writing.Store.Set<Meeting>().IgnoreQueryFilters().Where(x => x.Key == "spring").ExecuteUpdateAsync(x => x.SetProperty(m => m.Start, new TimeOnly(1, 30)), Cancel);
            writing.Touch(1);
            await writing.CommitAsync(Cancel);
        }
        var calendar = await ReadAsync(site, "/here/meetings.ics");
        Assert.Equal("20260329T023000", One(calendar, "spring")["DTSTART"].Value);
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), ReadCalendar.Start(calendar, One(calendar, "spring")));
        Assert.Equal("20261025T013000", One(calendar, "autumn")["DTSTART"].Value);
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), ReadCalendar.Start(calendar, One(calendar, "autumn")));
        Assert.Equal(new DateTimeOffset(1970, 1, 15, 10, 0, 0, TimeSpan.FromHours(1)), ReadCalendar.Start(calendar, One(calendar, "all-year-summer")));
        Assert.Equal(new DateTimeOffset(2031, 7, 1, 10, 0, 0, TimeSpan.FromHours(1)), ReadCalendar.Start(calendar, One(calendar, "far")));
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(-5)), ReadCalendar.Start(calendar, One(calendar, "abroad")));
    }

    [Fact]
    public void The_rules_of_Europe_London_are_the_last_Sundays_of_March_and_October()
    {
        var text = new CalendarText();
        CalendarZone.Write(text, LocalMoment.Zone("Europe/London")!, 2012, 2026);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n", text.Gathered.ToString(), StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n", text.Gathered.ToString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_meeting_that_is_called_off_keeps_its_UID_and_counts_on(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await SiteUnderTest.StartAsync(under);
        await PlantAsync(site);
        var before = One(await ReadAsync(site, "/here/meetings.ics"), "autumn");
        await using (var writing = await under.Database.WriteAsync(Cancel))
        {
            var meeting = await writing.Store.Set<Meeting>().IgnoreQueryFilters().SingleAsync(x => x.Key == "autumn", Cancel);
            Assert.Null(meeting.Cancel("Nobody can come.", new Beehive.Platform.Act("test", SiteUnderTest.Now)));
            await writing.SaveAsync(Cancel);
        }
        var after = One(await ReadAsync(site, "/here/boards/b/meetings.ics"), "autumn");
        Assert.Equal(before["UID"].Value, after["UID"].Value);
        Assert.Equal(int.Parse(before["SEQUENCE"].Value, null) + 1, int.Parse(after["SEQUENCE"].Value, null));
        Assert.Equal(("CANCELLED", "20260715T090000Z", "20260715T090000Z"), (after["STATUS"].Value, after["LAST-MODIFIED"].Value, after["DTSTAMP"].Value));
    }

    [Theory, EachDatabase]
    public async Task A_board_and_a_meeting_have_calendars_of_their_own(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await SiteUnderTest.StartAsync(under);
        await PlantAsync(site);
        Assert.Equal(8, Events(await ReadAsync(site, "/here/boards/b/meetings.ics")).Count());
        Assert.Equal("meeting-autumn@here.beehive", Assert.Single(Events(await ReadAsync(site, "/here/boards/b/meetings/2026-10-25.ics")))["UID"].Value);
        Assert.Equal("meeting-words@here.beehive", Assert.Single(Events(await ReadAsync(site, "/here/events/2026-05-05.ics")))["UID"].Value);
    }

    [Theory, EachDatabase]
    public async Task AP_02_calendars_and_feeds_only_read(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var path in (string[])["/thurrock/meetings.ics", "/thurrock/news.atom", "/thurrock/actions.atom", "/thurrock/boards.csv", "/sitemap.xml", "/robots.txt"])
        {
            using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancel);
            Assert.True(head.IsSuccessStatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
            using var post = await site.Client.PostAsync(new Uri(path, UriKind.Relative), new StringContent("x"), Cancel);
            Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, post.StatusCode);
        }
    }

    private static async Task PlantAsync(SiteUnderTest site)
    {
        var place = await site.PlaceAsync("here");
        await place.LinesAsync("board", """{"id":"b","name":"Board","kind":"forum","state":"active"}""");
        string Line(string id, string date, string more) => $$"""{"id":"{{id}}","title":"{{id}}","boards":["b"],"date":"{{date}}",{{more}}}""";
        await place.LinesAsync("meeting",
            Line("spring", "2026-03-29", """ "start":"03:30","state":"planned" """), Line("autumn", "2026-10-25", """ "start":"01:30","end":"01:50","state":"called" """),
            Line("off", "2026-05-01", """ "start":"10:00","state":"cancelled","reason":"Illness" """), Line("moved", "2026-05-02", """ "start":"10:00","state":"moved","reason":"Room" """),
            Line("maybe", "2024-02-29", """ "state":"proposed" """), Line("june", "2026-06", """ "state":"proposed" """), Line("far", "2031-07-01", """ "start":"10:00","state":"planned" """),
            Line("all-year-summer", "1970-01-15", """ "start":"10:00","state":"happened" """), Line("abroad", "2026-01-05", """ "start":"09:00","zone":"America/New_York","state":"planned" """),
            new JsonObject
            {
                ["id"] = "words", ["title"] = "Ünïcode, semi; back\\slash – \U0001F41D\U0001F41D\U0001F41D and a title that is long enough to be folded more than once, twice even",
                ["date"] = "2026-05-05", ["start"] = "10:00", ["state"] = "planned", ["summary"] = "line one\nline two\u0007", ["place"] = "Room 1, Hall",
            }.ToJsonString());
    }

    private static IEnumerable<CalendarPart> Events(CalendarPart calendar) => calendar.Parts.Where(x => x.Name == "VEVENT");

    private static CalendarPart One(CalendarPart calendar, string id) => Events(calendar).Single(x => x["UID"].Value == $"meeting-{id}@here.beehive");

    private static async Task<CalendarPart> ReadAsync(SiteUnderTest site, string address)
    {
        using var answer = await site.GetAsync(address);
        Assert.Equal((address, System.Net.HttpStatusCode.OK), (address, answer.StatusCode));
        return ReadCalendar.Of(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }
}
