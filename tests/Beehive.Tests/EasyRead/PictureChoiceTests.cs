using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Pictures are proposed for what somebody wrote, the words of their own board first.</summary>
public sealed class PictureChoiceTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("The meeting was on Monday. Put the day in your diary.", "appointment")]
    [InlineData("The bus did not come.", "bus")]
    [InlineData("We need more money for buses.", "money")]
    [InlineData("Everybody voted.", "vote")]
    [InlineData("The lifts are broken.", "lift")]
    [InlineData("Tell us about mental health.", "mind")]
    public async Task A_picture_is_proposed_for_what_a_sentence_says(string sentence, string picture)
    {
        var proposed = await WithAsync(choice => choice.ProposeAsync(sentence, null, Cancel));
        Assert.Contains(picture, proposed.Select(x => x.Name));
        Assert.All(proposed, x => Assert.True(x.Address.Length > 0 && x.Why.Arguments.Length == 1));
        Assert.True(proposed.Count <= PictureChoice.Few);
    }

    [Theory]
    [InlineData("We do what we do and it is how it was.")]
    [InlineData("")]
    [InlineData("\uD800 \u0000 ?!")]
    [InlineData("The councillor spoke with the co-chair.")]
    public async Task Where_no_picture_fits_none_is_proposed(string sentence) => Assert.Empty(await WithAsync(choice => choice.ProposeAsync(sentence, null, Cancel)));

    [Fact]
    public async Task The_words_of_the_board_come_first_then_those_of_the_place_then_those_of_everybody()
    {
        var known = new Known(new("money", "star", WordsOf.Everybody), new("buses", "late", WordsOf.Place), new("buses", "tell", WordsOf.Board), new("buses", "no-such-picture", WordsOf.Board));
        var proposed = await WithAsync(choice => choice.ProposeAsync(["We need money for buses."], 7, Cancel, 40), known);
        Assert.Equal(["tell", "late", "star", "money"], proposed.Take(4).Select(x => x.Name));
        Assert.Contains("bus", proposed.Select(x => x.Name));
        Assert.StartsWith("This board has it for", proposed[0].Why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_the_glossary_lend_their_pictures_the_nearest_first()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        await using var site = await SiteUnderTest.StartAsync(under);
        await site.PlaceAsync("testing", "");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""");
        await site.PlantAsync("testing", "glossary-word", """{"id":"flumph","word":"flumph","forms":["flumphs"],"meaning":["A thing."],"picture":"star"}""",
            """{"id":"own","word":"flumph","forms":["flumphing"],"meaning":["Our thing."],"picture":"honey","board":"carers"}""", """{"id":"bare","word":"blump","meaning":["A thing without a picture."]}""");
        await using var scope = site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel);
        var here = scope.ServiceProvider.GetRequiredService<Here>();
        here.Enter(place, Viewer.Anyone);
        var board = await store.Look(place.Id, Viewer.Keeper).Boards.SingleAsync(Cancel);
        var words = Assert.Single(scope.ServiceProvider.GetServices<IKnowsPicturedWords>());
        var (ofBoard, ofPlace) = (await words.PicturedAsync(board.Id, Cancel), await words.PicturedAsync(null, Cancel));
        Assert.Equal([new("flumph", "honey", WordsOf.Board), new("flumphing", "honey", WordsOf.Board)], ofBoard.Where(x => x.Of == WordsOf.Board));
        Assert.Equal([new("flumph", "star", WordsOf.Place), new("flumphs", "star", WordsOf.Place)], ofPlace.Where(x => x.Of == WordsOf.Place));
        Assert.Contains(new("agendas", "list", WordsOf.Everybody), ofPlace);
        Assert.DoesNotContain("blump", ofPlace.Select(x => x.Form));
    }

    [Fact]
    public async Task What_is_chosen_stands_first_what_is_usual_last_and_few_are_shown()
    {
        var question = await WithAsync(choice => choice.AskAsync("picture", new("Which picture?"), ["The bus was late."], "honey", null, Cancel, "clock", "no-such-picture", "bus"));
        Assert.Equal(["honey", "bus"], question.Proposed.Take(2).Select(x => x.Name));
        Assert.Equal("clock", question.Proposed[^1].Name);
        var lost = await WithAsync(choice => choice.AskAsync("picture", new("Which picture?"), ["We need money, a bus, a house, a phone, a book, food, a park and a doctor."], "no-such-picture", null, Cancel));
        Assert.Equal(("no-such-picture", ""), (lost.Proposed[0].Name, lost.Proposed[0].Address));
        Assert.Equal(PictureQuestion.Most, lost.Proposed.Count);
    }

    [Fact]
    public async Task A_picture_is_found_by_what_fits_a_word_and_by_a_part_of_it_and_never_twice()
    {
        var asked = new PictureQuestion("picture", new("Which picture?"), [new("bus", "/pictures/bus.svg", "", new("It is called so."))], null);
        var found = await WithAsync(choice => choice.FindAsync(asked, "bus", null, Cancel));
        Assert.DoesNotContain("bus", found.Found.Select(x => x.Name));
        Assert.Contains("minibus", found.Found.Select(x => x.Name));
        Assert.Contains("powered-wheelchair", (await WithAsync(choice => choice.FindAsync(asked, "WHEELCHAIR powered", null, Cancel))).Found.Select(x => x.Name));
        Assert.InRange((await WithAsync(choice => choice.FindAsync(asked, "e", null, Cancel))).Found.Count, PictureChoice.MostFound, PictureChoice.MostFound);
        Assert.Empty((await WithAsync(choice => choice.FindAsync(asked, "flumph", null, Cancel))).Found);
    }

    [Fact]
    public async Task Every_drawing_can_be_found_by_its_name_and_by_each_of_its_words()
    {
        var drawings = await WithDrawingsAsync(x => Task.FromResult(x.All));
        Assert.InRange(drawings.Count, 200, 300);
        foreach (var drawing in drawings)
            foreach (var word in drawing.Words.Append(drawing.Name))
                Assert.True(new PictureText([word]).Find(word) is not null, drawing.Name + ": " + word);
        Assert.Equal(drawings.Count, drawings.Select(x => x.Openmoji ?? x.Name).Distinct().Count());
    }

    private Task<T> WithDrawingsAsync<T>(Func<Drawings, Task<T>> ask) => WithSiteAsync(services => ask(services.GetRequiredService<Drawings>()));

    private async Task<T> WithSiteAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        await using var site = await SiteUnderTest.StartAsync(under);
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    private Task<T> WithAsync<T>(Func<PictureChoice, Task<T>> ask, params IKnowsPicturedWords[] glossaries) =>
        WithSiteAsync(services => ask(new PictureChoice(services.GetRequiredService<PictureBook>(), glossaries)));

    private sealed class Known(params PicturedWord[] words) : IKnowsPicturedWords
    {
        public Task<IReadOnlyList<PicturedWord>> PicturedAsync(long? board, CancellationToken cancel) => Task.FromResult<IReadOnlyList<PicturedWord>>(words);
    }
}
