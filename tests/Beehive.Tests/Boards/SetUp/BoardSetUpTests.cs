using System.Net;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Boards.SetUp;

public sealed class BoardSetUpTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_board_is_set_up_with_an_address_from_its_name_and_a_line(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var sent = await manager.SendAsync("/testing/boards/new", ("name", "Carers’ Senate & Café"), ("kind", "Senate"), ("rhythm", "Four times a year"), ("statutory", "no"), ("from", "March 2026"),
            ("noticeDays", "7"), ("noticeCount", "EveryDay"), ("reportsTo", "carers"), ("why", "Agreed by the executive."));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/boards/carers-senate-cafe"), (sent.Status, sent.Location));
        var page = await site.TextAsync(sent.Location!);
        foreach (var fact in (string[])["Four times a year", "March 2026", "Reports to", "Senate"]) Assert.Contains(fact, page, StringComparison.Ordinal);
        var form = await manager.OpenAsync(sent.Location + "/change");
        Assert.Equal(("March 2026", "7", "EveryDay", "no"), (form.Field("from"), form.Field("noticeDays"), form.Field("noticeCount"), form.Field("statutory")));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_is_refused_with_the_text_and_an_address_belongs_to_one_board(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var refused = await manager.SendAsync("/testing/boards/new", ("name", "Carers"), ("purpose", "Long text"), ("noticeDays", "99"), ("from", "31 June 2026"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(3, refused.Errors.Count(x => x.Contains("kind of board", StringComparison.Ordinal) || x.Contains("1 to 60", StringComparison.Ordinal) || x.Contains("June", StringComparison.Ordinal)));
        refused = await manager.SendAsync(refused, ("kind", "Forum"), ("noticeDays", ""), ("from", ""));
        Assert.Contains("Another board has the address", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Long text", refused.Field("purpose"));
        Assert.Contains("a word that Beehive needs", Assert.Single((await manager.SendAsync(refused, ("name", "New"), ("slug", "new"))).Errors), StringComparison.Ordinal);
        var renamed = await manager.SendAsync("/testing/boards/older/rename", ("slug", "carers"));
        Assert.Contains("Another board has the address", Assert.Single(renamed.Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_board_set_up_out_of_sight_is_shown_when_it_is_ready_and_taken_out_again(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var sent = await manager.SendAsync("/testing/boards/new", ("name", "Quiet"), ("kind", "Forum"), ("seen", "us"));
        await StatusAsync(site, "/testing/boards/quiet", HttpStatusCode.NotFound);
        await manager.SendAsync("/testing/boards/quiet/seats/new", ("label", "Listener"));
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync("/testing/boards/quiet/who-can-see")).Status);
        Assert.Contains("Listener", await site.TextAsync("/testing/boards/quiet"), StringComparison.Ordinal);
        Assert.Contains("Say why", Assert.Single((await manager.SendAsync("/testing/boards/quiet/who-can-see")).Errors), StringComparison.Ordinal);
        await manager.SendAsync("/testing/boards/quiet/who-can-see", ("why", "It was a mistake."));
        await StatusAsync(site, "/testing/boards/quiet", HttpStatusCode.Gone);
        foreach (var list in (string[])["boards", "seats"]) Assert.DoesNotContain("uiet", await site.TextAsync("/api/v1/testing/" + list), StringComparison.Ordinal);
        await manager.SendAsync("/testing/boards/quiet/who-can-see");
        await StatusAsync(site, "/testing/boards/quiet", HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task A_board_changes_its_kind_and_hands_a_topic_on_and_both_stay_in_its_history(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Contains("still to come", Assert.Single((await manager.SendAsync("/testing/boards/carers/become-kind", ("kind", "PartnershipBoard"), ("day", "1 January 2030"), ("why", "x"))).Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync("/testing/boards/carers/become-kind", ("kind", "PartnershipBoard"), ("day", "1 July 2026"), ("why", "Members asked for it."))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync("/testing/boards/carers/hand-topic-on", ("topic", "Dementia"), ("to", "older"), ("why", "It is their work."))).Status);
        var page = await site.TextAsync("/testing/boards/carers");
        foreach (var fact in (string[])["Became another kind of board", "Forum: Partnership board", "Members asked for it.", "Topic: Dementia."]) Assert.Contains(fact, page, StringComparison.Ordinal);
        var history = (await manager.OpenAsync("/testing/boards/carers/history")).Main;
        foreach (var fact in (string[])["Board became kind", "Forum → PartnershipBoard", "Partnership manager (account", "Why: Members asked for it."]) Assert.Contains(fact, history, StringComparison.Ordinal);
        Assert.Contains("Topic: Dementia.", await site.TextAsync("/testing/boards/older"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_board_reports_to_one_other_at_a_time(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var (older, younger) = (await IdAsync(site, "older"), await IdAsync(site, "younger"));
        const string lines = "/testing/boards/carers/lines";
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(lines + "/new", ("kind", "ReportsTo"), ("to", older), ("since", "2020"))).Status);
        Assert.Contains("one at a time", Assert.Single((await manager.SendAsync(lines + "/new", ("kind", "ReportsTo"), ("to", younger))).Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(lines + "/new", ("kind", "WorksWith"), ("to", younger))).Status);
        var end = (await manager.OpenAsync(lines)).Page.QuerySelectorAll("a[href$='/end']")[0].GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(end, ("why", "The executive asked."))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(lines + "/new", ("kind", "ReportsTo"), ("to", younger))).Status);
        Assert.Contains("Ended", (await manager.OpenAsync(lines)).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AC_10_TN_01_IN_03_only_the_partnership_manager_of_the_place_changes_a_board(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.PlaceAsync("other");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var stranger = await Person.WithAsync(site, "other", Role.PartnershipManager);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var page in (string[])["/new", "/carers/change", "/carers/become-kind", "/carers/hand-topic-on", "/carers/lines", "/carers/lines/new", "/carers/terms/new", "/carers/groups/new", "/carers/merge", "/carers/split", "/carers/end", "/carers/who-can-see", "/carers/history"])
        {
            Assert.Equal(HttpStatusCode.OK, (await manager.OpenAsync("/testing/boards" + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/testing/boards" + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync("/testing/boards" + page)).Status);
        }
        await manager.SendAsync("/testing/boards/carers/change", ("summary", "New words"), ("Visibility", "Draft"), ("Kind", "Senate"), ("name", "Sly"), ("Key", "sly"));
        var page2 = await site.TextAsync("/testing/boards/carers");
        Assert.Contains("New words", page2, StringComparison.Ordinal);
        Assert.DoesNotContain("Sly", page2, StringComparison.Ordinal);
    }

    private static async Task<string> IdAsync(SiteUnderTest site, string slug)
    {
        await using var store = site.Under.Database.Read();
        var address = "/testing/boards/" + slug;
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.Select(x => x.Id).ToListAsync(Cancel);
        foreach (var id in place)
            if (await store.Look(id, Viewer.Keeper).Things.FirstOrDefaultAsync(x => x.Address == address, Cancel) is { } thing) return thing.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        throw new InvalidOperationException(slug);
    }

    private static async Task StatusAsync(SiteUnderTest site, string address, HttpStatusCode status)
    {
        using var answer = await site.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""", """{"id":"older","name":"Older people","kind":"forum","state":"active"}""",
            """{"id":"younger","name":"Younger people","kind":"forum","state":"active"}""");
        return site;
    }
}
