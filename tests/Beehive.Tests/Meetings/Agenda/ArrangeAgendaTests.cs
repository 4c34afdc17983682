using System.Net;
using Beehive.Accounts;
using Beehive.Tests.Meetings.Planning;
using Xunit;

namespace Beehive.Tests.Meetings.Agenda;

/// <summary>From an empty agenda to a published one, and what is changed after.</summary>
public sealed class ArrangeAgendaTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Agenda = ABoard.Meeting + "/agenda";

    [Theory, EachDatabase]
    public async Task AC_01_nobody_else_sees_an_item_before_the_agenda_is_out_and_AC_02_no_search_finds_it(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await secretary.SendAsync(Agenda + "/add", ("title", "Zebracrossing"), ("owner", "Head of Roads"), ("needed", "talk"), ("before", "Count zebras"), ("minutes", "20"));
        await secretary.SendAsync(Agenda + "/add", ("title", "Wages"), ("needed", "decide"), ("closed", "It is about one person."));
        using var anybody = await site.GetAsync(ABoard.Meeting + "/items/zebracrossing");
        Assert.Equal(HttpStatusCode.NotFound, anybody.StatusCode);
        Assert.DoesNotContain("Zebracrossing", await site.TextAsync(ABoard.Meeting), StringComparison.Ordinal);
        Assert.DoesNotContain("Zebracrossing</a>", await site.TextAsync("/testing/search?q=zebracrossing"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zebracrossing", (await member.OpenAsync(ABoard.Meeting)).Main, StringComparison.Ordinal);
        Assert.Contains("Not published yet", (await secretary.OpenAsync(ABoard.Meeting)).Main, StringComparison.Ordinal);
        Assert.Equal(ABoard.Meeting, (await secretary.SendAsync(Agenda + "/publish", ("easy-read", "1 September 2099"))).Location);
        var page = await site.TextAsync(ABoard.Meeting);
        Assert.All(["Zebracrossing", "Count zebras", "Head of Roads", "Agenda is out", "Item 2. It is about one person.", "by Tuesday 1 September 2099"], x => Assert.Contains(x, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Wages", page, StringComparison.Ordinal);
        Assert.Contains("Zebracrossing", await site.TextAsync("/testing/search?q=zebracrossing"), StringComparison.Ordinal);
        Assert.Contains("Wages", (await member.OpenAsync(ABoard.Meeting)).Main, StringComparison.Ordinal);
        Assert.Contains("already published", Assert.Single((await secretary.SendAsync(Agenda + "/publish")).Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Items_go_up_and_down_and_by_number_and_their_minutes_are_added_up(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        foreach (var title in (string[])["Alpha", "Beta", "Gamma"]) await chair.SendAsync(Agenda + "/add", ("title", title), ("minutes", "50"));
        Assert.Contains("The items take 150 minutes together. The meeting has 120 minutes: that is 30 too many.", Plain((await chair.OpenAsync(Agenda)).Main), StringComparison.Ordinal);
        await chair.SendAsync(Agenda, ("up", "gamma"));
        Assert.Equal(["Alpha", "Gamma", "Beta"], await OrderAsync(chair));
        await chair.SendAsync(Agenda, ("down", "alpha"));
        Assert.Equal(["Gamma", "Alpha", "Beta"], await OrderAsync(chair));
        await chair.SendAsync(Agenda, ("place-beta", "1"));
        Assert.Equal(["Beta", "Gamma", "Alpha"], await OrderAsync(chair));
        Assert.Contains("as a number", Assert.Single((await chair.SendAsync(Agenda, ("place-beta", "last"))).Errors), StringComparison.Ordinal);
        await chair.SendAsync(Agenda, ("bring", "speakers"));
        await chair.SendAsync(ABoard.Meeting + "/items/gamma/take-off");
        Assert.Equal(["Beta", "Alpha", "Review of speakers"], await OrderAsync(chair));
        await chair.SendAsync(Agenda, ("back", "gamma"));
        Assert.Equal(["Beta", "Alpha", "Review of speakers", "Gamma"], await OrderAsync(chair));
        Assert.Equal(["1", "2", "3", "4"], (await chair.OpenAsync(Agenda)).Page.QuerySelectorAll(".bee-item__number").Select(x => x.TextContent));
    }

    [Theory, EachDatabase]
    public async Task What_is_changed_after_the_agenda_is_out_is_marked_and_told(DatabaseKind kind)
    {
        await using var site = await ABoard.OnAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "board", """{"id":"law","name":"Board by law","kind":"statutory-board","state":"active","statutory":true}""");
        await site.PlantAsync("testing", "meeting", """{"id":"m1","title":"Meeting by law","boards":["law"],"date":"2026-07-24","start":"10:00","end":"12:00","state":"planned"}""");
        const string meeting = "/testing/boards/law/meetings/2026-07-24";
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "law");
        await secretary.SendAsync(meeting + "/agenda/add", ("title", "Roads"));
        await secretary.SendAsync(meeting + "/agenda/add", ("title", "Bins"));
        Assert.Contains("Nobody leads it.", (await secretary.OpenAsync(meeting + "/agenda/publish")).Main, StringComparison.Ordinal);
        await secretary.SendAsync(meeting + "/agenda/publish");
        Assert.Contains("The law asks for 5.", await site.TextAsync(meeting), StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromDays(7);
        using var later = await Person.WithAsync(site, "testing", Role.Secretary, "law");
        var late = await later.SendAsync(meeting + "/agenda/add", ("title", "Flood"));
        Assert.Contains("This item is late.", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal("Flood", late.Field("title"));
        await later.SendAsync(late, ("late", "The river rose last night."));
        Assert.Contains("Say why", Assert.Single((await later.SendAsync(meeting + "/items/bins/take-off")).Errors), StringComparison.Ordinal);
        await later.SendAsync(meeting + "/items/bins/take-off", ("why", "The officer is ill."));
        var page = await site.TextAsync(meeting);
        Assert.All(["Flood", "The river rose last night.", "Added on 22 July 2026", "Taken off on 22 July 2026", "The officer is ill.", "Changed on Wednesday 22 July 2026."], x => Assert.Contains(x, page, StringComparison.Ordinal));
        Assert.Contains("AgendaChanged", await ABoard.DeedsAsync(site), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_04_two_who_change_one_item_see_both_texts(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var one = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var other = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        await one.SendAsync(Agenda + "/add", ("title", "Buses"));
        const string change = ABoard.Meeting + "/items/buses/change";
        var second = await other.OpenAsync(change);
        await one.SendAsync(change, ("owner", "Transport"));
        var met = await other.SendAsync(second, ("owner", "Roads"));
        Assert.Equal((HttpStatusCode.Conflict, "Roads"), (met.Status, met.Field("owner")));
        Assert.Contains("What is there now: Transport", met.Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Only_those_who_make_the_agenda_find_its_pages(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync(Agenda + "/add", ("title", "Buses"));
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var nobody = new Person(site);
        foreach (var page in (string[])[Agenda, Agenda + "/add", Agenda + "/publish", ABoard.Meeting + "/items/buses/change", ABoard.Meeting + "/items/buses/take-off"])
        {
            Assert.Equal(HttpStatusCode.OK, (await secretary.OpenAsync(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(page)).Status);
            Assert.StartsWith("/testing/sign-in", (await nobody.OpenAsync(page)).Location, StringComparison.Ordinal);
        }
    }

    private static async Task<IEnumerable<string>> OrderAsync(Person person) => (await person.OpenAsync(Agenda)).Page.QuerySelectorAll(".bee-arrange h2").Select(x => x.TextContent);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
