using System.Net;
using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.OpenData.Exchange;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Meetings.Closing;

public sealed class ClosingTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Address = "/testing/boards/carers/meetings/2026-07-15";
    private const string Lines = "We talked about buses.\nWe asked for a ramp.\nThe council answers in September.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task AC_06_what_is_typed_is_nowhere_until_a_co_chair_has_checked_it(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        await GiveAsync(site, "Write to the bus company", "bus@council.example");
        await GiveAsync(site, "Count the ramps", "bus@council.example");

        var close = await secretary.OpenAsync(Address + "/close");
        Assert.Contains("Nobody came to item 2, Ramps.", close.Main, StringComparison.Ordinal);
        Assert.Contains("has no date", close.Main, StringComparison.Ordinal);
        Assert.Contains("3 lines", Assert.Single((await secretary.SendAsync(close, ("summary", "One line."))).Errors), StringComparison.Ordinal);
        await DoneAsync(secretary.SendAsync(Address + "/close", ("summary", Lines)));

        var letter = Assert.Single(await LettersAsync(under), x => x.To == "bus@council.example");
        Assert.Contains("Write to the bus company", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Count the ramps", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Write to the bus company", await site.TextAsync("/testing/actions"), StringComparison.Ordinal);
        Assert.Contains("Check the minutes", (await chair.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);

        await NowhereAsync(site);
        Assert.Equal(["Say what is to be put right."], (await chair.SendAsync(Address + "/check", ("answer", "back"))).Errors);
        await DoneAsync(chair.SendAsync(Address + "/check", ("answer", "back"), ("note", "The ramp is missing.")));
        Assert.Contains("Put the minutes right", (await secretary.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        await NowhereAsync(site);
        await DoneAsync(secretary.SendAsync(Address + "/return"));
        await DoneAsync(chair.SendAsync(Address + "/check", ("answer", "right")));

        var page = await site.TextAsync(Address);
        Assert.Contains("Zebra said that no bus comes.", page, StringComparison.Ordinal);
        Assert.Contains("Checked by a co-chair, not agreed yet", page, StringComparison.Ordinal);
        Assert.Contains("We asked for a ramp.", page, StringComparison.Ordinal);
        Assert.Contains("We asked for a ramp.", await site.TextAsync("/testing/boards/parents"), StringComparison.Ordinal);
        Assert.DoesNotContain("The ramp is missing.", page, StringComparison.Ordinal);

        await DoneAsync(secretary.SendAsync(Address + "/agree", ("at", "2026-10-15"), ("how", "drafted")));
        Assert.Contains("Minutes agreed", await site.TextAsync(Address), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_closed_the_meeting_does_not_check_alone(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var both = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await AppointAsync(site, both.AccountId, Role.CoChair);
        await DoneAsync(both.SendAsync(Address + "/close", ("summary", Lines)));
        Assert.Contains("Somebody else", Assert.Single((await both.SendAsync(Address + "/check", ("answer", "right"))).Errors), StringComparison.Ordinal);
        await NowhereAsync(site);
    }

    [Theory, EachDatabase]
    public async Task The_partnership_manager_is_told_once_after_five_working_days(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await DoneAsync(secretary.SendAsync(Address + "/close", ("summary", Lines)));
        var late = site.Services.GetRequiredService<LateMinutes>();
        site.Clock.Now = new(2026, 7, 22, 20, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, await late.TellAsync(Cancel));
        site.Clock.Now = new(2026, 7, 23, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await late.TellAsync(Cancel));
        site.Clock.Now = new(2027, 7, 23, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, await late.TellAsync(Cancel));
        Assert.Contains("Nobody has checked", Assert.Single(await LettersAsync(under)).Subject, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whoever_must_do_something_about_minutes_gets_a_letter(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await AppointAsync(site, secretary.AccountId, Role.CoChair);
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        using var other = await Person.WithAsync(site, "testing", Role.CoChair, "parents");
        await DoneAsync(secretary.SendAsync(Address + "/close", ("summary", Lines)));
        Assert.Equal(["Please check the minutes: Carers board, 15 July 2026"], await SubjectsAsync(chair));
        Assert.Empty(await SubjectsAsync(secretary));
        await DoneAsync(chair.SendAsync(Address + "/check", ("answer", "back"), ("note", "The ramp is missing.")));
        Assert.Equal(["Please put the minutes right: Carers board, 15 July 2026"], await SubjectsAsync(secretary));
        Assert.Contains("The ramp is missing.", (await LettersAsync(under))[^1].Text, StringComparison.Ordinal);
        await DoneAsync(secretary.SendAsync(Address + "/return"));
        Assert.Equal(["Please check the minutes: Carers board, 15 July 2026", "The minutes are with you again: Carers board, 15 July 2026"], await SubjectsAsync(chair));
        Assert.Empty(await SubjectsAsync(other));
        Assert.DoesNotContain(await LettersAsync(under), x => x.Text.Contains("Zebra", StringComparison.Ordinal));

        async Task<List<string>> SubjectsAsync(Person person)
        {
            await using var store = under.Database.Read();
            var email = (await store.Accounts.SingleAsync(x => x.Id == person.AccountId, Cancel)).Email;
            return [.. (await LettersAsync(under)).Where(x => x.To == email).Select(x => x.Subject)];
        }
    }

    [Theory, EachDatabase]
    public async Task A_correction_after_agreeing_leaves_both_texts_to_be_read(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        Assert.Contains("not public yet", Assert.Single((await member.SendAsync(Address + "/correction", ("asked", "x"))).Errors), StringComparison.Ordinal);
        await DoneAsync(secretary.SendAsync(Address + "/close", ("summary", Lines)));
        await DoneAsync(chair.SendAsync(Address + "/check", ("answer", "right")));
        await DoneAsync(chair.SendAsync(Address + "/agree", ("at", "2026-10-15"), ("how", "drafted")));
        await DoneAsync(member.SendAsync(Address + "/correction", ("item", "1"), ("asked", "I said that one bus comes.")));
        await DoneAsync(member.SendAsync(Address + "/correction", ("item", ""), ("asked", "It was boring.")));
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(Address + "/corrections")).Status);
        var sheet = await secretary.OpenAsync(Address + "/corrections");
        Assert.Equal("Zebra said that no bus comes.", sheet.Field("now"));
        Assert.Contains("Change it", Assert.Single((await secretary.SendAsync(sheet, ("answer", "yes"), ("why", "Heard again."))).Errors), StringComparison.Ordinal);
        await DoneAsync(secretary.SendAsync(Address + "/corrections", ("answer", "yes"), ("now", "Zebra said that one bus comes."), ("why", "Heard again.")));
        await DoneAsync(secretary.SendAsync(Address + "/corrections", ("answer", "no"), ("why", "That is an opinion.")));
        var page = await site.TextAsync(Address);
        foreach (var words in (string[])["I said that one bus comes.", "Heard again.", "That is an opinion.", "<mark>no</mark>", "<mark>one</mark>", "Agreed, then corrected"]) Assert.Contains(words, page, StringComparison.Ordinal);
        var zip = Path.Combine(under.Folder, "all.zip");
        await Export.RunAsync(under.Database, under.Files, "testing", zip, everything: true, null, Cancel);
        await using var other = await databases.NewAsync(kind);
        await Import.RunAsync(other.Database, other.Files, zip, new("test", DateTimeOffset.UnixEpoch), null, Cancel);
        await using var there = await SiteUnderTest.StartAsync(other);
        var moved = await there.TextAsync(Address);
        Assert.Equal(page[page.IndexOf("id=\"corrections\"", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)], moved[moved.IndexOf("id=\"corrections\"", StringComparison.Ordinal)..moved.IndexOf("</main>", StringComparison.Ordinal)]);
    }

    /// <summary>What is not checked is nowhere, however one asks.</summary>
    private static async Task NowhereAsync(SiteUnderTest site)
    {
        foreach (var address in (string[])[Address, Address + "?version=1", Address + "?v=1", Address + "/items/1", Address + "/items/1?version=2", "/testing/search?q=zebra", "/testing/news.atom", "/testing/boards/carers/news.atom",
            "/testing/boards/parents", "/api/v1/testing/agenda-items", "/api/v1/testing/meetings", "/testing/meetings.ics"])
        {
            using var answer = await site.GetAsync(address);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("Zebra", text, StringComparison.Ordinal);
            Assert.DoesNotContain("We asked for a ramp", text, StringComparison.Ordinal);
        }
        foreach (var path in (string[])["/check", "/close", "/return", "/minutes"])
        {
            using var answer = await site.GetAsync(Address + path);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }
    }

    private static async Task DoneAsync(Task<Sheet> sent)
    {
        var sheet = await sent;
        Assert.True(sheet.Status == HttpStatusCode.SeeOther, $"{sheet.Address}: {sheet.Status} {string.Join(' ', sheet.Errors)}");
    }

    private static async Task<SiteUnderTest> StartAsync(DatabaseUnderTest under)
    {
        var site = await SiteUnderTest.StartAsync(under);
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers board","kind":"partnership-board","state":"active"}""",
            """{"id":"parents","name":"Parents board","kind":"partnership-board","state":"active"}""");
        await site.PlantAsync("testing", "reporting-line", """{"id":"line","from":"board:carers","to":"board:parents","kind":"reports-to"}""");
        await site.PlantAsync("testing", "meeting", """{"id":"now","title":"Carers board","boards":["carers"],"date":"2026-07-15","start":"10:00","state":"called","minutes":"draft"}""",
            """{"id":"later","title":"Carers board","boards":["carers"],"date":"2026-10-15","state":"planned"}""");
        await site.PlantAsync("testing", "agenda-item", """{"id":"buses","meeting":"now","number":"1","order":0,"title":"Buses"}""", """{"id":"ramps","meeting":"now","number":"2","order":1,"title":"Ramps"}""");
        await using var writing = await under.Database.WriteAsync(Cancel);
        var (place, meeting) = await FindAsync(writing);
        var item = await writing.Store.AgendaItems.SingleAsync(x => x.Slug == "1", Cancel);
        writing.Store.Add(new Minute { MeetingId = meeting.Id, ItemId = item.Id, PlaceId = place.Id, CircleId = meeting.CircleId, Text = "Zebra said that no bus comes.", Edition = 1, At = site.Clock.Now });
        await writing.SaveAsync(Cancel);
        return site;
    }

    private static async Task GiveAsync(SiteUnderTest site, string what, string email)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var (place, meeting) = await FindAsync(writing);
        var item = await writing.Store.AgendaItems.SingleAsync(x => x.Slug == "1", Cancel);
        await writing.GiveAsync(place, new ActionToGive(what, "Transport office") { BoardId = meeting.CircleId, MeetingId = meeting.Id, ArisingFromId = item.Id, Visibility = Visibility.Draft }, new Reach(Email: email), new Act("test", site.Clock.Now), Cancel);
        await writing.SaveAsync(Cancel);
    }

    private static async Task AppointAsync(SiteUnderTest site, long account, Role role)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var (place, meeting) = await FindAsync(writing);
        await writing.KeepAsync(Beehive.Membership.Appointment.As(role, meeting.CircleId, account, null, null, new Act("test", site.Clock.Now)), place.Id, Cancel);
        await writing.SaveAsync(Cancel);
    }

    private static async Task<(Place Place, Meeting Meeting)> FindAsync(Writing writing)
    {
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        return (place, await writing.Store.Meetings.SingleAsync(x => x.Slug == "2026-07-15", Cancel));
    }

    private static async Task<List<Letter>> LettersAsync(DatabaseUnderTest under)
    {
        await using var store = under.Database.Read();
        return await store.Letters.OrderBy(x => x.Id).ToListAsync(Cancel);
    }
}
