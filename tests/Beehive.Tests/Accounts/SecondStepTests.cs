using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Accounts;

/// <summary>The second step, from the page that led there and back to it.</summary>
public sealed class SecondStepTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Rename = "/testing/boards/carers/rename";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Whoever_sees_what_is_private_sets_up_an_app_and_comes_back_to_their_page(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        var led = await manager.OpenAsync(Rename);
        Assert.Equal("/testing/second-step?return=%2Ftesting%2Fboards%2Fcarers%2Frename", led.Location);
        led = await manager.OpenAsync(led.Location!);
        Assert.StartsWith("/testing/second-step/set-up?", led.Location, StringComparison.Ordinal);
        var (sent, _) = await SetUpAsync(site, manager, led.Location!);
        Assert.StartsWith("/testing/second-step/recovery-codes?return=", sent.Location, StringComparison.Ordinal);
        var codes = Codes(await manager.SendAsync(sent.Location!));
        Assert.Equal(RecoveryCode.HowMany, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("Give the board another name", (await manager.OpenAsync(Rename)).Heading);
        await using var store = site.Under.Database.Read();
        Assert.Equal(["CodeAppSetUp", "RecoveryCodesMade"], await store.AuditLines.Where(x => x.Deed == "CodeAppSetUp" || x.Deed == "RecoveryCodesMade").OrderBy(x => x.Id).Select(x => x.Deed).ToListAsync(Cancel));
        Assert.Single(await store.Letters.Where(x => x.Subject == "A second step was set up").ToListAsync(Cancel));
        Assert.DoesNotContain(await store.RecoveryCodes.Select(x => x.Mark).ToListAsync(Cancel), x => codes.Contains(x));
    }

    [Theory, EachDatabase]
    public async Task Later_a_code_is_enough_and_each_counts_once(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        var (_, secret) = await SetUpAsync(site, manager, "/testing/second-step/set-up");
        var used = OneTimeCode.At(secret, OneTimeCode.StepAt(site.Clock.Now));
        site.Clock.Now += TimeSpan.FromSeconds(20);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(await WeakAsync(site, manager), ("code", used))).Status);
        site.Clock.Now += Session.Working;
        var page = await manager.OpenAsync("/testing/second-step?return=" + Rename);
        var now = OneTimeCode.At(secret, OneTimeCode.StepAt(site.Clock.Now));
        var sent = await manager.PostAsync("/testing/second-step?return=" + Rename, page.Fields(("code", now[..3] + " " + now[3..])));
        Assert.Equal((HttpStatusCode.SeeOther, Rename), (sent.Status, sent.Location));
        Assert.Equal("Give the board another name", (await manager.OpenAsync(Rename)).Heading);
    }

    [Theory, EachDatabase]
    public async Task Five_wrong_codes_and_the_session_waits_with_the_time_said(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        var (_, secret) = await SetUpAsync(site, manager, "/testing/second-step/set-up");
        site.Clock.Now += Session.Working;
        var page = await manager.OpenAsync("/testing/second-step");
        var right = OneTimeCode.At(secret, OneTimeCode.StepAt(site.Clock.Now));
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(page, ("code", right == "000000" ? "000001" : "000000"))).Status);
        var refused = await manager.SendAsync(page, ("code", right));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Wait 15 minutes", Assert.Single(refused.Errors), StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(page, ("code", OneTimeCode.At(secret, OneTimeCode.StepAt(site.Clock.Now))))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_recovery_code_lets_in_once_however_it_is_typed(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        await SetUpAsync(site, manager, "/testing/second-step/set-up");
        var code = Codes(await manager.SendAsync("/testing/second-step/recovery-codes"))[3];
        site.Clock.Now += Session.Working;
        var typed = code.Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l').ToLowerInvariant();
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync("/testing/second-step/recovery-code", ("code", typed))).Status);
        site.Clock.Now += Session.Working;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync("/testing/second-step/recovery-code", ("code", code))).Status);
        await using var store = site.Under.Database.Read();
        Assert.Contains("7 of your", await store.Letters.Where(x => x.Subject == "A recovery code was used").Select(x => x.Text).SingleAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_came_in_by_the_mailbox_alone_cannot_set_up_another_app(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        await SetUpAsync(site, manager, "/testing/second-step/set-up");
        var form = await manager.OpenAsync("/testing/second-step/set-up");
        site.Clock.Now += Session.Working;
        Assert.StartsWith("/testing/second-step?", (await manager.OpenAsync("/testing/second-step/set-up")).Location, StringComparison.Ordinal);
        var secret = SecretOn(form);
        var sent = await manager.SendAsync(form, ("code", OneTimeCode.At(secret, OneTimeCode.StepAt(site.Clock.Now))));
        Assert.StartsWith("/testing/second-step?", sent.Location, StringComparison.Ordinal);
        Assert.Contains("Make your second step first", (await manager.OpenAsync("/testing/second-step/recovery-codes")).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AU_11_the_session_has_another_mark_after_the_second_step(DatabaseKind kind)
    {
        await using var site = await WithABoardAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        await using var before = site.Under.Database.Read();
        var mark = await before.Sessions.Where(x => x.AccountId == manager.AccountId).Select(x => x.TokenMark).SingleAsync(Cancel);
        await SetUpAsync(site, manager, "/testing/second-step/set-up");
        await using var store = site.Under.Database.Read();
        var session = await store.Sessions.SingleAsync(x => x.AccountId == manager.AccountId, Cancel);
        Assert.NotEqual(mark, session.TokenMark);
        Assert.True(session.IsStrong(site.Clock.Now));
    }

    [Theory, EachDatabase]
    public async Task A_sample_account_sees_the_code_on_this_machine_and_nowhere_else(DatabaseKind kind)
    {
        foreach (var (origin, shown) in new[] { ("http://localhost:5080", true), (SiteUnderTest.Origin, false) })
        {
            await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind), new FolderPost(Path.Combine(Path.GetTempPath(), "beehive-letters-" + Guid.NewGuid().ToString("N")), Sender.Of("localhost")), origin);
            await site.PlaceAsync("testing");
            using var person = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
            await using (var writing = await site.Under.Database.WriteAsync(Cancel))
            {
                await writing.Store.Accounts.Where(x => x.Id == person.AccountId).ExecuteUpdateAsync(x => x.SetProperty(a => a.IsSample, true), Cancel);
                await writing.CommitAsync(Cancel);
            }
            person.Call(new Uri(origin).Authority);
            Assert.Equal(shown, (await person.OpenAsync("/testing/second-step/set-up")).Main.Contains("The code is now", StringComparison.Ordinal));
        }
    }

    private static async Task<(Sheet Sent, string Secret)> SetUpAsync(SiteUnderTest site, Person person, string address)
    {
        var page = await person.OpenAsync(address);
        var secret = SecretOn(page);
        Assert.NotNull(page.Page.QuerySelector("svg.bee-qr path"));
        var sent = await person.PostAsync(address, page.Fields(("code", OneTimeCode.At(secret, OneTimeCode.StepAt(site.Clock.Now)))));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        return (sent, secret);
    }

    private static string SecretOn(Sheet page) => page.Page.QuerySelector(".bee-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static List<string> Codes(Sheet page) => [.. page.Page.QuerySelectorAll("li.bee-code").Select(x => x.TextContent.Trim())];

    /// <summary>The page for the second step, with the step that was made taken back.</summary>
    private static async Task<Sheet> WeakAsync(SiteUnderTest site, Person person)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        (await writing.Store.Sessions.SingleAsync(x => x.AccountId == person.AccountId, Cancel)).StrongUntil = null;
        await writing.CommitAsync(Cancel);
        return await person.OpenAsync("/testing/second-step");
    }

    private async Task<SiteUnderTest> WithABoardAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        return site;
    }
}
