using System.Net;
using Beehive.Accounts;
using Beehive.EasyRead;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.EasyRead.Opinions;

/// <summary>"Was this easy?" at the end of each Easy Read page.</summary>
public sealed class WasThisEasyTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Of = "?of=%2Factions%2Fa";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task One_press_counts_for_the_page_and_the_month_and_nothing_of_a_person_is_kept(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site, "192.0.2.7");
        var easy = await person.OpenAsync("/testing/actions/a/easy");
        Assert.Equal(["/testing/was-easy/yes", "/testing/was-easy/no"], easy.Page.QuerySelectorAll(".bee-was-easy a").Select(x => x.GetAttribute("href")));
        var said = await person.SendAsync("/testing/was-easy/yes" + Of);
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/actions/a/easy"), (said.Status, said.Location));
        Assert.Contains("Thank you. We counted your answer.", (await person.OpenAsync(said.Location!)).Text, StringComparison.Ordinal);
        var hard = await person.SendAsync("/testing/was-easy/no" + Of);
        Assert.Equal("/testing/was-hard" + Of, hard.Location);
        await using var store = site.Under.Database.Read();
        var tally = await store.Set<EasyTally>().SingleAsync(Cancel);
        Assert.Equal(("/actions/a", "2026-07", 1, 1), (tally.Page, tally.Month, tally.Easy, tally.Hard));
        Assert.Equal(["PlaceId", "Page", "Month", "Easy", "Hard"], typeof(EasyTally).GetProperties().Select(x => x.Name));
    }

    [Fact]
    public async Task The_page_is_the_one_that_somebody_comes_from()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        using var browser = site.Browser(new System.Net.CookieContainer());
        foreach (var (from, named) in ((string, string)[])[(SiteUnderTest.Origin + "/testing/actions/a/easy", "Write it"), (SiteUnderTest.Origin + "/testing/boards/easy", "boards"), ("https://elsewhere.example/testing/actions/a/easy", "We do not know which page")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/testing/was-easy/yes", UriKind.Relative));
            request.Headers.Referrer = new Uri(from);
            using var answer = await browser.SendAsync(request, Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(text.Contains(named, StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public async Task The_same_form_twice_counts_once_and_a_network_counts_ten_times_a_day()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        using var person = new Person(site, "192.0.2.7");
        var sheet = await person.OpenAsync("/testing/was-easy/yes" + Of);
        await person.SendAsync(sheet);
        await person.SendAsync(sheet);
        Assert.Equal(1, await CountAsync(site));
        for (var press = 0; press < 12; press++) await person.SendAsync("/testing/was-easy/yes" + Of);
        Assert.Equal(9, await CountAsync(site));
        Assert.Contains("We did not count this one.", (await person.OpenAsync("/testing/actions/a/easy")).Text, StringComparison.Ordinal);
        using var other = new Person(site, "198.51.100.9");
        await other.SendAsync("/testing/was-easy/yes" + Of);
        Assert.Equal(10, await CountAsync(site));
        site.Clock.Now += TimeSpan.FromDays(1);
        await person.SendAsync("/testing/was-easy/yes" + Of);
        Assert.Equal(11, await CountAsync(site));
    }

    [Theory, EachDatabase]
    public async Task What_was_hard_goes_to_the_secretary_of_the_board_and_is_gone_when_it_was_read(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var person = new Person(site);
        Assert.Contains("Write what was hard", (await person.SendAsync("/testing/was-hard" + Of)).Text, StringComparison.Ordinal);
        var long301 = await person.SendAsync("/testing/was-hard" + Of, ("words", new string('x', 301)));
        Assert.Contains("Say it in one sentence.", long301.Text, StringComparison.Ordinal);
        await person.SendAsync("/testing/was-hard" + Of, ("words", "I do not know the word \"leaflet\"."));
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "transport");
        Assert.DoesNotContain("the word \"leaflet\"", (await other.OpenAsync("/testing/easy-read/answers")).Page.Body!.TextContent, StringComparison.Ordinal);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Contains("Read what was hard in Easy Read: 1", (await secretary.OpenAsync("/testing/my-work")).Page.Body!.TextContent, StringComparison.Ordinal);
        var list = await secretary.OpenAsync("/testing/easy-read/answers");
        Assert.Contains("the word \"leaflet\"", list.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("leaflet\".", (await person.OpenAsync("/testing/actions/a/easy")).Text, StringComparison.Ordinal);
        var note = list.Page.QuerySelector("button[name=note]")!.GetAttribute("value")!;
        await other.SendAsync(await other.OpenAsync("/testing/was-easy/yes" + Of));
        await secretary.SendAsync(list, ("note", note));
        await using var store = site.Under.Database.Read();
        Assert.Empty(await store.Set<HardNote>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_was_hard_is_forgotten_after_a_year()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        using var person = new Person(site);
        await person.SendAsync("/testing/was-hard" + Of, ("words", "It is too long."));
        foreach (var (days, left) in ((int, int)[])[(364, 1), (366, 0)])
        {
            await using var writing = await site.Under.Database.WriteAsync(Cancel);
            await new ForgottenNotes().ForgetAsync(writing, site.Clock.Now.AddDays(days), Cancel);
            await writing.CommitAsync(Cancel);
            await using var store = site.Under.Database.Read();
            Assert.Equal(left, await store.Set<HardNote>().CountAsync(Cancel));
        }
    }

    [Fact]
    public async Task A_made_up_page_cannot_be_judged_and_the_public_hears_of_ten_answers_or_more()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        using var person = new Person(site);
        foreach (var none in (string[])["/nothing", "/actions/never", "//evil.example", "/actions/hidden"])
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/testing/was-easy/yes?of=" + Uri.EscapeDataString(none))).Status);
        foreach (var list in (string[])["", "/actions", "/boards", "/you-said-we-did"])
            Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync("/testing/was-easy/yes?of=" + Uri.EscapeDataString(list))).Status);
        for (var answer = 1; answer <= 10; answer++)
        {
            using var next = new Person(site, $"192.0.2.{answer}");
            await next.SendAsync($"/testing/was-easy/{(answer < 9 ? "yes" : "no")}" + Of);
            Assert.Equal(answer == 10, (await site.TextAsync("/testing/accessibility-statement")).Contains("10 answers", StringComparison.Ordinal));
            site.Clock.Now += TimeSpan.FromDays(1);
        }
        Assert.Contains("8 said that it was easy", await site.TextAsync("/testing/accessibility-statement"), StringComparison.Ordinal);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers board","kind":"partnership-board","state":"active"}""", """{"id":"transport","name":"Transport board","kind":"partnership-board","state":"active"}""");
        await site.PlantAsync("testing", "action-point", """{"id":"a","what":"Write it","state":"to-do","board":"carers"}""");
        return site;
    }

    private static async Task<int> CountAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return (await store.Set<EasyTally>().ToListAsync(Cancel)).Sum(x => x.Easy + x.Hard);
    }
}
