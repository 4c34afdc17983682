using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>While somebody writes they see who has said the same, and join them with what counts as raising.</summary>
public sealed class SameTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Bus = "\"title\":\"The last bus to the hospital\",\"words\":\"The last bus to the hospital goes at six.\"";
    private const string Reading = "\"kind\":\"request\",\"state\":\"being-read\",\"holder\":\"Partnership team\",\"holderPhone\":\"01632 960 123\",\"nextStep\":\"It goes to a board\",\"next\":\"2026-07-22\"";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "issue", $$"""{"id":"issue-1","number":1,{{Bus}},"others":3,{{Reading}}}""",
            $$"""{"id":"issue-2","number":2,"title":"A ramp","words":"The library needs a ramp.",{{Reading}}}""",
            $$"""{"id":"issue-3","number":3,"visibility":"draft","title":"Hospital bus secret","words":"The bus to the hospital never comes.","kind":"request","state":"received","holder":"Partnership team","holderPhone":"01632 960 123","nextStep":"Somebody reads it","next":"2026-07-22"}""");
        return site;
    }

    [Theory, EachDatabase]
    public async Task Others_who_said_the_same_are_shown_and_can_be_joined(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var person = new Person(site);
        var answered = await person.SendAsync("/testing/raise/words", ("words", "No buses to the hospital in the evening."));
        Assert.Equal("/testing/raise/similar", answered.Location);
        var alike = await person.OpenAsync(answered.Location!);
        Assert.Contains("The last bus to the hospital", alike.Main, StringComparison.Ordinal);
        Assert.Contains("4 people have said this", alike.Main, StringComparison.Ordinal);
        Assert.Contains("Partnership team has it", alike.Main, StringComparison.Ordinal);
        foreach (var other in (string[])["ramp", "secret"]) Assert.DoesNotContain(other, alike.Main, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(alike.Page.QuerySelector("a[href='/testing/raise/change']"));
        var same = await person.OpenAsync("/testing/issues/1/same");
        var sent = await person.SendAsync(same, ("email", "joins@testing.example"), ("with-words", ""));
        var again = await person.PostAsync("/testing/issues/1/same", same.Fields([("email", "joins@testing.example"), ("with-words", "")]));
        Assert.Equal(("/testing/raise/sent", "/testing/raise/sent"), (sent.Location, again.Location));
        var thanks = await person.OpenAsync(sent.Location!);
        Assert.Contains("You are counted. 5 people have said this.", thanks.Main, StringComparison.Ordinal);
        Assert.Equal("/testing/raise/sent", (await person.SendAsync("/testing/issues/1/same", ("with-words", ""))).Location); // went back, and pressed again
        Assert.Contains("4 others said the same", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var raiser = await store.Raisers.SingleAsync(Cancel);
        Assert.Equal((true, "joins@testing.example", PhoneCode.MarkOf(thanks.Page.QuerySelectorAll("dd strong")[1].TextContent)), (raiser.Joined, raiser.Email, raiser.CodeMark));
        Assert.Single(await store.Set<Beehive.Platform.Notices.Letter>().ToListAsync(Cancel));
        Assert.Equal("No buses to the hospital in the evening.", (await store.Tellings.SingleAsync(Cancel)).Words);
    }

    [Theory, EachDatabase]
    public async Task What_they_had_written_goes_to_those_who_have_it(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words", ("words", "No buses to the hospital in the evening."));
        Assert.Equal("/testing/raise/sent", (await person.SendAsync("/testing/issues/1/same", ("with-words", "yes"))).Location);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Contains("No buses to the hospital", (await store.Set<Beehive.Platform.Notices.Letter>().SingleAsync(Cancel)).Text, StringComparison.Ordinal);
        Assert.Empty(await store.Tellings.ToListAsync(Cancel));
        Assert.DoesNotContain("No buses", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_person_at_the_same_computer_is_counted_too_and_what_nobody_may_read_cannot_be_joined()
    {
        await using var site = await SiteAsync(DatabaseKind.Sqlite);
        using var library = new Person(site);
        await library.SendAsync("/testing/issues/1/same");
        Assert.Contains("Somebody has just joined this one", (await library.OpenAsync("/testing/issues/1/same")).Main, StringComparison.Ordinal);
        await library.SendAsync("/testing/issues/1/same", ("another", "yes"));
        Assert.Contains("5 others said the same", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        foreach (var none in (string[])["/testing/issues/3/same", "/testing/issues/99/same"]) Assert.Equal(HttpStatusCode.NotFound, (await library.OpenAsync(none)).Status);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await manager.SendAsync("/testing/issues/1/end", ("how", "No"), ("why", "There is no money."));
        Assert.Equal("/testing/issues/1", (await library.OpenAsync("/testing/issues/1/same")).Location);
    }

    [Theory, EachDatabase]
    public async Task Words_that_all_say_are_asked_for_together(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        await site.PlantAsync("testing", "issue", [.. Enumerable.Range(10, 1100).Select(x =>
            $$"""{"id":"issue-{{x}}","number":{{x}},"title":"Bus {{x}}","words":"The bus was late, number {{x}}.",{{Reading}}}""")]);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Anyone);
        Assert.Equal([1], (await AlikeIssues.FindAsync(site.Under.Database, store, "The bus to the hospital.", Cancel)).Select(x => x.Number));
        Assert.Equal(3, (await AlikeIssues.FindAsync(site.Under.Database, store, "The bus is always late!", Cancel)).Count);
        Assert.Empty(await AlikeIssues.FindAsync(site.Under.Database, store, "What should I say? \" OR 1=1 -- % * NEAR", Cancel));
    }
}
