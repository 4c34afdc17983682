using Xunit;

namespace Beehive.Tests.EasyRead;

public sealed class CorpusLabelsTests
{
    public static TheoryData<int> Rules => [.. Corpus.Rules];

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_has_good_and_bad_snippets_enough(int rule)
    {
        var (snippets, wanted) = (Corpus.Of(rule), Corpus.Counted.Contains(rule) ? 10 : 40);
        Assert.InRange(snippets.Count(x => x.Bad), wanted, 120);
        Assert.InRange(snippets.Count(x => !x.Bad), wanted, 120);
    }

    [Theory, MemberData(nameof(Rules))]
    public void No_snippet_stands_twice_and_each_says_why(int rule)
    {
        var snippets = Corpus.Of(rule);
        var texts = snippets.Where(x => x.Text is not null).Select(x => x.Text!).ToList();
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(snippets, x => Assert.True(x.Note.Length > 3 && (x.Text is null) != (x.Blocks is null), x.Note));
    }

    [Fact]
    public void Quotations_name_one_of_the_papers()
    {
        string[] papers = ["thurrock-powerful-partnerships-2012", "thurrock-compact-response-2012", "redcar-cleveland-review-2011", "trafford-partnership-review-2015", "community-care-good-practice-2007"];
        var quoted = Corpus.Rules.SelectMany(Corpus.Of).Where(x => x.From is not null).ToList();
        Assert.NotEmpty(quoted);
        Assert.All(quoted, x => Assert.Contains(x.From, papers));
    }
}
