using System.Net;
using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.ActionPoints.Doing;

public sealed class ActionDeedsTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Address = "/testing/actions/mend-the-lift";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_owner_begins_says_how_it_goes_and_finishes_and_everybody_reads_it(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var owner = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await GiveAsync(site, new Reach(AccountId: owner.AccountId));
        Assert.Contains("I have begun", (await owner.OpenAsync(Address)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("I have begun", await site.TextAsync(Address), StringComparison.Ordinal);

        await DoneAsync(owner.SendAsync(Address + "/begin"));
        await DoneAsync(owner.SendAsync(Address + "/progress", ("text", "The firm has been asked.")));
        Assert.Equal(["Write what came of it, in one sentence."], (await owner.SendAsync(Address + "/done", ("result", " "))).Errors);
        await DoneAsync(owner.SendAsync(Address + "/done", ("result", "The lift runs again.")));

        var page = await site.TextAsync(Address);
        Assert.Contains("The lift runs again.", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Begun", StringComparison.Ordinal) < page.IndexOf("The firm has been asked.", StringComparison.Ordinal));
        Assert.Contains("Estates office", page, StringComparison.Ordinal);
        Assert.DoesNotContain("account " + owner.AccountId, page, StringComparison.Ordinal);
        Assert.Equal(["The action is closed. Open it again first."], (await owner.SendAsync(Address + "/stop", ("reason", "No."))).Errors);
    }

    [Theory, EachDatabase]
    public async Task Nobody_else_finds_the_pages_of_an_action(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        await GiveAsync(site, new Reach(Email: "estates@council.example"));
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "parents");
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        foreach (var path in (string[])["/begin", "/progress", "/done", "/stop", "/pass-on", "/answer", "/date", "/owner", "/letter", "/open-again"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(Address + path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync(Address + path)).Status);
            Assert.Equal(HttpStatusCode.SeeOther, (await site.GetAsync(Address + path)).StatusCode);
        }
        Assert.Equal("estates@council.example", (await manager.OpenAsync(Address + "/owner")).Field("email"));
        Assert.DoesNotContain("estates@council.example", await site.TextAsync(Address), StringComparison.Ordinal);
        Assert.DoesNotContain("estates@council.example", await site.TextAsync("/api/v1/testing/action-points/mend-the-lift"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_secretary_changes_the_date_with_a_reason(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        await GiveAsync(site, null);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal(["Say why the date changes."], (await secretary.SendAsync(Address + "/date", ("due", "1 October 2026"))).Errors);
        var past = await secretary.SendAsync(Address + "/date", ("due", "1 July 2026"), ("reason", "Late."));
        Assert.Contains("is over already", Assert.Single(past.Errors), StringComparison.Ordinal);
        Assert.Equal("Late.", past.Field("reason"));
        await DoneAsync(secretary.SendAsync(Address + "/date", ("due", "1 October 2026"), ("reason", "The part is not there.")));
        var page = await site.TextAsync(Address);
        Assert.Contains("Thursday 1 October 2026", page, StringComparison.Ordinal);
        Assert.Contains("The part is not there.", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_passed_on_stays_with_its_owner_until_the_other_takes_it(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        using var owner = await Person.WithAsync(site, "testing", Role.AccountHolder);
        using var next = await Person.WithAsync(site, "testing", Role.AccountHolder);
        await GiveAsync(site, new Reach(AccountId: owner.AccountId));
        var email = await EmailAsync(under, next.AccountId);
        await DoneAsync(owner.SendAsync(Address + "/pass-on", ("to", "Transport office"), ("email", email), ("reason", "It is their lift.")));
        Assert.Contains("Transport office. It has not answered yet.", (await owner.OpenAsync(Address)).Main, StringComparison.Ordinal);
        Assert.Contains("It is their lift.", (await LettersAsync(under)).Single(x => x.To == email).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync(Address + "/answer")).Status);
        Assert.Equal(["Say why it is given back."], (await next.SendAsync(Address + "/answer", ("answer", "no"))).Errors);
        await DoneAsync(next.SendAsync(Address + "/answer", ("answer", "yes")));
        await DoneAsync(next.SendAsync(Address + "/done", ("result", "It runs.")));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync(Address + "/progress")).Status);
        await using var store = under.Database.Read().Look(await PlaceIdAsync(under), Viewer.Anyone);
        Assert.Equal("Transport office", (await store.ActionPoints.SingleAsync(Cancel)).Owner);
    }

    [Theory, EachDatabase]
    public async Task F_21_reminders_go_once_a_week_before_and_once_when_late_whatever_the_clock_does(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        await GiveAsync(site, new Reach(Email: "estates@council.example"));
        var reminding = site.Services.GetRequiredService<Reminding>();
        Assert.Equal(0, await At(site, "2026-08-24T10:00Z", reminding));
        Assert.Equal(0, await At(site, "2026-08-25T05:00Z", reminding));
        Assert.Equal(1, await At(site, "2026-08-25T10:00Z", reminding));
        Assert.Equal(0, await At(site, "2026-08-26T10:00Z", reminding));
        Assert.Equal(0, await At(site, "2026-08-20T10:00Z", reminding));
        Assert.Equal(0, await At(site, "2026-09-01T10:00Z", reminding));
        Assert.Equal(1, await At(site, "2026-09-02T10:00Z", reminding));
        Assert.Equal(0, await At(site, "2027-09-02T10:00Z", reminding));
        Assert.Equal(0, await At(site, "2026-08-26T10:00Z", reminding));
        var letters = await LettersAsync(under);
        Assert.Equal(2, letters.Count);
        Assert.Contains("Due soon", letters[0].Subject, StringComparison.Ordinal);
        Assert.Contains("late", letters[1].Subject, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_owner_without_an_account_says_it_by_a_link_that_can_be_ended(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await StartAsync(under);
        await GiveAsync(site, new Reach(Email: "estates@council.example"));
        await At(site, "2026-08-25T10:00Z", site.Services.GetRequiredService<Reminding>());
        var text = (await LettersAsync(under)).Single().Text;
        var link = text.Split('\n').Single(x => x.Contains("/by-link/", StringComparison.Ordinal))[SiteUnderTest.Origin.Length..];
        using var anybody = new Person(site);
        Assert.Equal(["Choose how it stands."], (await anybody.SendAsync(link, ("text", "x"))).Errors);
        await DoneAsync(anybody.SendAsync(link, ("how", "goes-on"), ("text", "We wait for a part.")));
        Assert.Contains("We wait for a part.", await site.TextAsync(Address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await anybody.OpenAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'))).Status);

        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await DoneAsync(secretary.SendAsync(Address + "/owner", ("email", ""), ("post", "Estates office\nTown Hall")));
        Assert.Equal(HttpStatusCode.Gone, (await anybody.OpenAsync(link)).Status);
        Assert.Contains("Town Hall", (await secretary.OpenAsync(Address + "/letter")).Main, StringComparison.Ordinal);
    }

    private static async Task<int> At(SiteUnderTest site, string time, Reminding reminding)
    {
        site.Clock.Now = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        return await reminding.RemindAsync(Cancel);
    }

    private static async Task DoneAsync(Task<Sheet> sent)
    {
        var sheet = await sent;
        Assert.True(sheet.Status == HttpStatusCode.SeeOther, $"{sheet.Address}: {sheet.Status} {string.Join(' ', sheet.Errors)}");
    }

    private static async Task<SiteUnderTest> StartAsync(DatabaseUnderTest under)
    {
        var site = await SiteUnderTest.StartAsync(under);
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers board","kind":"partnership-board","state":"active"}""",
            """{"id":"parents","name":"Parents board","kind":"partnership-board","state":"active"}""");
        return site;
    }

    private static async Task GiveAsync(SiteUnderTest site, Reach? reach)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        var board = await writing.Store.Boards.SingleAsync(x => x.Slug == "carers", Cancel);
        var (_, refusal) = await writing.GiveAsync(place, new ActionToGive("Mend the lift", "Estates office", PartialDate.Parse("2026-09-01")) { BoardId = board.Id }, reach, new Act("test", site.Clock.Now), Cancel);
        Assert.Null(refusal);
        await writing.SaveAsync(Cancel);
    }

    private static async Task<long> PlaceIdAsync(DatabaseUnderTest under)
    {
        await using var store = under.Database.Read();
        return (await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel)).Id;
    }

    private static async Task<string> EmailAsync(DatabaseUnderTest under, long account)
    {
        await using var store = under.Database.Read();
        return (await store.Accounts.SingleAsync(x => x.Id == account, Cancel)).Email;
    }

    private static async Task<List<Letter>> LettersAsync(DatabaseUnderTest under)
    {
        await using var store = under.Database.Read();
        return await store.Letters.OrderBy(x => x.Id).ToListAsync(Cancel);
    }
}
