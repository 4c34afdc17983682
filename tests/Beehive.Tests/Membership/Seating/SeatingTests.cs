using System.Net;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Membership.Seating;

public sealed class SeatingTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Seats = "/testing/boards/carers/seats";
    private const string Secretary = Seats + "/carers-secretary";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_seat_is_added_filled_and_shown_to_everybody_without_the_email(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Contains("There is no seat for a secretary.", (await manager.OpenAsync(Seats)).Main, StringComparison.Ordinal);
        await AddSecretaryAsync(manager);
        var sent = await manager.SendAsync(Secretary + "/fill", ("office", "Clerk of the partnership"), ("from", "1 July 2026"), ("until", "30 June 2028"), ("email", "Clerk@Testing.example"));
        Assert.Equal((HttpStatusCode.SeeOther, Seats), (sent.Status, sent.Location));
        var page = await site.TextAsync("/testing/boards/carers");
        Assert.Contains("Clerk of the partnership", page, StringComparison.Ordinal);
        Assert.DoesNotContain("testing.example", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("testing.example", await site.TextAsync("/api/v1/testing/seats"), StringComparison.OrdinalIgnoreCase);
        await using var store = site.Under.Database.Read();
        var letter = await store.Set<Letter>().SingleAsync(x => x.To == "clerk@testing.example", Cancel);
        Assert.Contains("You hold a seat at Carers: Secretary.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("from Wednesday 1 July 2026", letter.Text, StringComparison.Ordinal);
        Assert.Equal(1, await store.AuditLines.CountAsync(x => x.Deed == "SeatFilled", Cancel));
    }

    [Theory, EachDatabase]
    public async Task A_secretary_replaced_in_the_middle_of_a_meeting_goes_and_the_new_one_goes_on_at_the_next_request(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AddSecretaryAsync(manager);
        await manager.SendAsync(Secretary + "/fill", ("office", "First clerk"), ("email", "first@testing.example"));
        using var first = await SignInAsync(site, "first@testing.example");
        Assert.Contains("Draft agenda", (await first.OpenAsync("/testing/boards/carers/meetings")).Main, StringComparison.Ordinal);
        var ended = await manager.SendAsync(Secretary + "/holders/0/end", ("when", "now"));
        Assert.Equal(HttpStatusCode.SeeOther, ended.Status);
        Assert.DoesNotContain("Draft agenda", (await first.OpenAsync("/testing/boards/carers/meetings")).Main, StringComparison.Ordinal);
        Assert.Contains("Nobody is secretary now.", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        await manager.SendAsync(Secretary + "/fill", ("office", "Second clerk"), ("email", "second@testing.example"));
        using var second = await SignInAsync(site, "second@testing.example");
        Assert.Contains("Draft agenda", (await second.OpenAsync("/testing/boards/carers/meetings")).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_seat_opens_its_work_from_and_until_its_days(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AddSecretaryAsync(manager);
        await manager.SendAsync(Secretary + "/fill", ("office", "Clerk"), ("from", "16 July 2026"), ("until", "17 July 2026"), ("email", "clerk@testing.example"));
        foreach (var (days, works) in new[] { (0, false), (1, true), (2, true), (3, false) })
        {
            site.Clock.Now = SiteUnderTest.Now + TimeSpan.FromDays(days);
            using var then = await SignInAsync(site, "clerk@testing.example");
            Assert.Equal(works, (await then.OpenAsync("/testing/boards/carers/meetings")).Main.Contains("Draft agenda", StringComparison.Ordinal));
        }
        using var again = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var clerk = await SignInAsync(site, "clerk@testing.example");
        Assert.Equal(HttpStatusCode.SeeOther, (await again.SendAsync(Secretary + "/holders/0/stay", ("why", "Nobody has come forward."))).Status);
        Assert.Contains("Draft agenda", (await clerk.OpenAsync("/testing/boards/carers/meetings")).Main, StringComparison.Ordinal);
        Assert.Contains("Stays on until somebody is appointed", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        await again.SendAsync(Secretary + "/fill", ("office", "New clerk"));
        Assert.DoesNotContain("Draft agenda", (await clerk.OpenAsync("/testing/boards/carers/meetings")).Main, StringComparison.Ordinal);
        Assert.Contains("Before: Clerk, until 17 July 2026", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_seat_that_somebody_has_is_not_given_twice_and_the_text_stays(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AddSecretaryAsync(manager);
        await manager.SendAsync(Secretary + "/fill", ("office", "First clerk"));
        var refused = await manager.SendAsync(Secretary + "/fill", ("office", "Second clerk"), ("email", "not an address"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        refused = await manager.SendAsync(refused, ("office", "Second clerk"), ("email", "second@testing.example"));
        Assert.Contains("First clerk has the seat then.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(("Second clerk", "second@testing.example"), (refused.Field("office"), refused.Field("email")));
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(refused, ("standing", "Deputy"))).Status);
        Assert.Contains("Second clerk (Deputy)", await site.TextAsync("/testing/boards/carers"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(Secretary + "/end", ("why", "The council writes the minutes now."))).Status);
    }

    [Theory, EachDatabase]
    public async Task AC_10_TN_01_only_the_partnership_manager_of_the_place_comes_to_the_seats(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.PlaceAsync("other");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AddSecretaryAsync(manager);
        using var stranger = await Person.WithAsync(site, "other", Role.PartnershipManager);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var page in (string[])["", "/new", "/carers-secretary/change", "/carers-secretary/fill", "/carers-secretary/end", "/carers-secretary/vacant"])
        {
            Assert.Equal(HttpStatusCode.OK, (await manager.OpenAsync(Seats + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(Seats + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(Seats + page)).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task AC_10_a_seat_is_found_only_below_its_own_board(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.PlantAsync("testing", "board", """{"id":"older","name":"Older people","kind":"forum","state":"active"}""");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AddSecretaryAsync(manager);
        var form = await manager.OpenAsync(Secretary + "/fill");
        Assert.Equal(HttpStatusCode.NotFound, (await manager.PostAsync("/testing/boards/older/seats/carers-secretary/fill", form.Fields(("office", "Sly")))).Status);
        Assert.DoesNotContain("Sly", (await manager.OpenAsync(Seats)).Main, StringComparison.Ordinal);
    }

    private static Task<Sheet> AddSecretaryAsync(Person manager) => manager.SendAsync(Seats + "/new", ("label", "Secretary"), ("role", "Secretary"), ("Id", "1"), ("Visibility", "Draft"));

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "meeting", """{"id":"m","title":"Draft agenda","boards":["carers"],"date":"2026-09-01","state":"planned","visibility":"draft"}""");
        return site;
    }

    private static async Task<Person> SignInAsync(SiteUnderTest site, string email) => await Person.AsAsync(site, email);
}
