using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Handling;

/// <summary>Compliments and stories reach those whom they are about, with the word of whoever told them.</summary>
public sealed class PassOnTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Praise = "/testing/issues/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_compliment_is_passed_on_by_letter_and_its_raiser_hears_to_whom(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await EnterAsync(manager, ("passes-on", "yes"), ("email", "resident@testing.example"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync(Praise + "/pass-on")).Status);
        await Doing.DoneAsync(manager, Praise + "/publish");
        await Doing.DoneAsync(manager, Praise + "/pass-on", ("to", "The drivers of bus 37"), ("how", "email"), ("email", "drivers@bus.example"));
        var page = await site.TextAsync(Praise);
        Assert.Contains("It was passed on to The drivers of bus 37.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("drivers@bus.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Is it sorted?", page, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Contains("The driver waited for me.", (await store.Set<Letter>().SingleAsync(x => x.To == "drivers@bus.example", Cancel)).Text, StringComparison.Ordinal);
        var heard = await store.Set<Letter>().Where(x => x.To == "resident@testing.example").OrderBy(x => x.Id).LastAsync(Cancel);
        Assert.Contains("It was passed on to The drivers of bus 37.", heard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/sorted/", heard.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task It_reaches_a_seat_without_anybody_seeing_the_address(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "seat", """{"id":"bus","board":"carers","label":"Bus company","role":"member"}""");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await manager.SendAsync("/testing/boards/carers/seats/bus/fill", ("office", "Bus company"), ("email", "bus@testing.example"));
        await EnterAsync(manager, ("passes-on", "yes"));
        await Doing.DoneAsync(manager, Praise + "/publish");
        var page = await manager.OpenAsync(Praise + "/pass-on");
        Assert.DoesNotContain("bus@testing.example", page.Text, StringComparison.Ordinal);
        var seat = page.Page.QuerySelectorAll("select[name=seat] option").Single(x => x.TextContent == "Bus company, Carers").GetAttribute("value")!;
        Assert.Single((await manager.SendAsync(page, ("to", "The bus company"), ("how", "seat"), ("seat", "77"))).Errors);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(page, ("to", "The bus company"), ("how", "seat"), ("seat", seat))).Status);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal(1, await store.Set<Letter>().CountAsync(x => x.To == "bus@testing.example" && x.Text.Contains("The driver waited for me."), Cancel));
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_passed_on_without_the_word_of_whoever_told_it(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await EnterAsync(manager, ("passes-on", "no"));
        await EnterAsync(manager);
        foreach (var number in (string[])["1", "2"]) await Doing.DoneAsync(manager, $"/testing/issues/{number}/publish");
        Assert.Contains("does not want it", Assert.Single((await manager.SendAsync(Praise + "/pass-on", ("to", "The drivers"), ("how", "hand"), ("agreed", "yes"))).Errors), StringComparison.Ordinal);
        Assert.Contains("Ask whoever told it first", Assert.Single((await manager.SendAsync("/testing/issues/2/pass-on", ("to", "The drivers"), ("how", "hand"))).Errors), StringComparison.Ordinal);
        await Doing.DoneAsync(manager, "/testing/issues/2/pass-on", ("to", "The drivers"), ("how", "hand"), ("agreed", "yes"));
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal([null, IssueEnd.Done], await store.Issues.OrderBy(x => x.Number).Select(x => x.EndedAs).ToListAsync(Cancel));
        Assert.Equal(0, await store.Set<Letter>().CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task Those_who_tell_something_on_the_site_are_asked_about_praise_only(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "The driver waited for me.", ("kind", "Compliment"), ("passes-on", "yes"));
        using var other = new Person(site);
        await other.SendAsync("/testing/raise/words", ("words", "The bus is late."));
        await other.SendAsync("/testing/raise/change", ("kind", "Complaint"));
        Assert.DoesNotContain("passes-on", (await other.OpenAsync("/testing/raise/name")).Text, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.True((await store.RaiserWishes.SingleAsync(Cancel)).MayPassOn);
    }

    [Theory, EachDatabase]
    public async Task A_story_is_told_as_what_worked_for_me(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "meeting", """{"id":"m","slug":"2026-09-10","title":"Carers","boards":["carers"],"date":"2026-09-10","start":"10:00","state":"planned"}""");
        await site.PlantAsync("testing", "agenda-item", """{"id":"w","meeting":"m","number":"1","order":0,"title":"What worked for me","standing":"what-worked","state":"on-agenda"}""");
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var number in (string[])["1", "2"])
        {
            await EnterAsync(manager, ("kind", "Story"), ("passes-on", "yes"));
            await Doing.DoneAsync(manager, $"/testing/issues/{number}/publish");
            await Doing.DoneAsync(manager, $"/testing/issues/{number}/send", ("board", "carers"));
            await Doing.DoneAsync(secretary, $"/testing/issues/{number}/accept");
            await Doing.DoneAsync(secretary, $"/testing/issues/{number}/agenda", ("meeting", "2026-09-10"), ("worked", "yes"));
        }
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var items = await store.AgendaItems.OrderBy(x => x.Order).ToListAsync(Cancel);
        Assert.Equal([(StandingItem.WhatWorked, "What worked for me"), (null, "What worked for me: The driver waited for me")], items.Select(x => (x.Standing, x.Title)));
        Assert.All(items, x => Assert.Contains("The driver waited for me.", x.Text, StringComparison.Ordinal));
        Assert.Equal(await store.Issues.OrderBy(x => x.Number).Select(x => (long?)x.Id).ToListAsync(Cancel), items.Select(x => x.ArisingFromId));
        Assert.All(await store.Issues.ToListAsync(Cancel), x => Assert.Equal(IssueState.OnAgenda, x.State));
    }

    private static Task EnterAsync(Person person, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] usual = [("way", "Phone"), ("day", "6 July 2026"), ("words", "The driver waited for me."), ("kind", "Compliment"), ("who", "person")];
        return Doing.DoneAsync(person, "/testing/issues/enter", [.. usual.Where(x => more.All(y => y.Name != x.Name)), .. more]);
    }
}
