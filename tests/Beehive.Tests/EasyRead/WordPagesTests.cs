using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.Tests.Issues;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>The words of a place: for readers, in Easy Read pages, for those who keep them, as data.</summary>
public sealed class WordPagesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Agenda = """{"id":"agenda","word":"agenda","forms":["agendas"],"meaning":["Our list for the day."],"alsoCalled":["day list"],"picture":"list","agreedBy":"Future Visions","agreedOn":"2026-05-03"}""";
    private const string CarersVote = """{"id":"their-vote","word":"vote","meaning":["Carers put up a hand."],"board":"carers"}""";
    private const string Action = """{"id":"a","what":"Write the agenda","state":"to-do","board":"carers","owner":"The quorum of carers"}""";

    [Theory, EachDatabase]
    public async Task Words_stand_from_A_to_Z_with_what_they_mean_and_who_agreed_it(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var page = await site.TextAsync("/testing/words");
        foreach (var said in (string[])["Our list for the day.", "Also called: day list.", "Future Visions agreed this on Sunday 3 May 2026", "Carers put up a hand.", "Carers uses the word so.", "id=\"quorum\"", "id=\"carers-vote\"", "This word needs a picture."])
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Glossary.Starter.All.Single(x => x.Word == "agenda").Meaning[0], page, StringComparison.Ordinal);
        var found = await site.TextAsync("/testing/words?q=day+list");
        Assert.Contains("Our list for the day.", found, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"quorum\"", found, StringComparison.Ordinal);
        Assert.Contains("We do not explain this word yet: zzzz", await site.TextAsync("/testing/words?q=zzzz"), StringComparison.Ordinal);
        Assert.Contains("href=\"/testing/words\"", await site.TextAsync("/testing"), StringComparison.Ordinal);
        Assert.Contains("<p>Our list for the day.</p>", await site.TextAsync("/testing/words/easy"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_hard_word_is_explained_the_first_time_at_the_end_of_its_block(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.PlantAsync("testing", "action-point", Action);
        var page = new HtmlParser().ParseDocument(await site.TextAsync("/testing/actions/a/easy"));
        var links = page.QuerySelectorAll("a.bee-word");
        Assert.Contains("quorum", links.Select(x => x.TextContent));
        Assert.Single(links, x => x.GetAttribute("href") == "#means-action");
        foreach (var link in links)
        {
            var meaning = page.GetElementById(link.GetAttribute("href")![1..])!;
            Assert.Contains(meaning, link.Closest(".bee-easy__block")!.QuerySelectorAll(".bee-meaning"));
            Assert.Equal("P", link.ParentElement!.TagName);
            Assert.Equal($"#{link.Id}", meaning.QuerySelector("a")!.GetAttribute("href"));
        }
        Assert.Equal(links.Length, page.QuerySelectorAll(".bee-hard-words dt").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("[id]").GroupBy(x => x.Id), x => x.Count() > 1);
    }

    [Theory, EachDatabase]
    public async Task A_place_and_each_board_have_words_of_their_own(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Equal("budget", (await secretary.OpenAsync("/testing/words/new?word=Budget")).Field("word"));
        Assert.Equal("flumph", (await secretary.OpenAsync("/testing/words/new?word=flumph")).Field("word"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync("/testing/words/new", ("word", "flumph"), ("meaning", "A thing."), ("board", "mental-health"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await secretary.SendAsync("/testing/words/new", ("word", "Vote"), ("meaning", "A thing."), ("board", "carers"))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync("/testing/words/new", ("word", "flumph"), ("meaning", "A thing.\nIt is round."), ("forms", "flumphs"), ("called", "round thing"), ("board", "carers"))).Status);
        Assert.Contains("A thing. It is round.", await site.TextAsync("/testing/words?q=round+thing"), StringComparison.Ordinal);
        Assert.Contains("flumph", (await secretary.OpenAsync("/testing/words/keep")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync("/testing/words/agenda/change")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync("/testing/words/flumph/agree", ("group", "Future Visions"), ("on", "3 May 2026"))).Status);
        Assert.Contains("Future Visions agreed this on Sunday 3 May 2026", await site.TextAsync("/testing/words?q=flumph"), StringComparison.Ordinal);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync("/testing/words/flumph/change", ("meaning", "A square thing."))).Status);
        var changed = await site.TextAsync("/testing/words?q=flumph");
        Assert.Contains("A square thing.", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("agreed this", changed, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_taken_off_gives_way_to_the_shared_word_until_it_is_shown_again(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync("/testing/words/agenda/take-off")).Status);
        await manager.SendAsync("/testing/words/agenda/take-off", ("why", "We say it in another way now."));
        foreach (var address in (string[])["/testing/words", "/testing/words/easy", "/testing/words.csv", "/testing/words.json"])
        {
            var page = await site.TextAsync(address);
            Assert.DoesNotContain("Our list for the day.", page, StringComparison.Ordinal);
            Assert.Contains(Glossary.Starter.All.Single(x => x.Word == "agenda").Meaning[0], page, StringComparison.Ordinal);
        }
        await manager.SendAsync("/testing/words/agenda/take-off");
        Assert.Contains("Our list for the day.", await site.TextAsync("/testing/words"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Words_are_open_data_with_who_drew_their_pictures(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var all = JsonNode.Parse(await site.TextAsync("/testing/words.json"))!["data"]!.AsArray();
        Assert.Equal(Glossary.Starter.All.Count + 1, all.Count);
        var agenda = all.Single(x => (string?)x!["word"] == "agenda")!;
        Assert.Equal(("Our list for the day.", "Future Visions", "2026-05-03", "CC BY-SA 4.0", false, "https://boards.example/testing/words#agenda"),
            ((string)agenda["meaning"]![0]!, (string)agenda["agreedBy"]!, (string)agenda["agreedOn"]!, (string)agenda["pictureLicence"]!, (bool)agenda["shared"]!, (string)agenda["url"]!));
        Assert.Equal("Carers", (string?)all.Single(x => (string?)x!["board"] is not null)!["board"]);
        var table = await site.TextAsync("/testing/words.csv");
        Assert.Contains("\"Carers put up a hand.\"", table, StringComparison.Ordinal);
        Assert.Contains("\"CC BY-SA 4.0\"", table, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_word_of_a_hidden_board_is_hidden_with_it(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.PlantAsync("testing", "board", """{"id":"secret","name":"Secret","kind":"forum","state":"proposed","visibility":"draft"}""");
        await site.PlantAsync("testing", "glossary-word", """{"id":"w","word":"flumph","meaning":["A thing."],"board":"secret"}""");
        foreach (var address in (string[])["/testing/words", "/testing/words/easy", "/testing/words.csv", "/testing/words.json"])
            Assert.DoesNotContain("flumph", await site.TextAsync(address), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"id":"x","word":"agenda","meaning":[]}""", "Say what it means")]
    [InlineData("""{"id":"x","word":"agenda","meaning":["A list."],"agreedBy":"Future Visions"}""", "when the group agreed")]
    [InlineData("""{"id":"x","word":"agenda","meaning":["A list."],"agreedOn":"2026"}""", "which group")]
    [InlineData("""{"id":"x","word":"agenda","meaning":["A list."],"picture":"a b"}""", "name of a picture")]
    public async Task What_explains_nothing_is_refused_in_files_too(string line, string said)
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"testing","name":"Testing","siteName":"Boards"}""");
        var refused = await Assert.ThrowsAsync<Beehive.Platform.Exchange.RefusedException>(() => planting.LinesAsync("glossary-word", line));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        await site.PlantAsync("testing", "glossary-word", Agenda, CarersVote);
        return site;
    }
}
