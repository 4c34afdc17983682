using System.Net;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Membership;

/// <summary>The Accessible Information Standard from end to end: recorded with consent, flagged, met, reviewed; told to the person and taken out.</summary>
public sealed class NeedsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Meeting = "/testing/boards/carers/meetings/2026-09-14/needs";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Needs_are_recorded_flagged_met_reviewed_told_and_taken_out(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var second = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var refused = await member.SendAsync("/testing/account/needs", ("what", "EasyRead"));
        Assert.Contains("We keep nothing without your word", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await member.SendAsync("/testing/account/needs", ("what", "EasyRead"), ("note", "A chair with arms, marigold"), ("consent", "yes"));
        await second.SendAsync("/testing/account/needs", ("what", "EasyRead"), ("consent", "yes"));

        var board = await secretary.OpenAsync("/testing/boards/carers/needs");
        Assert.Contains("A chair with arms, marigold", board.Main, StringComparison.Ordinal);
        var meeting = await secretary.OpenAsync(Meeting);
        Assert.Contains("Papers in Easy Read: 2", meeting.Main, StringComparison.Ordinal);
        var first = meeting.Page.QuerySelector("input[name=met]")!.GetAttribute("value")!;
        Assert.Equal(Meeting, (await secretary.SendAsync(meeting, ("met", first))).Location);
        Assert.True((await secretary.OpenAsync(Meeting)).Page.QuerySelector($"input[name=met][value='{first}']")!.HasAttribute("checked"));

        var told = await member.OpenAsync("/testing/account/data.json");
        Assert.Contains("marigold", told.Text, StringComparison.Ordinal);
        Assert.Contains(": met", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("told us this a year ago", (await member.OpenAsync("/testing/account/needs")).Main, StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromDays(366);
        using var later = await SameAsync(site, member.AccountId, strong: false);
        using var laterSecretary = await SameAsync(site, secretary.AccountId, strong: true);
        Assert.Contains("You told us this a year ago", (await later.OpenAsync("/testing/account/needs")).Main, StringComparison.Ordinal);
        Assert.Contains("ask again", (await laterSecretary.OpenAsync("/testing/boards/carers/needs")).Main, StringComparison.Ordinal);

        Assert.Equal("/testing", (await later.SendAsync("/testing/account/close", ("sure", "yes"))).Location);
        Assert.DoesNotContain("marigold", (await laterSecretary.OpenAsync("/testing/boards/carers/needs")).Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(0, await store.Needs.CountAsync(x => x.AccountId == member.AccountId, Cancel));
        Assert.Equal(1, await store.NeedsAtMeetings.CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task Nobody_but_the_secretary_of_the_board_sees_them(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await member.SendAsync("/testing/account/needs", ("note", "marigold"), ("consent", "yes"));
        foreach (var (role, board) in new[] { (Role.Member, "carers"), (Role.CoChair, "carers"), (Role.PartnershipManager, null), (Role.Secretary, "transport"), (Role.Administrator, null), (Role.Officer, (string?)null) })
        {
            using var other = await Person.WithAsync(site, "testing", role, board);
            foreach (var address in new[] { "/testing/boards/carers/needs", Meeting }) Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(address)).Status);
        }
        foreach (var address in new[] { "/testing/boards/carers", "/testing/search?q=marigold" }) Assert.DoesNotContain("A chair", await site.TextAsync(address), StringComparison.Ordinal);
        await member.SendAsync("/testing/account/needs", ("note", ""), ("consent", ""));
        await using var store = site.Under.Database.Read();
        Assert.Equal(0, await store.Needs.CountAsync(Cancel));
    }

    private static async Task<Person> SameAsync(SiteUnderTest site, long account, bool strong)
    {
        var token = Beehive.Platform.Web.Forms.Browser.NewToken();
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        writing.Store.Add(new Session { AccountId = account, TokenMark = Beehive.Platform.Web.Forms.Browser.Hash(token), StartedAt = site.Clock.Now, SeenAt = site.Clock.Now, StrongUntil = strong ? site.Clock.Now + Session.Working : null });
        await writing.CommitAsync(Cancel);
        var person = new Person(site);
        person.Carry(new Uri(SiteUnderTest.Origin), token);
        return person;
    }

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "meeting", """{"id":"carers-2026-09","kind":"meeting","title":"Carers","date":"2026-09-14","state":"planned","boards":["carers"]}""");
        return site;
    }
}
