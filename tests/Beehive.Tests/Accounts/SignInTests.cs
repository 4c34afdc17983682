using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Notices;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Accounts;

/// <summary>Signing in by a link, as a person does it and as others would like to.</summary>
public sealed class SignInTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Email = "resident@example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_link_opens_a_page_with_a_button_and_the_button_signs_in(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site);
        var link = await AskAsync(site, person);
        for (var scanner = 0; scanner < 3; scanner++) Assert.Equal("Sign in", (await person.OpenAsync(link)).Heading);
        var signedIn = await person.SendAsync(link);
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/my-work"), (signedIn.Status, signedIn.Location));
        Assert.Equal("My work", (await person.OpenAsync("/testing/my-work")).Heading);
        await using var store = site.Under.Database.Read();
        Assert.Equal(Email, (await store.Accounts.SingleAsync(Cancel)).Email);
    }

    [Theory, EachDatabase]
    public async Task A_link_works_once_and_for_ten_minutes(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site);
        var link = await AskAsync(site, person);
        var laid = await person.OpenAsync(link);
        await person.SendAsync(laid);
        using var thief = new Person(site);
        Assert.Equal("This link is over", (await thief.OpenAsync(link)).Heading);
        Assert.Equal(HttpStatusCode.BadRequest, (await thief.PostAsync(link, laid.Fields())).Status);
        var late = await AskAsync(site, person);
        site.Clock.Now += TimeSpan.FromMinutes(10);
        Assert.Equal("This link is over", (await person.OpenAsync(late)).Heading);
    }

    [Theory, EachDatabase]
    public async Task Opened_on_another_device_it_shows_a_code_that_is_typed_where_it_was_asked_for(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var laptop = new Person(site);
        using var phone = new Person(site);
        var link = await AskAsync(site, laptop);
        var code = (await phone.OpenAsync(link)).Page.QuerySelector(".bee-code")!.TextContent.Trim();
        Assert.DoesNotContain("bee-code", (await laptop.OpenAsync(link)).Text, StringComparison.Ordinal);
        var signedIn = await laptop.SendAsync("/testing/sign-in/check-email", ("code", code));
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.Status);
        Assert.Equal("My work", (await laptop.OpenAsync("/testing/my-work")).Heading);
        Assert.Equal("This link is over", (await phone.OpenAsync(link)).Heading);
    }

    [Theory, EachDatabase]
    public async Task Five_wrong_codes_end_the_link(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var laptop = new Person(site);
        using var phone = new Person(site);
        var link = await AskAsync(site, laptop);
        var code = (await phone.OpenAsync(link)).Page.QuerySelector(".bee-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim();
        var wrong = code == "000000" ? "000001" : "000000";
        for (var i = 0; i < SignInLink.MostTries; i++) Assert.Contains("not the code", (await laptop.SendAsync("/testing/sign-in/check-email", ("code", wrong))).Main, StringComparison.Ordinal);
        Assert.Contains("The link is over", (await laptop.SendAsync("/testing/sign-in/check-email", ("code", code))).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AU_01_a_known_and_an_unknown_address_are_answered_alike(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site);
        await person.SendAsync(await AskAsync(site, person));
        using var one = new Person(site);
        using var other = new Person(site);
        var known = await one.SendAsync("/testing/sign-in", ("email", Email));
        var unknown = await other.SendAsync("/testing/sign-in", ("email", "nobody@example.org"));
        Assert.Equal((known.Status, known.Location, known.Text), (unknown.Status, unknown.Location, unknown.Text));
        Assert.Equal(Bare((await one.OpenAsync(known.Location!)).Main), Bare((await other.OpenAsync(unknown.Location!)).Main));
        await using var store = site.Under.Database.Read();
        Assert.Equal(3, await store.Letters.CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task AU_08_nobody_is_led_to_another_site_after_signing_in(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        foreach (var evil in (string[])["//evil.example", "/\\evil.example", "/%2F/evil.example", "https:evil.example", "/\t/evil.example", "javascript:alert(1)", "https://evil.example/", "/%5Cevil.example"])
        {
            using var person = new Person(site);
            var asked = await person.SendAsync("/testing/sign-in?return=" + Uri.EscapeDataString(evil), ("email", Guid.NewGuid().ToString("N") + "@example.org"));
            Assert.Equal(HttpStatusCode.SeeOther, asked.Status);
            Assert.Equal("/testing/my-work", (await person.SendAsync(await LinkAsync(site))).Location);
        }
        using var honest = new Person(site);
        await honest.SendAsync("/testing/sign-in?return=%2Ftesting%2Fboards", ("email", Email));
        Assert.Equal("/testing/boards", (await honest.SendAsync(await LinkAsync(site))).Location);
    }

    [Theory, EachDatabase]
    public async Task AU_11_a_session_begins_anew_and_ends_on_the_server(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var fixedBefore = new Person(site);
        var planted = Browser.NewToken();
        fixedBefore.Carry(new Uri(SiteUnderTest.Origin), planted);
        await fixedBefore.SendAsync(await AskAsync(site, fixedBefore));
        using var attacker = new Person(site);
        attacker.Carry(new Uri(SiteUnderTest.Origin), planted);
        Assert.StartsWith("/testing/sign-in", (await attacker.OpenAsync("/testing/my-work")).Location, StringComparison.Ordinal);

        var stolen = fixedBefore.Cookie(SignedIn.Cookie);
        await fixedBefore.SendAsync("/testing/sign-out");
        using var replay = new Person(site);
        replay.Carry(new Uri(SiteUnderTest.Origin), stolen);
        Assert.StartsWith("/testing/sign-in", (await replay.OpenAsync("/testing/my-work")).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task AU_03_the_link_in_the_letter_is_built_from_the_configured_origin(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site);
        var form = await person.OpenAsync("/testing/sign-in");
        await person.PostAsync("/testing/sign-in", form.Fields(("email", Email)), ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example"));
        await using var store = site.Under.Database.Read();
        var text = (await store.Letters.SingleAsync(Cancel)).Text;
        Assert.Contains(SiteUnderTest.Origin + "/testing/sign-in/link/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task IN_06_an_address_with_more_in_it_is_refused_with_words(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site);
        foreach (var bad in (string[])["", "nobody", "a@b.c\r\nBcc: x@y.example", "a@example.org, b@example.org", new string('a', 300) + "@example.org", "x@y"])
        {
            var sent = await person.SendAsync("/testing/sign-in", ("email", bad));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
            Assert.Single(sent.Errors);
        }
        await using var store = site.Under.Database.Read();
        Assert.Equal(0, await store.Letters.CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task One_address_gets_no_flood_of_letters(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site);
        for (var i = 0; i < 12; i++) Assert.Equal(HttpStatusCode.SeeOther, (await person.SendAsync("/testing/sign-in", ("email", Email))).Status);
        await using var store = site.Under.Database.Read();
        Assert.Equal(SignInLink.MostInAnHour, await store.Letters.CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task What_has_served_its_time_is_swept(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site);
        await person.SendAsync(await AskAsync(site, person));
        site.Clock.Now += TimeSpan.FromDays(2);
        await site.Services.GetRequiredService<Sweeping>().SweepAsync(Cancel);
        await using (var store = site.Under.Database.Read())
        {
            Assert.Equal(0, await store.SignInLinks.CountAsync(Cancel));
            Assert.Equal(1, await store.Sessions.CountAsync(Cancel));
        }
        site.Clock.Now += TimeSpan.FromDays(13);
        await site.Services.GetRequiredService<Sweeping>().SweepAsync(Cancel);
        await using var later = site.Under.Database.Read();
        Assert.Equal(0, await later.Sessions.CountAsync(Cancel));
    }

    private static async Task<string> AskAsync(SiteUnderTest site, Person person)
    {
        Assert.Equal("/testing/sign-in/check-email", (await person.SendAsync("/testing/sign-in", ("email", Email))).Location);
        return await LinkAsync(site);
    }

    private static async Task<string> LinkAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        var text = (await store.Letters.OrderByDescending(x => x.Id).FirstAsync(Cancel)).Text;
        return new Uri(text.Split('\n').Select(x => x.Trim()).First(x => x.Contains("/sign-in/link/", StringComparison.Ordinal))).AbsolutePath;
    }

    private static string Bare(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        return site;
    }
}
