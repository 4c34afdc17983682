using System.Net;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Anybody asks for a thing in another way, gets a day, and is told.</summary>
public sealed class AskForFormatTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Paper = "/testing/papers/report";
    private const string Ask = Paper + "/another-format";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Somebody_without_an_account_asks_gets_a_day_and_hears_that_it_is_ready(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var reader = new Person(site);
        var page = await reader.OpenAsync(Ask + "?kind=easy-read");
        Assert.Equal("easy-read", page.Field("format"));
        var sent = await reader.SendAsync(page, ("email", " Reader@Example.org "));
        Assert.Equal((HttpStatusCode.SeeOther, Paper), (sent.Status, sent.Location));
        Assert.Contains("It will come by Wednesday 29 July 2026.", (await reader.OpenAsync(Paper)).Text, StringComparison.Ordinal); // ten working days after 15 July 2026
        var thanks = Assert.Single(await site.Under.AllLettersAsync());
        Assert.Equal(("reader@example.org", "You asked for another format: A report"), (thanks.To, thanks.Subject));
        Assert.Contains("You need it as: Easy Read.", thanks.Text, StringComparison.Ordinal);

        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Contains("Make another format: Easy Read, A report", (await secretary.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        var wanted = await WantedAsync(secretary);
        Assert.Contains("Choose what you want to say", Assert.Single((await secretary.SendAsync(wanted)).Errors), StringComparison.Ordinal);
        Assert.Contains("Give the address", Assert.Single((await secretary.SendAsync(wanted, ("how", "ready"))).Errors), StringComparison.Ordinal);
        Assert.Contains("whole address", Assert.Single((await secretary.SendAsync(wanted, ("how", "ready"), ("link", "javascript:alert(1)"))).Errors), StringComparison.Ordinal);
        Assert.Equal("/testing/formats", (await secretary.SendAsync(wanted, ("how", "ready"), ("link", Paper))).Location);
        var ready = (await site.Under.AllLettersAsync())[^1];
        Assert.Equal("It is ready: A report", ready.Subject);
        Assert.Contains("Open it:\n" + SiteUnderTest.Origin.TrimEnd('/') + Paper, ready.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("another format", (await secretary.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        Assert.Equal(2, await LinesAsync(site, "FormatAsked", "FormatAnswered"));
    }

    [Theory, EachDatabase]
    public async Task Who_asks_twice_is_one_and_others_join_the_same_work(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var reader = new Person(site);
        using var other = new Person(site);
        await reader.SendAsync(Ask, ("format", "other-language"), ("language", "pl"), ("email", "reader@example.org"));
        await reader.SendAsync(Ask, ("format", "other-language"), ("language", "pl"), ("email", "READER@example.org"));
        Assert.Contains("You have asked for this already. It will come by Wednesday 29 July 2026.", (await reader.OpenAsync(Paper)).Text, StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromDays(2);
        await other.SendAsync(Ask, ("format", "other-language"), ("language", "pl"), ("phone", "01632 960 700"));
        Assert.Contains("It will come by Wednesday 29 July 2026.", (await other.OpenAsync(Paper)).Text, StringComparison.Ordinal);
        await other.SendAsync(Ask, ("format", "other-language"), ("language", "ur"), ("phone", "01632 960 700"));
        Assert.Equal((2, 3), await CountsAsync(site));
        Assert.Single(await site.Under.AllLettersAsync());
    }

    [Theory, EachDatabase]
    public async Task Two_who_ask_at_once_are_one_piece_of_work(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        Person[] people = [.. Enumerable.Range(0, 4).Select(_ => new Person(site))];
        var pages = await Task.WhenAll(people.Select(x => x.OpenAsync(Ask)));
        var answers = await Task.WhenAll(people.Select((x, i) => x.SendAsync(pages[i], ("format", "audio"), ("email", $"reader{i / 2}@example.org"))));
        Assert.All(answers, x => Assert.Equal((HttpStatusCode.SeeOther, Paper), (x.Status, x.Location)));
        Assert.Equal((1, 2), await CountsAsync(site));
        foreach (var person in people) person.Dispose();
    }

    [Theory, EachDatabase]
    public async Task What_is_missing_or_wrong_is_said_and_what_was_typed_stays(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var reader = new Person(site);
        var empty = await reader.SendAsync(Ask);
        Assert.Equal(["Say how we tell you: an email address, a phone number, or an address for letters.", "Choose what you need."], empty.Errors);
        var language = await reader.SendAsync(Ask, ("format", "other-language"), ("language", "klingon"), ("phone", "abc"));
        Assert.Equal(2, language.Errors.Count);
        Assert.Equal("abc", language.Field("phone"));
        Assert.Contains("in your own words", Assert.Single((await reader.SendAsync(Ask, ("format", "something-else"), ("language", ""), ("phone", "01632 960 700"))).Errors), StringComparison.Ordinal);
        Assert.Equal((0, 0), await CountsAsync(site));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/testing/papers/draft/another-format")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/testing/papers/none/another-format")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_network_that_asks_too_often_waits_and_one_address_gets_few_letters_a_day(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var reader = new Person(site, "198.51.100.7");
        for (var i = 0; i < 12; i++) await reader.SendAsync(Ask, ("format", "something-else"), ("note", $"Number {i}"), ("email", "victim@example.org"));
        Assert.Equal((10, 10), await CountsAsync(site));
        Assert.Equal(FormatLetters.MostInADay, (await site.Under.AllLettersAsync()).Count);
        await site.Under.RunAsync("""UPDATE "Tries" SET "Count" = 60 WHERE "Mark" LIKE 'format:network:%'""");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await reader.SendAsync(Ask, ("format", "audio"), ("phone", "01632 960 700"))).Status);
        using var elsewhere = new Person(site, "198.51.100.8");
        Assert.Equal(HttpStatusCode.SeeOther, (await elsewhere.SendAsync(Ask, ("format", "audio"), ("post", "1 High Street"))).Status);
    }

    [Theory, EachDatabase]
    public async Task Without_email_a_person_calls_or_writes_and_what_cannot_be_had_has_a_reason(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var reader = new Person(site);
        await reader.SendAsync(Ask, ("format", "braille"), ("phone", "01632 960 700"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var wanted = await WantedAsync(secretary);
        Assert.Contains("Say why", Assert.Single((await secretary.SendAsync(wanted, ("how", "cannot"))).Errors), StringComparison.Ordinal);
        Assert.Contains("instead", Assert.Single((await secretary.SendAsync(wanted, ("how", "cannot"), ("words", "Our machine is broken."))).Errors), StringComparison.Ordinal);
        await secretary.SendAsync(wanted, ("how", "cannot"), ("words", "Our machine is broken."), ("instead", "We can read it to you."));
        Assert.Contains("Tell somebody about another format: A report", (await secretary.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        var tell = (await secretary.OpenAsync(wanted)).Page.QuerySelector("main a[href*='/tell/']")!.GetAttribute("href")!;
        var call = await secretary.OpenAsync(tell);
        foreach (var said in (string[])["01632 960 700", "We cannot make it.", "Our machine is broken.", "We can read it to you."]) Assert.Contains(said, call.Main, StringComparison.Ordinal);
        Assert.Equal("/testing/formats", (await secretary.SendAsync(call)).Location);
        Assert.Contains("Nobody waits", (await secretary.OpenAsync("/testing/formats")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync(tell)).Status);
        Assert.Empty(await site.Under.AllLettersAsync());
    }

    [Theory, EachDatabase]
    public async Task Another_day_is_told_and_what_is_late_is_shown_to_whoever_looks_after_the_place(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Single((await manager.SendAsync("/testing/formats/days", ("days", "0"))).Errors);
        Assert.Equal("/testing/formats", (await manager.SendAsync("/testing/formats/days", ("days", "3"))).Location);
        using var reader = new Person(site);
        await reader.SendAsync(Ask, ("format", "large-print"), ("email", "reader@example.org"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var wanted = await WantedAsync(secretary);
        Assert.Contains("within a year", Assert.Single((await secretary.SendAsync(wanted, ("how", "when"), ("day", "1 July 2026"))).Errors), StringComparison.Ordinal);
        await secretary.SendAsync(wanted, ("how", "when"), ("day", "24 July 2026"));
        Assert.Contains("It will come by Friday 24 July 2026.", (await site.Under.AllLettersAsync())[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("format", (await manager.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromDays(10);
        using var later = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Contains("Another format is late: Large print, A report", (await later.OpenAsync("/testing/my-work")).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_was_asked_with_an_account_is_told_and_goes_with_it_and_all_is_forgotten_in_time(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await member.SendAsync(Ask, ("format", "something-else"), ("note", "On yellow paper, marigold"), ("post", "1 High Street"));
        Assert.Contains("marigold", (await member.OpenAsync("/testing/account/data.json")).Text, StringComparison.Ordinal);
        using var reader = new Person(site);
        await reader.SendAsync(Ask, ("format", "audio"), ("email", "reader@example.org"));
        await member.SendAsync("/testing/account/close", ("sure", "yes"));
        Assert.Equal((2, 1), await CountsAsync(site));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync(await WantedAsync(secretary, "Sound"), ("how", "ready"), ("words", "We posted it."));
        foreach (var (days, left) in new[] { (80, (2, 1)), (100, (1, 0)), (370, (0, 0)) })
        {
            await using (var writing = await site.Under.Database.WriteAsync(Cancel))
            {
                await new ForgottenFormats().ForgetAsync(writing, site.Clock.Now + TimeSpan.FromDays(days), Cancel);
                await writing.SaveAsync(Cancel);
            }
            Assert.Equal(left, await CountsAsync(site));
        }
    }

    [Theory, EachDatabase]
    public async Task A_secretary_answers_only_what_their_board_leads(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var reader = new Person(site);
        await reader.SendAsync(Ask, ("format", "audio"), ("email", "reader@example.org"));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var wanted = await WantedAsync(secretary);
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "transport");
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(wanted)).Status);
        Assert.DoesNotContain("A report", (await other.OpenAsync("/testing/formats")).Main, StringComparison.Ordinal);
    }

    private static async Task<string> WantedAsync(Person person, string? what = null)
    {
        var page = await person.OpenAsync("/testing/formats");
        return page.Page.QuerySelectorAll("main table tr").First(x => x.QuerySelector("th a") is not null && (what is null || x.TextContent.Contains(what, StringComparison.Ordinal))).QuerySelector("a")!.GetAttribute("href")!;
    }

    private static async Task<(int Requests, int Askers)> CountsAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return (await store.FormatRequests.CountAsync(Cancel), await store.FormatAskers.CountAsync(Cancel));
    }

    private static async Task<int> LinesAsync(SiteUnderTest site, params string[] deeds)
    {
        await using var store = site.Under.Database.Read();
        return await store.AuditLines.CountAsync(x => deeds.Contains(x.Deed), Cancel);
    }

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"report","title":"A report","kind":"report","boards":["carers"],"versions":[{"number":1,"text":"Words."}]}""",
            """{"id":"draft","title":"A draft","kind":"report","boards":["carers"],"visibility":"draft","versions":[{"number":1,"text":"Words."}]}""");
        return site;
    }
}
