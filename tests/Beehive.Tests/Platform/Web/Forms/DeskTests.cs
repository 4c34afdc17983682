using System.Net;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Tests.Meetings.Planning;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Platform.Web.Forms;

/// <summary>What holds at every form, shown at the one that renames a board.</summary>
public sealed class DeskTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Address = "/testing/boards/carers/rename";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_form_changes_the_record_with_who_when_and_why(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var sent = await manager.SendAsync(Address, ("name", "Carers and families"), ("slug", "carers-and-families"), ("why", "Families asked for it."));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/boards/carers-and-families"), (sent.Status, sent.Location));
        var page = await manager.OpenAsync(sent.Location!);
        Assert.Contains("The board has another name.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("The board has another name.", (await manager.OpenAsync(sent.Location!)).Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        var line = await store.AuditLines.SingleAsync(x => x.Deed == "BoardRenamed", Cancel);
        Assert.Contains("Partnership manager (account ", line.Values, StringComparison.Ordinal);
        Assert.Contains("Families asked for it.", line.Values, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_02_the_same_form_twice_changes_once_and_gets_the_same_answer(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var form = await manager.OpenAsync(Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => manager.SendAsync(form, ("name", "Others"), ("slug", "others"))));
        Assert.All(answers, x => Assert.Equal((HttpStatusCode.SeeOther, "/testing/boards/others"), (x.Status, x.Location)));
        await using var store = site.Under.Database.Read();
        Assert.Equal(1, await store.AuditLines.CountAsync(x => x.Deed == "BoardRenamed", Cancel));
    }

    [Theory, EachDatabase]
    public async Task A_refused_form_comes_back_with_its_text_and_its_faults(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var sent = await manager.SendAsync(Address, ("name", "Still here <b>&"), ("slug", "Not A Slug"), ("why", "My reason"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.StartsWith("Error: ", sent.Title, StringComparison.Ordinal);
        Assert.Contains("Not A Slug", Assert.Single(sent.Errors), StringComparison.Ordinal);
        Assert.Equal(("Still here <b>&", "Not A Slug", "My reason"), (sent.Field("name"), sent.Field("slug"), sent.Field("why")));
        var later = await manager.OpenAsync(Address);
        Assert.Equal("Still here <b>&", later.Field("name"));
        Assert.Contains("This is what you typed before. It is not sent yet.", later.Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_04_somebody_elses_change_shows_both_texts_and_nothing_is_overwritten(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var one = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var other = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var (first, second) = (await one.OpenAsync(Address), await other.OpenAsync(Address));
        await one.SendAsync(first, ("name", "Name of the one"));
        var met = await other.SendAsync(second, ("name", "Name of the other"));
        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal("Name of the other", met.Field("name"));
        Assert.Contains("What is there now: Name of the one", met.Main, StringComparison.Ordinal);
        Assert.Equal("Name of the one", (await one.OpenAsync("/testing/boards/carers")).Heading);
        Assert.Equal(HttpStatusCode.SeeOther, (await other.SendAsync(met, ("name", "Name of both"))).Status);
        Assert.Equal("Name of both", (await one.OpenAsync("/testing/boards/carers")).Heading);
    }

    [Theory, EachDatabase]
    public async Task SE_01_a_session_that_ended_meanwhile_loses_nothing(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var form = await manager.OpenAsync(Address);
        site.Clock.Now += TimeSpan.FromDays(31);
        var sent = await manager.SendAsync(form, ("name", "Typed for an hour"));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/sign-in?return=%2Ftesting%2Fboards%2Fcarers%2Frename"), (sent.Status, sent.Location));
        Assert.Contains("What you typed is kept", (await manager.OpenAsync(sent.Location!)).Main, StringComparison.Ordinal);
        Assert.Contains("Carers</h1>", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_kept_stands_there_on_another_day_and_what_is_sent_is_kept_no_more(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await manager.SendAsync(Address, ("name", "Half a na"), (Desk.KeepField, "yes"));
        site.Clock.Now += TimeSpan.FromHours(11);
        var later = await manager.OpenAsync(Address);
        Assert.Equal("Half a na", later.Field("name"));
        await manager.SendAsync(later, ("name", "Whole name"));
        Assert.Equal("Whole name", (await manager.OpenAsync(Address)).Field("name"));
        await using var store = site.Under.Database.Read();
        Assert.Equal(0, await store.Set<KeptDraft>().CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task SE_04_what_was_kept_before_somebody_else_changed_the_record_says_so_and_shows_both(DatabaseKind kind)
    {
        await using var site = await ABoard.WithAMeetingAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        const string change = ABoard.Meeting + "/change";
        await secretary.SendAsync(change, ("where", "Library"), (Desk.KeepField, "yes"));
        var before = await secretary.OpenAsync(change);
        Assert.Contains("what you typed before", before.Main, StringComparison.Ordinal);
        Assert.Empty(before.Errors);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(change, ("where", "Town Hall"), ("who", "Everybody"))).Status);
        var after = await secretary.OpenAsync(change);
        Assert.Equal("Library", after.Field("where"));
        Assert.Contains("What is there now: Town Hall", after.Main, StringComparison.Ordinal);
        Assert.Contains("Somebody else has changed this meanwhile", after.Errors[0], StringComparison.Ordinal);
        Assert.Contains("Town Hall", await site.TextAsync(ABoard.Meeting), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(after, ("where", "Library, beside the Town Hall"), ("who", "Everybody"))).Status);
        Assert.Contains("Library, beside the Town Hall", await site.TextAsync(ABoard.Meeting), StringComparison.Ordinal);
        await secretary.SendAsync("/testing/boards/carers/meetings/plan", ("where", "Park"), (Desk.KeepField, "yes"));
        site.Clock.Now += TimeSpan.FromDays(2);
        Assert.Empty((await secretary.OpenAsync("/testing/boards/carers/meetings/plan")).Errors);
    }

    [Theory, EachDatabase]
    public async Task Who_may_not_finds_no_page_and_changes_nothing(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var form = await manager.OpenAsync(Address);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Anybody, Role.PartnershipManager]))
        {
            using var person = await Person.WithAsync(site, "testing", role, role is Role.Officer or Role.AccountHolder or Role.Administrator ? null : "carers");
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(Address)).Status);
            var own = await person.OpenAsync("/testing/sign-out");
            var fields = form.Fields(("name", "Sly")).Where(x => x.Key != "form-token").Append(new("form-token", own.Field("form-token")));
            Assert.Equal(HttpStatusCode.NotFound, (await person.PostAsync(Address, fields)).Status);
        }
        using var weak = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        Assert.StartsWith("/testing/second-step?", (await weak.OpenAsync(Address)).Location, StringComparison.Ordinal);
        using var nobody = new Person(site);
        Assert.StartsWith("/testing/sign-in?", (await nobody.OpenAsync(Address)).Location, StringComparison.Ordinal);
        Assert.Contains("Carers</h1>", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task SE_05_a_form_from_elsewhere_changes_nothing(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var form = await manager.OpenAsync(Address);
        var without = form.Fields(("name", "Sly")).Where(x => x.Key != "form-token").ToList();
        Assert.Equal(HttpStatusCode.BadRequest, (await manager.PostAsync(Address, without, ("Sec-Fetch-Site", "cross-site"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await manager.PostAsync(Address, without)).Status);
        Assert.Contains("Carers</h1>", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task F_33_a_form_whose_mark_ran_out_is_laid_out_again_with_its_text(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var form = await manager.OpenAsync(Address);
        manager.Forget("bee-form");
        var sent = await manager.PostAsync(Address, form.Fields(("name", "Typed with care")), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal((HttpStatusCode.SeeOther, Address), (sent.Status, sent.Location));
        Assert.Equal("Typed with care", (await manager.OpenAsync(Address)).Field("name"));
    }

    [Theory, EachDatabase]
    public async Task IN_03_fields_that_the_page_does_not_have_change_nothing(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var sent = await manager.SendAsync(Address, ("name", "Carers 2"), ("Visibility", "Draft"), ("State", "Ended"), ("PlaceId", "1"), ("Board.Key", "sly"), ("[0].Name", "sly"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        await using var store = site.Under.Database.Read();
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel);
        var board = await store.Look(place.Id, Viewer.Keeper).Boards.SingleAsync(Cancel);
        Assert.Equal(("carers", BoardState.Active, Visibility.Public), (board.Key, board.State, board.Visibility));
    }

    private async Task<SiteUnderTest> WithABoardAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        return site;
    }
}
