using System.Net;
using Beehive.Accounts;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Accounts;

public sealed class PasskeyTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Add = "/testing/account/passkeys/add";
    private const string Use = "/testing/sign-in/passkey";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Somebody_adds_a_passkey_and_it_is_both_steps_in_one(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var key = new SoftwareKey("boards.example", SiteUnderTest.Origin);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager, strong: false);
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/account"), await AddAsync(manager, key));
        Assert.Contains("My phone", (await manager.OpenAsync("/testing/account")).Main, StringComparison.Ordinal);
        using var elsewhere = new Person(site);
        var sent = await UseAsync(elsewhere, key, Use + "?return=/testing/boards/carers/rename");
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/boards/carers/rename"), (sent.Status, sent.Location));
        Assert.Equal("Give the board another name", (await elsewhere.OpenAsync(sent.Location!)).Heading);
        await using var store = site.Under.Database.Read();
        Assert.Contains(await store.Sessions.ToListAsync(Cancel), x => x is { Way: SignInWay.Passkey, StrongUntil: not null } && x.AccountId == manager.AccountId);
    }

    [Theory, EachDatabase]
    public async Task An_answer_counts_once_and_only_for_this_site(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var key = new SoftwareKey("boards.example", SiteUnderTest.Origin);
        using var holder = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await AddAsync(holder, key);
        using var person = new Person(site);
        var page = await person.OpenAsync(Use);
        var fields = page.Fields(("secret-credential", key.Get(Options(page)))).ToList();
        Assert.Equal(HttpStatusCode.SeeOther, (await person.PostAsync(Use, fields)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.PostAsync(Use, fields)).Status);
        foreach (var (name, origin) in new[] { ("boards.example", "https://boards.example.evil"), ("evil.example", SiteUnderTest.Origin), ("boards.example", "http://boards.example") })
        {
            using var false1 = new SoftwareKey(name, origin);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync(holder, false1)).Item1);
        }
        using var strange = new SoftwareKey("boards.example", SiteUnderTest.Origin);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UseAsync(person, strange, Use)).Status);
        using var careless = new SoftwareKey("boards.example", SiteUnderTest.Origin) { Verifies = false };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync(holder, careless)).Item1);
    }

    [Theory, EachDatabase]
    public async Task A_passkey_that_was_removed_signs_nobody_in(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var key = new SoftwareKey("boards.example", SiteUnderTest.Origin);
        using var holder = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await AddAsync(holder, key);
        await using (var store = site.Under.Database.Read())
        {
            var id = await store.Passkeys.Select(x => x.Id).SingleAsync(Cancel);
            using var other = await Person.WithAsync(site, "testing", Role.AccountHolder);
            var theirs = await other.OpenAsync(Add);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.PostAsync("/testing/account/passkeys/remove", theirs.Fields(("passkey", $"{id}")))).Status);
            Assert.Equal(HttpStatusCode.SeeOther, (await holder.SendAsync("/testing/account/passkeys/remove", ("passkey", $"{id}"))).Status);
        }
        using var person = new Person(site);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UseAsync(person, key, Use)).Status);
    }

    [Theory, EachDatabase]
    public async Task Without_scripts_the_page_says_so_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var person = new Person(site);
        var sent = await person.SendAsync(Use);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("It needs scripts for that", Assert.Single(sent.Errors), StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode, string?)> AddAsync(Person person, SoftwareKey key)
    {
        var page = await person.OpenAsync(Add);
        var sent = await person.SendAsync(page, ("name", "My phone"), ("secret-credential", key.Create(Options(page))));
        return (sent.Status, sent.Location);
    }

    private static async Task<Sheet> UseAsync(Person person, SoftwareKey key, string address)
    {
        var page = await person.OpenAsync(address);
        return await person.PostAsync(address, page.Fields(("secret-credential", key.Get(Options(page)))));
    }

    private static string Options(Sheet page) => page.Page.QuerySelector("[data-bee-options]")!.GetAttribute("data-bee-options")!;

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        return site;
    }
}
