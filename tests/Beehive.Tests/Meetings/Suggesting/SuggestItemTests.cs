using System.Net;
using Beehive.Accounts;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Tests.Meetings.Planning;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Meetings.Suggesting;

/// <summary>Anybody suggests an item; a person answers; nobody else sees it before.</summary>
public sealed class SuggestItemTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Suggest = "/testing/boards/carers/suggest";
    private const string List = "/testing/boards/carers/suggestions";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task AC_01_a_suggestion_is_seen_by_those_who_make_the_agenda_and_by_nobody_else(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "board", """{"id":"other","name":"Other","kind":"forum","state":"active"}""");
        using var anybody = new Person(site);
        var sent = await anybody.SendAsync(Suggest, ("title", "Quietroom"), ("why", "It is loud."), ("email", "resident@testing.example"));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/boards/carers"), (sent.Status, sent.Location));
        Assert.Contains("Thank you.", (await anybody.OpenAsync(sent.Location!)).Main, StringComparison.Ordinal);
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        Assert.Contains("Quietroom", (await chair.OpenAsync(List)).Main, StringComparison.Ordinal);
        foreach (var role in (Role[])[Role.Member, Role.AccountHolder, Role.Adviser])
        {
            using var person = await Person.WithAsync(site, "testing", role, role == Role.AccountHolder ? null : "carers");
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(List)).Status);
            Assert.DoesNotContain("Quietroom", (await person.OpenAsync(ABoard.Meeting)).Main, StringComparison.Ordinal);
        }
        using var elsewhere = await Person.WithAsync(site, "testing", Role.Secretary, "other");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync(List)).Status);
        Assert.DoesNotContain("Quietroom", (await elsewhere.OpenAsync("/testing/boards/other/suggestions")).Main, StringComparison.Ordinal);
        Assert.Contains("nothing", (await site.TextAsync("/testing/search?q=quietroom")).ToLowerInvariant(), StringComparison.Ordinal);
        foreach (var address in (string[])["/testing/boards/carers", ABoard.Meeting, "/testing/boards/carers/news.atom", "/api/v1/places/testing/agenda-items"])
        {
            using var page = await site.GetAsync(address);
            Assert.DoesNotContain("resident@testing.example", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            Assert.DoesNotContain("Quietroom", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task An_accepted_suggestion_is_an_item_and_whoever_sent_it_is_told(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "action-point", """{"id":"ramp","what":"Build a ramp","board":"carers","state":"to-do"}""");
        Assert.Contains($"{Suggest}/ramp", await site.TextAsync("/testing/actions/ramp"), StringComparison.Ordinal);
        using var anybody = new Person(site);
        await anybody.SendAsync(Suggest + "/ramp", ("title", "Where is the ramp?"), ("email", "resident@testing.example"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Contains("1 suggestion waits", (await secretary.OpenAsync(ABoard.Meeting + "/agenda")).Main, StringComparison.Ordinal);
        var accept = (await secretary.OpenAsync(List)).Page.QuerySelector("a[href$='/accept']")!.GetAttribute("href")!;
        Assert.Contains("Choose a meeting.", Assert.Single((await secretary.SendAsync(accept, ("meeting", ""))).Errors), StringComparison.Ordinal);
        var sent = await secretary.SendAsync(accept, ("meeting", "2099-09-14"), ("owner", "Head of Buildings"), ("needed", "tell"), ("minutes", "10"));
        Assert.Equal(ABoard.Meeting + "/agenda", sent.Location);
        await secretary.SendAsync(ABoard.Meeting + "/agenda/publish");
        var page = await site.TextAsync(ABoard.Meeting);
        Assert.All(["Where is the ramp?", "Head of Buildings", "Build a ramp"], x => Assert.Contains(x, page, StringComparison.Ordinal));
        var letter = Assert.Single(await LettersAsync(site));
        Assert.Equal("resident@testing.example", letter.To);
        Assert.Contains("14 September 2099", letter.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("answered already", Assert.Single((await secretary.SendAsync(accept.Replace("/accept", "/refuse", StringComparison.Ordinal), ("reason", "No"))).Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_no_needs_a_reason_and_the_sender_gets_it_by_letter_and_on_their_page(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var resident = await Person.WithAsync(site, "testing", Role.AccountHolder);
        using var another = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await resident.SendAsync(Suggest, ("title", "A fountain"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var refuse = (await secretary.OpenAsync(List)).Page.QuerySelector("a[href$='/refuse']")!.GetAttribute("href")!;
        Assert.Contains("Say why", Assert.Single((await secretary.SendAsync(refuse)).Errors), StringComparison.Ordinal);
        await secretary.SendAsync(refuse, ("reason", "The parks team decides that. Ask them."));
        var own = (await resident.OpenAsync("/testing/my-suggestions")).Main;
        Assert.All(["A fountain", "Not accepted", "The parks team decides that."], x => Assert.Contains(x, own, StringComparison.Ordinal));
        Assert.DoesNotContain("A fountain", (await another.OpenAsync("/testing/my-suggestions")).Main, StringComparison.Ordinal);
        Assert.Contains("The parks team decides that.", Assert.Single(await LettersAsync(site)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_flood_is_stopped_and_no_text_is_lost_and_IN_03_nothing_else_is_taken(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        using var anybody = new Person(site);
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.SeeOther, (await anybody.SendAsync(Suggest, ("title", $"Number {i}"), ("State", "Accepted"), ("Visibility", "Public"), ("helped", "yes"))).Status);
        var sixth = await anybody.SendAsync(Suggest, ("title", "Number six"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Number six"), (sixth.Status, sixth.Field("title")));
        Assert.Contains("in the last hour", Assert.Single(sixth.Errors), StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromMinutes(61);
        Assert.Equal("Number six", (await anybody.OpenAsync(Suggest)).Field("title"));
        Assert.Equal(HttpStatusCode.SeeOther, (await anybody.SendAsync(Suggest)).Status);
        Assert.Contains("not one email address", Assert.Single((await anybody.SendAsync(Suggest, ("title", "T"), ("email", "x\ny@z.example"))).Errors), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(6, await store.Set<Beehive.Meetings.Sender>().CountAsync(Cancel));
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel);
        Assert.All(await store.Look(place.Id, Viewer.Keeper).Suggestions.ToListAsync(Cancel), x => Assert.Equal((SuggestionState.Waiting, Visibility.Draft), (x.State, x.Visibility)));
    }

    [Theory, EachDatabase]
    public async Task A_flood_from_one_network_is_stopped_whatever_browser_it_says_to_be(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        for (var i = 0; i < Beehive.Meetings.Suggesting.Senders.MostAnHourOfNetwork; i++)
        {
            using var another = new Person(site, "198.51.100.7");
            Assert.Equal(HttpStatusCode.SeeOther, (await another.SendAsync(Suggest, ("title", $"Number {i}"))).Status);
        }
        using var last = new Person(site, "198.51.100.7");
        var stopped = await last.SendAsync(Suggest, ("title", "One more"), ("why", "Because."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "One more", "Because."), (stopped.Status, stopped.Field("title"), stopped.Field("why")));
        Assert.Contains("sent from your network. Wait 60 minutes", Assert.Single(stopped.Errors), StringComparison.Ordinal);
        using var elsewhere = new Person(site, "203.0.113.9");
        Assert.Equal(HttpStatusCode.SeeOther, (await elsewhere.SendAsync(Suggest, ("title", "From elsewhere"))).Status);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        Assert.Equal(HttpStatusCode.SeeOther, (await member.SendAsync(Suggest, ("title", "From a member"))).Status);
        site.Clock.Now += TimeSpan.FromMinutes(61);
        Assert.Equal("One more", (await last.OpenAsync(Suggest)).Field("title"));
        Assert.Equal(HttpStatusCode.SeeOther, (await last.SendAsync(Suggest)).Status);
    }

    [Theory, EachDatabase]
    public async Task How_a_sender_is_reached_is_forgotten_after_the_answer(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        using var anybody = new Person(site);
        await anybody.SendAsync(Suggest, ("title", "A bench"), ("email", "resident@example.org"));
        await anybody.SendAsync(Suggest, ("title", "A fountain"), ("email", "resident@example.org"));
        await site.Under.RunAsync($"UPDATE \"Suggestions\" SET \"AnsweredAt\" = {site.Clock.Now.ToUnixTimeMilliseconds()} WHERE \"Title\" = 'A bench'");
        var sweeping = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Sweeping>(site.Services);
        await sweeping.SweepAsync(Cancel);
        Assert.All(await SendersAsync(), x => Assert.NotNull(x.BrowserMark));
        site.Clock.Now += TimeSpan.FromDays(2);
        await sweeping.SweepAsync(Cancel);
        Assert.All(await SendersAsync(), x => Assert.Equal(("resident@example.org", null), (x.Email, x.BrowserMark)));
        site.Clock.Now += TimeSpan.FromDays(30);
        await sweeping.SweepAsync(Cancel);
        Assert.Single(await SendersAsync());
        site.Clock.Now += TimeSpan.FromDays(365);
        await sweeping.SweepAsync(Cancel);
        Assert.Empty(await SendersAsync());

        async Task<List<Beehive.Meetings.Sender>> SendersAsync()
        {
            await using var store = site.Under.Database.Read();
            return await store.Set<Beehive.Meetings.Sender>().ToListAsync(Cancel);
        }
    }

    private static async Task<List<Letter>> LettersAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return await store.Set<Letter>().ToListAsync(Cancel);
    }
}
