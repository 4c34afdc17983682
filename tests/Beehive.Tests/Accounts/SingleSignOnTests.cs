using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Accounts;

/// <summary>A council's own sign-in, against a real provider of OpenID Connect.</summary>
public sealed class SingleSignOnTests(DatabaseFixture databases, Council council) : IClassFixture<DatabaseFixture>, IClassFixture<Council>
{
    private const string Start = "/testing/sign-in/council";
    private const string Rename = "/testing/boards/carers/rename";
    private static readonly CouncilPerson Officer = new("7", "Officer@council.example");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabaseAndCouncil]
    public async Task An_account_is_joined_by_its_checked_address_and_known_by_number_from_then_on(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        var account = await AccountAsync(site, "officer@council.example");
        using var person = new Person(site);
        Assert.Contains("Sign in with Testing Council", (await person.OpenAsync("/testing/sign-in?return=" + Rename)).Main, StringComparison.Ordinal);
        Assert.Equal("/testing/my-work", await InAsync(person, Start, Officer));
        Assert.Contains("officer@council.example", (await person.OpenAsync("/testing/account")).Main, StringComparison.Ordinal);
        using var later = new Person(site);
        Assert.Equal("/testing/boards", await InAsync(later, Start + "?return=/testing/boards", Officer with { Email = "married@council.example" }));
        await using var store = site.Under.Database.Read();
        Assert.All(await store.Sessions.ToListAsync(Cancel), x => Assert.Equal((account, SignInWay.SingleSignOn, false), (x.AccountId, x.Way, x.IsStrong(site.Clock.Now))));
        Assert.Equal((account, council.Settings.Authority.ToString().TrimEnd('/'), "7"), await store.OutsideSignIns.Select(x => new ValueTuple<long, string, string>(x.AccountId, x.Issuer, x.Subject)).SingleAsync(Cancel));
        Assert.Single(await store.AuditLines.Where(x => x.Deed == "OutsideSignInJoined").ToListAsync(Cancel));
        Assert.Equal("officer@council.example", Assert.Single(await store.Letters.Where(x => x.Subject == "Your council account signs you in").ToListAsync(Cancel)).To);
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task A_second_step_that_was_made_at_the_council_counts_where_it_is_set_so(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        await GiveEmailAsync(site, manager.AccountId, "officer@council.example");
        using var person = new Person(site);
        await InAsync(person, Start, Officer with { Acr = "pwd", Amr = ["pwd"] });
        Assert.StartsWith("/testing/second-step?", (await person.OpenAsync(Rename)).Location, StringComparison.Ordinal);
        Assert.Equal(Rename, await InAsync(person, Start + "?return=" + Rename, Officer with { Acr = "mfa" }));
        Assert.Equal("Give the board another name", (await person.OpenAsync(Rename)).Heading);
        using var other = new Person(site);
        await InAsync(other, Start, Officer with { Amr = ["pwd", "mfa"] });
        Assert.Equal("Give the board another name", (await other.OpenAsync(Rename)).Heading);
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task An_answer_with_another_state_or_in_another_browser_is_not_believed(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await AccountAsync(site, "officer@council.example");
        using var person = new Person(site);
        var back = await Council.AnswerAsync((await person.OpenAsync(Start)).Location!, Officer);
        Assert.EndsWith("/sign-in/council/over", (await person.OpenAsync(back.Replace("state=", "state=X", StringComparison.Ordinal))).Location, StringComparison.Ordinal);
        Assert.Equal("/sign-in/council/over", (await person.OpenAsync("/sign-in/council/back")).Location);
        using var victim = new Person(site);
        Assert.Equal("/testing/sign-in/council/over", (await victim.OpenAsync(back)).Location);
        await victim.OpenAsync(Start);
        Assert.Equal("/testing/sign-in/council/over", (await victim.OpenAsync(back)).Location);
        var told = await victim.OpenAsync("/testing/sign-in/council/over");
        Assert.Equal("That took too long", told.Heading);
        Assert.Contains("Nothing is broken. Begin again.", told.Main, StringComparison.Ordinal);
        await NobodyIsInAsync(site);
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task An_answer_counts_once_and_its_nonce_never_again(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await AccountAsync(site, "officer@council.example");
        using var person = new Person(site);
        var first = (await person.OpenAsync(Start)).Location!;
        var back = await Council.AnswerAsync(first, Officer);
        Assert.Equal("/testing/my-work", (await person.OpenAsync(back)).Location);
        Assert.Equal("/testing/sign-in/council/over", (await person.OpenAsync(back)).Location);
        var second = (await person.OpenAsync(Start)).Location!;
        var old = await Council.AnswerAsync(second.Replace(Nonce(second), Nonce(first), StringComparison.Ordinal), Officer);
        Assert.Equal("/testing/sign-in/council/over", (await person.OpenAsync(old)).Location);
        var third = (await person.OpenAsync(Start)).Location!;
        var none = await Council.AnswerAsync(third.Replace("&nonce=" + Nonce(third), "", StringComparison.Ordinal), Officer);
        Assert.Equal("/testing/sign-in/council/over", (await person.OpenAsync(none)).Location);
        await using var store = site.Under.Database.Read();
        Assert.Single(await store.Sessions.ToListAsync(Cancel));
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task Nobody_gets_an_account_by_it_and_only_a_checked_address_of_the_council_joins_one(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await AccountAsync(site, "officer@council.example");
        await AccountAsync(site, "somebody@elsewhere.example");
        foreach (var (who, trouble) in ((CouncilPerson, string)[])
            [(Officer with { Checked = false }, "email-not-checked"), (new("8", "somebody@elsewhere.example"), "other-email"), (new("9", "stranger@council.example"), "not-known"), (new("10", "x@evil.council.example"), "other-email")])
        {
            using var person = new Person(site);
            var led = await InAsync(person, Start, who);
            Assert.Equal("/testing/sign-in/council/" + trouble, led);
            Assert.Contains("link", (await person.OpenAsync(led)).Main, StringComparison.Ordinal);
        }
        await NobodyIsInAsync(site);
        await using var store = site.Under.Database.Read();
        Assert.Equal(2, await store.Accounts.CountAsync(Cancel));
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task An_address_that_the_council_gave_to_somebody_else_does_not_open_the_account(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await AccountAsync(site, "officer@council.example");
        using var first = new Person(site);
        await InAsync(first, Start, Officer);
        using var next = new Person(site);
        Assert.Equal("/testing/sign-in/council/taken", await InAsync(next, Start, Officer with { Sub = "70" }));
        Assert.StartsWith("/testing/sign-in?", (await next.OpenAsync("/testing/account")).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task The_council_says_no_and_the_page_says_what_else_there_is(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var person = new Person(site);
        Assert.Equal("/testing/sign-in/council/said-no", await InAsync(person, Start, null));
        Assert.Equal("The council did not sign you in", (await person.OpenAsync("/testing/sign-in/council/said-no")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/testing/sign-in/council/nonsense")).Status);
        await NobodyIsInAsync(site);
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task A_closed_account_is_opened_by_nobody(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        var account = await AccountAsync(site, "officer@council.example");
        using var person = new Person(site);
        await InAsync(person, Start, Officer);
        await person.SendAsync("/testing/account/close", ("sure", "yes"));
        using var again = new Person(site);
        Assert.Equal("/testing/sign-in/council/not-known", await InAsync(again, Start, Officer));
        await using (var writing = await site.Under.Database.WriteAsync(Cancel))
        {
            writing.Store.Add(new OutsideSignIn { AccountId = account, Issuer = council.Settings.Authority.ToString().TrimEnd('/'), Subject = "7", MadeAt = site.Clock.Now });
            await writing.SaveAsync(Cancel);
        }
        Assert.Equal("/testing/sign-in/council/closed", await InAsync(again, Start, Officer));
        await NobodyIsInAsync(site);
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task AU_11_a_session_that_was_planted_before_is_not_the_one_after_the_council(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await AccountAsync(site, "officer@council.example");
        using var attacker = await Person.WithAsync(site, "testing", Role.AccountHolder);
        using var victim = new Person(site);
        var (planted, origin) = (attacker.Cookie(SignedIn.Cookie), new Uri(SiteUnderTest.Origin));
        victim.Carry(origin, planted);
        await InAsync(victim, Start, Officer);
        Assert.NotEqual(planted, victim.Cookie(SignedIn.Cookie));
        Assert.Contains("officer@council.example", (await victim.OpenAsync("/testing/account")).Main, StringComparison.Ordinal);
        Assert.StartsWith("/testing/sign-in?", (await attacker.OpenAsync("/testing/account")).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task AU_08_the_way_back_from_the_council_never_leads_to_another_site(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await AccountAsync(site, "officer@council.example");
        foreach (var evil in (string[])["//evil.example", "/\\evil.example", "https:evil.example", "/%2Fevil.example", "javascript:alert(1)"])
        {
            using var person = new Person(site);
            Assert.Equal("/testing/my-work", await InAsync(person, Start + "?return=" + Uri.EscapeDataString(evil), Officer));
        }
    }

    [Theory, EachDatabaseAndCouncil]
    public async Task A_council_that_does_not_answer_is_told_in_words_before_and_after(DatabaseKind kind)
    {
        await using var other = new Council();
        await other.StartAsync();
        await using var site = await SiteAsync(kind, other.Settings);
        using var person = new Person(site);
        var back = await Council.AnswerAsync((await person.OpenAsync(Start)).Location!, Officer);
        await other.StopAsync();
        Assert.Equal("/testing/sign-in/council/down", (await person.OpenAsync(back)).Location);
        await using var cold = await SiteAsync(kind, other.Settings);
        var silent = await person.OpenAsync("/testing/sign-in/council/down");
        using var next = new Person(cold);
        var told = await next.OpenAsync(Start + "?return=/testing/boards");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, silent.Heading), (told.Status, told.Heading));
        Assert.Contains("/testing/sign-in?return=%2Ftesting%2Fboards", told.Text, StringComparison.Ordinal);
        await NobodyIsInAsync(site);
    }

    [Theory, EachDatabase]
    public async Task Where_no_council_is_set_up_nothing_of_it_is_there(DatabaseKind kind)
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        using var person = new Person(site);
        Assert.DoesNotContain("council", (await person.OpenAsync("/testing/sign-in")).Main, StringComparison.OrdinalIgnoreCase);
        foreach (var address in (string[])[Start, "/sign-in/council", "/sign-in/council/back", Start + "/over"]) Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(address)).Status);
    }

    /// <summary>Where they are led when they come back from the council.</summary>
    private static async Task<string> InAsync(Person person, string start, CouncilPerson? who) =>
        (await person.OpenAsync(await Council.AnswerAsync((await person.OpenAsync(start)).Location!, who))).Location!;

    private static string Nonce(string asked) => asked[(asked.IndexOf("&nonce=", StringComparison.Ordinal) + 7)..].Split('&')[0];

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind, SingleSignOn? instead = null)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind), council: instead ?? council.Settings);
        site.Clock.Now = TimeProvider.System.GetUtcNow(); // the council has a clock of its own
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""");
        return site;
    }

    private static async Task<long> AccountAsync(SiteUnderTest site, string email)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var account = Account.For(email, site.Clock.Now);
        writing.Store.Add(account);
        await writing.SaveAsync(Cancel);
        return account.Id;
    }

    private static async Task GiveEmailAsync(SiteUnderTest site, long account, string email)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        (await writing.Store.Accounts.SingleAsync(x => x.Id == account, Cancel)).ChangeEmail(email);
        await writing.SaveAsync(Cancel);
    }

    private static async Task NobodyIsInAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        Assert.Empty(await store.Sessions.ToListAsync(Cancel));
    }
}
