using System.Net;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>A picture is chosen from a few that are shown, or looked for from within the form, without script.</summary>
public sealed class PictureSearchTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Desk = "/testing/easy/report";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_picture_is_looked_for_within_the_form_and_nothing_that_was_typed_is_lost_or_written(DatabaseKind kind)
    {
        await using var site = await SiteAsync(kind, """{"picture":"bus","sentences":["The bus is late."]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var page = await secretary.OpenAsync(Desk);
        Assert.Equal("bus", page.Field("picture-1"));
        var found = await secretary.SendAsync(page, ("title", "New title"), ("text-1", "New words."), ("find-picture-1", "money"), ("do", "find-picture-1"));
        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(("New title", "New words.", "bus"), (found.Field("title"), found.Field("text-1"), found.Field("picture-1")));
        Assert.Contains("money", Pictures(found));
        Assert.Equal("The bus is late.", Assert.Single((await VersionAsync(site)).Blocks).Sentences[0]);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(found, ("picture-1", "money"), ("do", "save"))).Status);
        Assert.Equal("money", Assert.Single((await VersionAsync(site)).Blocks).Picture);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(await secretary.OpenAsync(Desk), ("picture-1", ""), ("do", "save"))).Status);
        Assert.Null(Assert.Single((await VersionAsync(site)).Blocks).Picture);
    }

    [Fact]
    public async Task Enter_in_the_search_looks_and_Enter_elsewhere_saves()
    {
        await using var site = await SiteAsync(DatabaseKind.Sqlite, """{"picture":"bus","sentences":["The bus is late."]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var page = await secretary.OpenAsync(Desk);
        Assert.Equal("enter", page.Page.QuerySelector("main form button")!.GetAttribute("value"));
        var found = await secretary.SendAsync(page, ("find-picture-1", "money"), ("do", "enter"));
        Assert.Contains("money", Pictures(found));
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(found, ("do", "enter"))).Status);
        var empty = await secretary.SendAsync(await secretary.OpenAsync(Desk), ("text-1", "Other words."), ("do", "find-picture-1"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Other words."), (empty.Status, empty.Field("text-1")));
        Assert.Equal("Write a word for what the picture shows.", Assert.Single(empty.Errors));
    }

    [Fact]
    public async Task What_nobody_has_is_asked_for()
    {
        await using var site = await SiteAsync(DatabaseKind.Sqlite, """{"sentences":["The flumph is late."]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var found = await secretary.SendAsync(await secretary.OpenAsync(Desk), ("find-picture-1", "flumph"), ("do", "find-picture-1"));
        Assert.Contains("No other picture stands for “flumph”.", found.Main, StringComparison.Ordinal);
        Assert.Equal(Desk + "#part-1", (await secretary.SendAsync(found, ("do", "ask-1"))).Location);
        Assert.Contains("flumph", (await secretary.OpenAsync("/testing/pictures/keep")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_25_parts_shows_few_pictures_each_and_fetches_none_that_is_out_of_sight()
    {
        var blocks = Enumerable.Range(1, 25).Select(x => $$"""{"picture":"bus","sentences":["We need money, a bus, a house, a phone and a doctor, {{x}} times."]}""");
        await using var site = await SiteAsync(DatabaseKind.Sqlite, string.Join(',', blocks));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var page = await secretary.OpenAsync(Desk);
        Assert.All(Enumerable.Range(1, 25), x => Assert.InRange(page.Page.QuerySelectorAll($"input[name=picture-{x}]").Length, 4, PictureQuestion.Most + 1));
        Assert.All(page.Page.QuerySelectorAll("main img"), x => Assert.Equal(("lazy", "72", "72", ""), (x.GetAttribute("loading"), x.GetAttribute("width"), x.GetAttribute("height"), x.GetAttribute("alt"))));
        Assert.True(page.Text.Length < 150_000, $"The page has {page.Text.Length} letters.");
    }

    [Fact]
    public async Task The_picture_of_a_word_is_chosen_in_the_same_way()
    {
        await using var site = await SiteAsync(DatabaseKind.Sqlite, """{"sentences":["The bus is late."]}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var page = await secretary.SendAsync(await secretary.OpenAsync("/testing/words/new"), ("word", "flumph"), ("meaning", "A thing for the bus."), ("find-picture", "star"), ("do", "find-picture"));
        Assert.Equal((HttpStatusCode.OK, "flumph"), (page.Status, page.Field("word")));
        Assert.Superset(new HashSet<string> { "bus", "star" }, Pictures(page));
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(page, ("picture", "star"))).Status);
        await using var store = site.Under.Database.Read();
        Assert.Equal("star", (await (await KeeperAsync(store)).GlossaryWords.SingleAsync(Cancel)).Picture);
    }

    [Theory]
    [InlineData(BlockKind.Text, 10, null, "The meeting is on Monday 14 September 2026 at 10 in the morning.")]
    [InlineData(BlockKind.Text, 16, BlockCount.TooLong, "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.")]
    [InlineData(BlockKind.Text, 4, BlockCount.TooMany, "One.", "Two.", "Three.", "Four.")]
    [InlineData(BlockKind.List, 4, null, "One.", "Two.", "Three.", "Four.")]
    public void A_block_is_counted_as_it_is_read(BlockKind kind, int words, string? over, params string[] sentences)
    {
        var block = new Block(kind, null, sentences);
        Assert.Equal((words, over), (BlockCount.Words(block), BlockCount.Over(block)));
    }

    private static HashSet<string> Pictures(Sheet page) => [.. page.Page.QuerySelectorAll("input[type=radio][name^=picture]").Select(x => x.GetAttribute("value")!)];

    private async Task<SiteUnderTest> SiteAsync(DatabaseKind kind, string blocks)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing", "");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"report","title":"A report","kind":"report","boards":["carers"],"versions":[{"number":1,"date":"2026-01-05","text":"# Why\n\nWords."}]}""");
        await site.PlantAsync("testing", "easy-read", $$$"""{"id":"report","kind":"paper","of":"report","title":"About buses","versions":[{"number":1,"blocks":[{{{blocks}}}]}]}""");
        return site;
    }

    private static async Task<TwinVersion> VersionAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return (await (await KeeperAsync(store)).Twins.Include(x => x.Versions).SingleAsync(Cancel)).Prepared!;
    }

    private static async Task<Store> KeeperAsync(Store store)
    {
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel);
        return store.Look(place.Id, Viewer.Keeper);
    }
}
