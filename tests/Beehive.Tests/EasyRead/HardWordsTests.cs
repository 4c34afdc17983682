using Beehive.EasyRead;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Which words of a sentence are explained.</summary>
public sealed class HardWordsTests
{
    private static readonly HardWords Words = new([
        Of("carer", ["carers"], ["unpaid helper"]), Of("carers centre", ["carers’ centre"]), Of("agenda", ["agendas"]), Of("agenda item", ["agenda items"]), Of("co-chair", ["co-chairs"]),
        Of("minutes", []), Of("National Health Service", [], ["NHS"]), Of("information technology", [], ["IT"]), Of("café", []), Of("employment", [], ["work"]), Of("speech and language therapist", [], ["SALT"]),
    ]);

    [Theory]
    [InlineData("The agenda is here.", "agenda")]
    [InlineData("AGENDAS come by post.", "AGENDAS")]
    [InlineData("Look at the agenda items, please.", "agenda items")]
    [InlineData("The carers’ centre is open. Carers go there.", "carers’ centre|Carers")]
    [InlineData("The carers' centre is open.", "carers' centre")]
    [InlineData("She is co chair. He is the other co-chair.", "co chair|co-chair")]
    [InlineData("The carer's bus is late.", "carer")]
    [InlineData("We wrote the minutes in 90 minutes.", "minutes")]
    [InlineData("It takes a few minutes.", "")]
    [InlineData("The NHS has a plan. It is good.", "NHS")]
    [InlineData("We do IT.", "IT")]
    [InlineData("Meet us in the Café.", "Café")]
    [InlineData("Write to carer@boards.example or www.carer.example now.", "")]
    [InlineData("Scarer and carersx are other words.", "")]
    [InlineData("An agenda. Item 2 is next.", "agenda")]
    [InlineData("Our unpaid helpers. An unpaid helper came.", "unpaid helper")]
    [InlineData("People work together in employment.", "employment")]
    [InlineData("Ask the SALT about salt.", "SALT")]
    [InlineData("", "")]
    [InlineData("…!?", "")]
    public void The_longest_word_is_found_as_it_is_written(string sentence, string expected) => Assert.Equal(expected, string.Join('|', Found(Words, sentence)));

    [Fact]
    public void A_boards_own_word_goes_before_that_of_the_place_and_this_before_the_shared_one()
    {
        var shared = Glossary.Starter.All.Single(x => x.Word == "agenda");
        var glossary = Glossary.Of([
            Of("agenda", []) with { Key = "a", Meaning = ["The place says so."] },
            Of("agenda", []) with { Key = "b", Meaning = ["Carers say so."], BoardId = 7, Board = "Carers", Anchor = "carers-agenda" },
        ]);
        Assert.Equal("Carers say so.", Meaning(glossary, 7));
        Assert.Equal("The place says so.", Meaning(glossary, 8));
        Assert.Equal("The place says so.", Meaning(glossary, null));
        Assert.Equal(shared.Meaning[0], Meaning(Glossary.Of([]), 7));
        Assert.DoesNotContain(shared, glossary.All);
        Assert.Equal(["The place says so.", "Carers say so."], glossary.All.Where(x => x.Word == "agenda").Select(x => x.Meaning[0]));
        Assert.Equal(glossary.All.Count - 1, glossary.For(7).Count());
    }

    [Fact]
    public void A_word_is_found_by_its_beginning_by_its_other_names_and_by_its_meaning()
    {
        Assert.Equal("agenda", Glossary.Starter.Search("agend")[0].Word);
        Assert.Equal("general practitioner", Glossary.Starter.Search("GP")[0].Word);
        Assert.Contains("agenda", Glossary.Starter.Search("what we will talk about").Select(x => x.Word));
        Assert.Empty(Glossary.Starter.Search("xylophone"));
        Assert.Empty(Glossary.Starter.Search(" ?! "));
    }

    private static string Meaning(Glossary glossary, long? board) => glossary.Of(board).TryFind("Our agenda.", 0, out var found) ? found.Word.Meaning[0] : "";

    private static IEnumerable<string> Found(HardWords words, string sentence)
    {
        for (var from = 0; words.TryFind(sentence, from, out var found); from = found.End) yield return sentence[found.Start..found.End];
    }

    private static ShownWord Of(string word, string[] forms, params string[] also) => new(word, forms, ["Meaning."], also, null) { Anchor = ShownWord.IdentityOf(word, null) };
}
