using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Entering;

/// <summary>Somebody phones, writes or says it, and an office or a supporter writes it down.</summary>
public sealed class EnterIssueTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Enter = "/testing/issues/enter";

    private static readonly (string, string)[] Phoned = [("way", "Phone"), ("day", "6 July 2026"), ("words", "The lift is broken. I cannot get out."), ("who", "person")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_somebody_said_on_the_phone_gets_a_number_a_code_and_the_same_promise(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendAsync(Enter, [.. Phoned, ("phone", "01632 960 700"), ("name", "Ada"), ("shows", "no"), ("needs", "LargePrint"), ("note", "Speak slowly.")]);
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/issues/entered"), (sent.Status, sent.Location));
        var receipt = await secretary.OpenAsync(sent.Location!);
        Assert.Contains("one", receipt.Main, StringComparison.Ordinal);
        Assert.Contains("bee-pack--large", receipt.Text, StringComparison.Ordinal);
        var code = receipt.Page.QuerySelectorAll("dd strong")[^1].TextContent;
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync("/testing/issues/1")).Status);
        using var resident = new Person(site);
        await resident.SendAsync("/testing/issues/find", ("number", "1"), ("code", code));
        var own = await resident.OpenAsync("/testing/issues/yours");
        foreach (var said in (string[])["The lift is broken.", "Partnership team", "We wrote it down from a phone call on Monday 6 July 2026.", "Secretary, Carers"]) Assert.Contains(said, own.Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var issue = await store.Issues.SingleAsync(Cancel);
        Assert.Equal((IssueWay.Phone, Visibility.Draft, null, "2026-07-06"), (issue.Way, issue.Visibility, issue.RaisedBy, issue.Raised.ToString()));
        var wish = await store.RaiserWishes.SingleAsync(Cancel);
        Assert.Equal(("large-print", "Speak slowly."), (wish.Formats, wish.Note));
        Assert.Equal("Secretary, Carers", (await store.DeskEntries.SingleAsync(Cancel)).Office);
    }

    [Theory, EachDatabase]
    public async Task Danger_that_was_said_on_the_phone_is_marked_too(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await secretary.SendAsync(Enter, [Phoned[0], Phoned[1], ("words", "Boys spit at me because I am disabled."), Phoned[3]]);
        Assert.Contains("It speaks of danger", (await manager.OpenAsync("/testing/issues/1")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_group_is_named_with_how_many_it_is(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var refused = await manager.SendAsync(Enter, [.. Phoned[..3], ("who", "group")]);
        Assert.Equal(2, refused.Errors.Count);
        var sent = await manager.SendAsync(Enter, [.. Phoned[1..3], ("way", "Meeting"), ("who", "group"), ("people", "12"), ("name", "Carers’ café")]);
        Assert.Equal("/testing/issues/entered", sent.Location);
        await Doing.DoneAsync(manager, "/testing/issues/1/publish");
        Assert.Contains("Told by Carers’ café (12 people).", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Bad_answers_come_back_with_the_words_and_leave_nothing_half_written(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var refused = await manager.SendAsync(Enter, ("words", "Keep these words."), ("day", "6 July 2036"), ("email", "no"), ("phone", "x"), ("who", "person"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(4, refused.Errors.Count);
        Assert.Contains("Keep these words.", refused.Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal((0, 0, 0), (await store.Issues.CountAsync(Cancel), await store.Raisers.CountAsync(Cancel), await store.DeskEntries.CountAsync(Cancel)));
    }

    [Theory, EachDatabase]
    public async Task The_scan_is_seen_by_those_who_read_it_and_by_nobody_else_and_goes_after_a_year(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var page = await manager.OpenAsync(Enter);
        var wrong = await manager.SendFileAsync(page, "paper", "letter.csv", "a,b\n1,2\n"u8.ToArray(), Phoned);
        Assert.Contains("Send the scan as PDF, JPEG or PNG.", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        var half = await manager.SendFileAsync(wrong, "paper", "letter.png", Beehive.Tests.Platform.Files.SampleFiles.PngWith(), ("words", ""));
        Assert.Contains("The scan is here: letter.png", half.Main, StringComparison.Ordinal);
        Assert.Equal("/testing/issues/entered", (await manager.SendAsync(half, Phoned)).Location);
        Assert.Equal(HttpStatusCode.OK, (await manager.TakeAsync("/testing/issues/1/scan")).Status);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.TakeAsync("/testing/issues/1/scan")).Status);
        await using (var writing = await site.Under.Database.WriteAsync(Cancel))
        {
            await new ForgottenScans((Beehive.Platform.Files.Waiting.Uploads)site.Services.GetService(typeof(Beehive.Platform.Files.Waiting.Uploads))!).ForgetAsync(writing, site.Clock.Now + TimeSpan.FromDays(366), Cancel);
            await writing.CommitAsync(Cancel);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await manager.TakeAsync("/testing/issues/1/scan")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_supporter_writes_for_the_member_and_sees_what_becomes_of_it(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var supporter = await Supporting.BesideAsync(site, member, "carers");
        var sent = await supporter.SendAsync(Enter, ("words", "I want to stay up late."), ("day", "6 July 2026"), ("who", "member-0"));
        Assert.Equal("/testing/issues/entered", sent.Location);
        var own = await supporter.OpenAsync("/testing/issues/raised");
        Assert.Contains("I want to stay up late", own.Main, StringComparison.Ordinal);
        using var other = await Person.WithAsync(site, "testing", Role.Member, "carers");
        Assert.DoesNotContain("stay up late", (await other.OpenAsync("/testing/issues/raised")).Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal((IssueWay.Supporter, member.AccountId), ((await store.Issues.SingleAsync(Cancel)).Way, (await store.Raisers.SingleAsync(Cancel)).AccountId));
        Assert.Single(await store.Set<Letter>().Where(x => x.Subject.StartsWith("We have what you told us")).ToListAsync(Cancel));
    }
}
