using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Promising;

/// <summary>The office that reads what people raise, set up and changed by the partnership manager.</summary>
public sealed class SetOfficeTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Page = "/testing/issues/office";
    private static readonly (string, string)[] Team = [("office", "Partnership team"), ("phone", "01632 960 555"), ("read", "3"), ("accept", "6"), ("answer", "25")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task With_the_office_the_door_opens_and_says_what_is_promised(DatabaseKind kind)
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        Assert.DoesNotContain("Tell us something", await site.TextAsync("/testing"), StringComparison.Ordinal);
        Assert.Contains("Nobody in", await site.TextAsync("/testing/raise"), StringComparison.Ordinal);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Contains("Who reads it, and what is promised", (await manager.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        var sheet = await manager.OpenAsync(Page);
        Assert.Equal(("2", "5", "20"), (sheet.Field("read"), sheet.Field("accept"), sheet.Field("answer")));
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/issues/promise"), await manager.SendAsync(Page, Team) is var sent ? (sent.Status, sent.Location) : default);
        Assert.Contains("Tell us something", await site.TextAsync("/testing"), StringComparison.Ordinal);
        var door = await site.TextAsync("/testing/raise");
        foreach (var promised in (string[])["Partnership team", "01632 960 555", "within 3 working days"]) Assert.Contains(promised, door, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        var line = await store.AuditLines.SingleAsync(x => x.Deed == "IssueOfficeSet", Cancel);
        Assert.Contains("01632 960 555", line.Values, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_new_phone_number_stands_at_what_is_open_and_no_date_moves(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The bus stops at six.");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(Page, Team)).Status);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var issue = await store.Issues.SingleAsync(Cancel);
        Assert.Equal(("Partnership team", "01632 960 555", "2026-07-17"), (issue.Holder, issue.HolderPhone, issue.Next.ToString()));
        Assert.True(await store.AuditLines.AnyAsync(x => x.Deed == "IssueHandedOver" && x.ThingId == issue.Id, Cancel));
    }

    [Fact]
    public async Task What_cannot_be_promised_is_refused_at_its_field_and_changes_nothing()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var sent = await manager.SendAsync(Page, ("office", ""), ("phone", "ask us"), ("read", "0"), ("accept", "soon"), ("answer", "91"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal(5, sent.Errors.Count);
        Assert.Contains("01632 960 123", await site.TextAsync("/testing/raise"), StringComparison.Ordinal);
    }
}
