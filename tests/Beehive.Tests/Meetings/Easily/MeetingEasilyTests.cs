using System.Net;
using Xunit;

namespace Beehive.Tests.Meetings.Easily;

/// <summary>A meeting, its parts, its decisions and actions in Easy Read, made from the record.</summary>
public sealed class MeetingEasilyTests(PlantedSites sites) : IClassFixture<PlantedSites>
{
    private const string Carers = "/testing/boards/carers/meetings/";

    [Theory, EachDatabase]
    public async Task A_meeting_to_come_says_when_where_how_to_get_in_and_what_people_will_talk_about(DatabaseKind kind)
    {
        var page = await EasySheet.OpenAsync(await SiteAsync(kind), Carers + "2026-09-14/easy");
        page.Says("The meeting is on Monday 14 September 2026.", "It starts at half past 6 in the evening.", "It ends at 8 in the evening.", "This is how to get in:", "You can also join online.", "These people may come:");
        Assert.Contains("Use the ramp at the back.", page.Words);
        page.Says("What will people talk about?", "You will hear about this:", "People will talk about this:", "People will decide about this:", "People will choose about this:", "Please do this before the meeting:");
        Assert.Equal(Carers + "2026-09-14/items/3/easy", page.LinkOf("3. A new bus"));
        Assert.Equal("/testing/boards/carers/suggest", page.LinkOf("Say what to talk about"));
        Assert.Contains("Bring your bus pass.", page.Words);
        Assert.DoesNotContain("What happened at the meeting?", page.Ours);
        Assert.All(page.Blocks, x => Assert.NotNull(x.QuerySelector("img")));
    }

    [Theory, EachDatabase]
    public async Task A_meeting_that_is_over_says_how_many_came_what_was_decided_why_and_who_does_what(DatabaseKind kind)
    {
        var page = await EasySheet.OpenAsync(await SiteAsync(kind), Carers + "2026-03-10/easy");
        page.Says("The meeting was on Tuesday 10 March 2026.", "It started at 10 in the morning.", "8 people came.", "Maybe more people came.", "1 person could not come.", "The board has not agreed these minutes yet.");
        page.Says("People did not agree this:", "This is why:", "This is a job for Transport team.", "It must be done by Thursday 30 April 2026.", "This job is late.");
        Assert.Contains("There is no money this year.", page.Words);
        Assert.Equal("/testing/decisions/d1/easy", page.LinkOf("A bus in the evening"));
        Assert.Equal("/testing/actions/a1/easy", page.LinkOf("Ask the bus company"));
        Assert.Equal(Carers + "2026-09-14/easy", page.LinkOf("Go to the next meeting"));
        Assert.DoesNotContain("Chair of carers", page.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_cancelled_or_moved_meeting_says_so_before_all_else(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        var cancelled = await EasySheet.OpenAsync(site, Carers + "2026-10-01/easy");
        Assert.Contains("This meeting is cancelled.", cancelled.Blocks[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("The hall is closed.", cancelled.Words);
        Assert.DoesNotContain(cancelled.Ours, x => x.StartsWith("It starts", StringComparison.Ordinal));
        var moved = await EasySheet.OpenAsync(site, Carers + "2026-10-08/easy");
        Assert.Contains("This meeting moved to another day.", moved.Blocks[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(Carers + "2026-09-14/easy", moved.LinkOf("Go to the new day"));
    }

    [Theory, EachDatabase]
    public async Task An_item_a_decision_and_an_action_have_pages_of_their_own(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        var item = await EasySheet.OpenAsync(site, Carers + "2026-09-14/items/3/easy");
        item.Says("The meeting is on Monday 14 September 2026.", "People will decide about this:", "This takes about 20 minutes.");
        Assert.Equal(Carers + "2026-09-14/items/3/say", item.LinkOf("Say something about this"));
        var decision = await EasySheet.OpenAsync(site, "/testing/decisions/d1/easy");
        decision.Says("People did not agree this:", "2 people voted yes.", "5 people voted no.", "What happens now?");
        Assert.Equal("/pictures/stop.svg", decision.PictureOf("People did not agree this:"));
        var action = await EasySheet.OpenAsync(site, "/testing/actions/a1/easy");
        action.Says("This is a job for Transport team.", "This job is late.", "Where did this job come from?", "It comes from this decision:");
        Assert.Equal("/testing/decisions/d1/easy", action.LinkOf("A bus in the evening"));
        var longer = await EasySheet.OpenAsync(site, "/testing/actions/a2/easy");
        Assert.Equal("An action", longer.Page.QuerySelector("h1")!.TextContent);
        longer.Says("The action is:", "There is no date for this yet.");
    }

    [Theory, EachDatabase]
    public async Task The_lists_show_the_next_meetings_the_last_decisions_and_how_jobs_are_going(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        var meetings = await EasySheet.OpenAsync(site, "/testing/boards/carers/meetings/easy");
        meetings.Says("Meetings to come", "The meeting is on Monday 14 September 2026.", "This meeting is cancelled.", "The last meetings");
        (await EasySheet.OpenAsync(site, "/testing/decisions/easy")).Says("People did not agree this:", "This was on Tuesday 10 March 2026.", "This is why:");
        (await EasySheet.OpenAsync(site, "/testing/actions/easy")).Says("People finished 0 out of 2 jobs.", "Jobs that are late", "Jobs to do");
        (await EasySheet.OpenAsync(site, "/testing/events/easy")).Says("There is no meeting yet.");
    }

    [Theory, EachDatabase]
    public async Task The_two_views_lead_to_each_other_and_what_is_missing_stays_missing(DatabaseKind kind)
    {
        var site = await SiteAsync(kind);
        foreach (var address in (string[])[Carers + "2026-09-14", Carers + "2026-09-14/items/1", "/testing/decisions/d1", "/testing/actions/a1", "/testing/meetings", "/testing/decisions", "/testing/actions", "/testing/events"])
        {
            Assert.Contains($"<a href=\"{address}/easy\">Easy Read</a>", await site.TextAsync(address), StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{address}", await site.TextAsync(address + "/easy"), StringComparison.Ordinal);
        }
        foreach (var missing in (string[])[Carers + "2001-01-01/easy", Carers + "2026-09-14/items/99/easy", "/testing/decisions/none/easy", "/testing/actions/none/easy", "/testing/boards/none/meetings/easy"])
        {
            using var answer = await site.GetAsync(missing);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private Task<SiteUnderTest> SiteAsync(DatabaseKind kind) => sites.OfAsync(kind, async site =>
    {
        await site.PlaceAsync("testing", ",\"contact\":{\"office\":\"Partnership office\",\"phone\":\"01632 960 123\"}");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers board","kind":"partnership-board","state":"active"}""");
        await site.PlantAsync("testing", "meeting",
            """{"id":"m1","title":"Carers board","boards":["carers"],"date":"2026-03-10","start":"10:00","end":"12:00","state":"happened","minutes":"checked","place":"Town hall","attendance":[{"who":"Carers","how":"came","count":7},{"who":"Chair of carers","how":"came","count":1},{"who":"Council officers","how":"came"},{"who":"Nurse","how":"apologies"}]}""",
            """{"id":"m2","title":"Carers board","boards":["carers"],"date":"2026-09-14","start":"18:30","end":"20:00","state":"called","place":"Town hall","gettingIn":"Use the ramp at the back.","online":"https://meet.example/carers","whoMayCome":"Everybody.","movedFrom":"2026-09-10"}""",
            """{"id":"m3","title":"Carers board","boards":["carers"],"date":"2026-10-01","start":"18:30","state":"cancelled","reason":"The hall is closed."}""",
            """{"id":"m4","title":"Carers board","boards":["carers"],"date":"2026-10-08","start":"18:30","state":"moved","movedTo":"m2","reason":"Too late."}""");
        await site.PlantAsync("testing", "agenda-item",
            """{"id":"i0","meeting":"m1","number":"1","order":0,"title":"Buses","state":"dealt-with","needed":"talk"}""",
            """{"id":"i1","meeting":"m2","number":"1","order":0,"title":"News","needed":"tell"}""", """{"id":"i2","meeting":"m2","number":"2","order":1,"title":"Breaks","needed":"talk"}""",
            """{"id":"i3","meeting":"m2","number":"3","order":2,"title":"A new bus","needed":"decide","minutes":20,"before":"Bring your bus pass."}""", """{"id":"i4","meeting":"m2","number":"4","order":3,"title":"Which hall","needed":"choose"}""");
        await site.PlantAsync("testing", "decision", """{"id":"d1","title":"A bus in the evening","outcome":"not-agreed","reason":"There is no money this year.","item":"i0","meeting":"m1","board":"carers","for":2,"against":5}""");
        await site.PlantAsync("testing", "action-point",
            """{"id":"a1","what":"Ask the bus company","owner":"Transport team","board":"carers","meeting":"m1","arisingFrom":"decision:d1","due":"2026-04-30","state":"to-do"}""",
            """{"id":"a2","what":"Find out how many people would use a bus in the evening, from which streets and on which days","board":"carers","state":"to-do"}""");
    });
}
