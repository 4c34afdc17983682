using System.Net;
using Beehive.EasyRead;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Asking for another format in Easy Read: one question a page, and nobody falls out of Easy Read.</summary>
public sealed class AskForFormatEasilyTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Paper = "/testing/papers/report";
    private const string Ask = Paper + "/another-format/easy";

    [Theory, EachDatabase]
    public async Task Each_page_asks_one_thing_and_the_last_sends_all(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var reader = new Person(site);
        Assert.Equal(Ask, (await EasySheet.OpenAsync(site, Paper + "/easy")).LinkOf("Ask for Easy Read or another way"));
        var first = await reader.OpenAsync(Ask);
        Assert.Equal("Ask for this in another way", first.Heading);
        Assert.NotNull(first.Page.QuerySelector("body.bee-all-easy"));
        Assert.All(first.Page.QuerySelectorAll(".govuk-radios__label"), x => Assert.NotNull(x.QuerySelector("img")));
        var nothing = await reader.SendAsync(first);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Choose what you need."), (nothing.Status, Assert.Single(nothing.Errors)));

        var language = await NextAsync(reader, first, "Which language do you need?", ("format", "other-language"));
        Assert.Contains("Choose the language.", Assert.Single((await reader.SendAsync(language)).Errors), StringComparison.Ordinal);
        var reach = await NextAsync(reader, language, "How do we tell you?", ("language", "pl"));
        Assert.Contains("It will come by Wednesday 29 July 2026.", reach.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("not sent yet", reach.Main, StringComparison.Ordinal);
        Assert.Contains("Say how we tell you", Assert.Single((await reader.SendAsync(reach)).Errors), StringComparison.Ordinal);
        var sent = await reader.SendAsync(reach, ("email", "reader@example.org"));
        Assert.Equal((HttpStatusCode.SeeOther, Paper + "/easy"), (sent.Status, sent.Location));
        var letter = Assert.Single(await site.Under.AllLettersAsync());
        Assert.Contains("You need it as: Polish.", letter.Text, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal("pl", (await store.FormatRequests.SingleAsync(TestContext.Current.CancellationToken)).Language);
    }

    [Theory, EachDatabase]
    public async Task Something_else_is_said_in_own_words_and_what_was_answered_is_there_in_both_views(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind);
        using var reader = new Person(site);
        var note = await NextAsync(reader, await reader.OpenAsync(Ask), "What do you need?", ("format", "something-else"));
        await NextAsync(reader, note, "How do we tell you?", ("note", "On yellow paper."));
        Assert.Contains("On yellow paper.", (await reader.OpenAsync(Paper + "/another-format")).Field("note"), StringComparison.Ordinal);
        // Whoever comes to the last page by its address alone is led to what is still to be said.
        using var other = new Person(site);
        var late = await other.SendAsync(await other.OpenAsync(Ask + "?more=reach"), ("phone", "01632 960 700"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Ask for this in another way"), (late.Status, late.Heading));
        Assert.Equal(Paper + "/easy", (await other.SendAsync(late, ("format", "braille"))).Location);
    }

    private static async Task<Sheet> NextAsync(Person reader, Sheet sheet, string heading, params (string Name, string Value)[] fields)
    {
        var sent = await reader.SendAsync(sheet, fields);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, string.Join("; ", sent.Errors));
        var next = await reader.OpenAsync(sent.Location!);
        Assert.Equal((HttpStatusCode.OK, heading), (next.Status, next.Heading));
        return next;
    }

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"report","title":"A report","kind":"report","boards":["carers"],"versions":[{"number":1,"text":"Words."}]}""");
        return site;
    }
}
