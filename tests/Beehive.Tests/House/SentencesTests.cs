using Xunit;

namespace Beehive.Tests.House;

/// <summary>Every sentence of ours on a page goes through T, so that a place can have its own words and another language its own sentences.</summary>
public sealed class SentencesTests
{
    /// <summary>Bare words that may stay, and why.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Beehive"] = "a name",
        ["github.com/alphagov/govuk-frontend"] = "an address",
        ["Apple"] = "a name",
        ["Google"] = "a name",
        ["Outlook"] = "a name",
        ["openmoji.org"] = "an address",
        ["ico.org.uk/make-a-complaint"] = "an address",
        ["./do beehive import samples/thurrock"] = "a command to type",
    };

    [Fact]
    public void No_sentence_goes_past_T()
    {
        var pages = Tree.Files("src", ".cshtml").ToList();
        Assert.NotEmpty(pages);
        Found.Nothing(pages.SelectMany(x => Sentences.BareIn(Tree.Text(x)).Where(words => !Allowed.ContainsKey(words)).Select(words => $"{x}: {words}")));
    }

    [Theory]
    [InlineData("<p>All meetings</p>")]
    [InlineData("<p>\nAll meetings\n</p>")]
    [InlineData("@if (Model.Count > 0)\n{\n<p>@T[\"Boards\"] and more</p>\n}")]
    [InlineData("<a href=\"@Model.Address\">More</a>")]
    [InlineData("<nav aria-label=\"Pages\"></nav>")]
    public void A_sentence_that_did_would_be_seen(string page) => Assert.NotEmpty(Sentences.BareIn(page));

    [Theory]
    [InlineData("@page \"/{place}\"\n@using Beehive.Boards\n<h1>@T[\"Boards\"]</h1>")]
    [InlineData("@{\n  var board = Model.Board;\n}\n<p>@(board.Summary ?? T[\"none\"])</p>")]
    [InlineData("@foreach (var (a, b) in Model.Pairs.Where(x => x.A > 1))\n{\nvar c = a + b;\n<li>@c.Title?.Words</li>\n}")]
    [InlineData("<partial name=\"/X.cshtml\" model=\"new(Model.List.Where(x => x.Is))\" />")]
    public void Code_is_not_taken_for_a_sentence(string page) => Assert.Empty(Sentences.BareIn(page));
}
