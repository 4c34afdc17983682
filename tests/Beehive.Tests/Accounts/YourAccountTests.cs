using System.Net;
using System.Text.RegularExpressions;
using Beehive.Accounts;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Tests.Platform.CommandLine;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Accounts;

public sealed partial class YourAccountTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Somebody_says_how_they_want_to_be_called_and_reached(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var person = await Person.WithAsync(site, "testing", Role.AccountHolder);
        var refused = await person.SendAsync("/testing/account/about-you", ("shows", "yes"), ("phone", "01375 000000"));
        Assert.Contains("Write the name that people may see", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("01375 000000", refused.Field("phone"));
        Assert.Equal("/testing/account", (await person.SendAsync(refused, ("name", "Rosa"), ("shows", "yes"))).Location);
        var page = await person.OpenAsync("/testing/account");
        Assert.Contains("Rosa", page.Main, StringComparison.Ordinal);
        Assert.Contains("01375 000000", page.Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_address_is_changed_from_the_new_mailbox_and_taken_back_from_the_old_one(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var person = await Person.WithAsync(site, "testing", Role.AccountHolder);
        var old = await EmailAsync(site, person.AccountId);
        Assert.Equal("/testing/account/email/sent", (await person.SendAsync("/testing/account/email", ("email", "New@Example.org"))).Location);
        Assert.Equal(old, await EmailAsync(site, person.AccountId));
        var confirm = await LinkAsync(site, "new@example.org");
        using var nobody = new Person(site);
        Assert.Equal("Use this address for your account", (await nobody.OpenAsync(confirm)).Heading);
        Assert.Equal("It is done", (await nobody.SendAsync(confirm)).Heading);
        Assert.Equal("new@example.org", await EmailAsync(site, person.AccountId));
        Assert.Equal("This link is over", (await nobody.OpenAsync(confirm)).Heading);
        var undo = await LinkAsync(site, old);
        site.Clock.Now += TimeSpan.FromDays(6);
        Assert.Equal("It is done", (await nobody.SendAsync(undo)).Heading);
        Assert.Equal(old, await EmailAsync(site, person.AccountId));
        Assert.StartsWith("/testing/sign-in?", (await person.OpenAsync("/testing/account")).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_address_that_somebody_has_is_told_to_nobody_and_taken_by_nobody(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var person = await Person.WithAsync(site, "testing", Role.AccountHolder);
        using var other = await Person.WithAsync(site, "testing", Role.AccountHolder);
        var (own, theirs) = (await EmailAsync(site, person.AccountId), await EmailAsync(site, other.AccountId));
        Assert.Equal("/testing/account/email/sent", (await person.SendAsync("/testing/account/email", ("email", theirs))).Location);
        Assert.Equal("This link is over", (await person.SendAsync(await LinkAsync(site, theirs))).Heading);
        Assert.Equal((own, theirs), (await EmailAsync(site, person.AccountId), await EmailAsync(site, other.AccountId)));
    }

    [Theory, EachDatabase]
    public async Task AU_11_signed_out_elsewhere_is_out_at_the_next_request_and_a_kept_cookie_opens_nothing(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var person = await Person.WithAsync(site, "testing", Role.AccountHolder);
        using var other = await Person.WithAsync(site, "testing", Role.AccountHolder);
        var token = Browser.NewToken();
        await using (var writing = await site.Under.Database.WriteAsync(Cancel))
        {
            writing.Store.Add(new Session { AccountId = person.AccountId, TokenMark = Browser.Hash(token), StartedAt = site.Clock.Now, SeenAt = site.Clock.Now, Device = "Firefox on Windows" });
            await writing.CommitAsync(Cancel);
        }
        using var there = new Person(site);
        there.Carry(new Uri(SiteUnderTest.Origin), token);
        Assert.Equal(HttpStatusCode.OK, (await there.OpenAsync("/testing/account")).Status);
        var page = await person.OpenAsync("/testing/account");
        var link = page.Page.QuerySelectorAll("main a").Select(x => x.GetAttribute("href") ?? "").Single(x => x.Contains("sign-out?session=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(link)).Status);
        Assert.Equal("/testing/account", (await person.SendAsync(link)).Location);
        Assert.StartsWith("/testing/sign-in?", (await there.OpenAsync("/testing/account")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync("/testing/account")).Status);
        await person.SendAsync("/testing/account/sign-out");
        Assert.StartsWith("/testing/sign-in?", (await person.OpenAsync("/testing/account")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/testing/account")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_closed_account_leaves_nothing_private_and_the_record_stays(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await member.SendAsync("/testing/account/about-you", ("name", "Unmistakable Name"), ("phone", "01375 999999"));
        await member.SendAsync("/testing/account/password", ("password", "plinth walrus teacup"));
        var email = await EmailAsync(site, member.AccountId);
        Assert.Contains("Tick the box", Assert.Single((await member.SendAsync("/testing/account/close")).Errors), StringComparison.Ordinal);
        Assert.Equal("/testing", (await member.SendAsync("/testing/account/close", ("sure", "yes"))).Location);
        Assert.StartsWith("/testing/sign-in?", (await member.OpenAsync("/testing/account")).Location, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        var account = await store.Accounts.SingleAsync(x => x.Id == member.AccountId, Cancel);
        Assert.True(account is { Name: null, Phone: null } && account.Email.EndsWith("@closed.invalid", StringComparison.Ordinal));
        Assert.Equal(0, await store.Sessions.CountAsync(x => x.AccountId == member.AccountId, Cancel) + await store.Passwords.CountAsync(Cancel) + await store.KnownBrowsers.CountAsync(x => x.AccountId == member.AccountId, Cancel));
        Assert.Contains(await store.AuditLines.Select(x => x.Deed).ToListAsync(Cancel), x => x == "AppointmentEnded");
        Assert.DoesNotContain(await store.AuditLines.Select(x => x.Values).ToListAsync(Cancel), x => x!.Contains("Unmistakable", StringComparison.Ordinal) || x!.Contains(email, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Everything_kept_is_told_and_can_be_taken_away_without_the_secrets(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await member.SendAsync("/testing/account/password", ("password", "plinth walrus teacup"));
        await member.SendAsync("/testing/account/about-you", ("name", "Half a na"), (Desk.KeepField, "yes"));
        var page = await member.OpenAsync("/testing/account/data");
        foreach (var words in new[] { await EmailAsync(site, member.AccountId), "Half a na", "Password (only a hash", "Member" }) Assert.Contains(words, page.Main, StringComparison.Ordinal);
        var file = await member.OpenAsync("/testing/account/data.json");
        Assert.Contains("\"Half a na\"", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pbkdf2", file.Text + page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/%2Fevil.example")]
    [InlineData("https:evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://evil.example/testing")]
    public async Task AU_08_nobody_is_led_away_from_the_site_after_signing_in(string elsewhere)
    {
        await using var site = await SiteAsync(DatabaseKind.Sqlite);
        using var holder = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await holder.SendAsync("/testing/account/password", ("password", "plinth walrus teacup"));
        using var person = new Person(site);
        var address = "/testing/sign-in/password?return=" + Uri.EscapeDataString(elsewhere);
        var page = await person.OpenAsync(address);
        var sent = await person.PostAsync(address, page.Fields(("email", await EmailAsync(site, holder.AccountId)), ("password", "plinth walrus teacup")));
        Assert.Equal("/testing/my-work", sent.Location);
    }

    [Theory, EachDatabase]
    public async Task AU_03_links_in_letters_are_of_the_configured_address_whatever_the_request_says(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var person = await Person.WithAsync(site, "testing", Role.AccountHolder);
        var form = await person.OpenAsync("/testing/account/email");
        await person.PostAsync("/testing/account/email", form.Fields(("email", "new@example.org")), ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"));
        await using var store = site.Under.Database.Read();
        var letters = await store.Letters.Select(x => x.Text + (x.Html ?? "")).ToListAsync(Cancel);
        Assert.NotEmpty(letters);
        Assert.All(letters, x => Assert.DoesNotContain("evil", x, StringComparison.Ordinal));
        Assert.All(letters, x => Assert.Contains(SiteUnderTest.Origin + "/testing/account/email/confirm/", x, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task F_33_everyone_is_signed_out_by_the_verb_and_forms_before_it_count_no_more(DatabaseKind kind)
    {
        var under = await databases.NewAsync(kind);
        await using (var site = await SiteUnderTest.StartAsync(under))
        {
            await site.PlaceAsync("testing");
            using var person = await Person.WithAsync(site, "testing", Role.AccountHolder);
            await person.OpenAsync("/testing/account/email");
        }
        (await under.SayAsync("sign-everyone-out")).Done();
        await using var store = under.Database.Read();
        Assert.Equal(0, await store.Sessions.CountAsync(Cancel) + await store.KnownBrowsers.CountAsync(Cancel) + await store.Set<ProtectionKey>().CountAsync(Cancel));
        Assert.Contains(await store.AuditLines.Select(x => x.Deed).ToListAsync(Cancel), x => x == "EveryoneSignedOut");
    }

    [Theory, EachDatabase]
    public async Task A_partnership_manager_vouches_for_somebody_who_lost_everything(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var stranger = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await secretary.SendAsync("/testing/account/password", ("password", "plinth walrus teacup"));
        var email = await EmailAsync(site, secretary.AccountId);
        Assert.Contains("one sentence", Assert.Single((await manager.SendAsync("/testing/vouch", ("email", email))).Errors), StringComparison.Ordinal);
        Assert.Contains("Nobody with that address", Assert.Single((await manager.SendAsync("/testing/vouch", ("email", await EmailAsync(site, stranger.AccountId)), ("why", "x"))).Errors), StringComparison.Ordinal);
        Assert.Contains("Somebody else must vouch", Assert.Single((await manager.SendAsync("/testing/vouch", ("email", await EmailAsync(site, manager.AccountId)), ("why", "x"))).Errors), StringComparison.Ordinal);
        Assert.Equal("/testing/my-work", (await manager.SendAsync("/testing/vouch", ("email", email), ("why", "She came to the office."))).Location);
        Assert.StartsWith("/testing/sign-in?", (await secretary.OpenAsync("/testing/account")).Location, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(0, await store.Passwords.CountAsync(Cancel));
        Assert.Contains("She came to the office.", (await store.AuditLines.SingleAsync(x => x.Deed == "SomebodyVouchedFor", Cancel)).Values, StringComparison.Ordinal);
        Assert.Contains(await store.Letters.Where(x => x.To == email).Select(x => x.Subject).ToListAsync(Cancel), x => x == "You can sign in again");
    }

    private static async Task<string> EmailAsync(SiteUnderTest site, long account)
    {
        await using var store = site.Under.Database.Read();
        return await store.Accounts.Where(x => x.Id == account).Select(x => x.Email).SingleAsync(Cancel);
    }

    /// <summary>The newest link in a letter to somebody.</summary>
    private static async Task<string> LinkAsync(SiteUnderTest site, string to)
    {
        await using var store = site.Under.Database.Read();
        var text = await store.Letters.Where(x => x.To == to).OrderByDescending(x => x.Id).Select(x => x.Text).FirstAsync(Cancel);
        return new Uri(Link().Match(text).Value).AbsolutePath;
    }

    [GeneratedRegex("https://[^\\s]+/email/[a-z]+/[A-Za-z0-9_-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        return site;
    }
}
