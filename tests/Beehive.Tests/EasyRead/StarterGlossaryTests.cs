using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>The words that come with the program: easy, each once, and no picture that says something else.</summary>
public sealed class StarterGlossaryTests
{
    private const int LongestSentence = 13;

    /// <summary>No drawing shows these; those whom they are about choose their own picture.</summary>
    private static readonly string[] NeedPictures = ["chair", "co-chair", "councillor", "hate crime", "abuse", "dementia", "learning disability", "autism", "carer", "advocate", "social worker", "disability", "deaf", "bullying", "domestic abuse", "British Sign Language"];

    /// <summary>What partnership boards say at nearly every meeting.</summary>
    private static readonly string[] Must = ["agenda", "minutes", "action", "decision", "co-chair", "vote", "quorum", "apologies", "carer", "advocate", "safeguarding", "budget", "consultation", "personal budget", "direct payment", "commissioning", "social worker", "hate crime", "dementia", "autism", "learning disability", "consent", "complaint", "priority", "indicator", "trend", "report card", "terms of reference", "sub-group", "third sector", "HealthWatch"];

    [Fact]
    public void It_has_the_words_of_boards()
    {
        Assert.True(StarterGlossary.Words.Count >= 220, $"{StarterGlossary.Words.Count} words");
        Assert.Empty(Must.Except(StarterGlossary.Words.Select(x => x.Word)));
    }

    [Fact]
    public void Each_writing_belongs_to_one_word()
    {
        var all = StarterGlossary.Words.SelectMany(x => ((string[])[x.Word, .. x.Forms, .. x.AlsoCalled]).Select(form => (form, x.Word))).ToList();
        Found.Nothing(all.GroupBy(x => x.form, StringComparer.OrdinalIgnoreCase).Where(x => x.Count() > 1).Select(x => $"{x.Key}: {string.Join(", ", x.Select(y => y.Word))}"));
        Found.Nothing(Glossary.Starter.All.GroupBy(x => x.Anchor).Where(x => x.Count() > 1).Select(x => x.Key));
        Found.Nothing(StarterGlossary.Words.Where(x => new WordTold(x.Word, x.Forms, x.Meaning, x.AlsoCalled, x.Picture, null).Refused is not null).Select(x => x.Word));
    }

    [Fact]
    public void A_meaning_is_one_or_two_short_whole_sentences() => Found.Nothing(
        from word in StarterGlossary.Words
        from fault in (string?[])[word.Meaning.Count is 1 or 2 ? null : "not one or two sentences", .. word.Meaning.Select(x =>
            x.Split(' ').Length > LongestSentence ? "long: " + x : !x.EndsWith('.') ? "no stop: " + x : char.IsLower(x[0]) ? "no capital: " + x : x.Contains("n't", StringComparison.Ordinal) ? "short form: " + x : null)]
        where fault is not null
        select $"{word.Word}: {fault}");

    [Fact]
    public void Every_picture_is_there_and_none_stands_where_no_drawing_shows_the_word()
    {
        Found.Nothing(StarterGlossary.Words.Where(x => x.Picture is { } name && !File.Exists(Path.Combine(Built.Wwwroot, "pictures", name + ".svg"))).Select(x => $"{x.Word}: {x.Picture}"));
        Found.Nothing(StarterGlossary.Words.Where(x => NeedPictures.Contains(x.Word) && x.Picture is not null).Select(x => x.Word));
        Assert.Empty(NeedPictures.Except(StarterGlossary.Words.Select(x => x.Word)));
    }

    /// <summary>As one text: what concerns its length and its pictures says nothing about words.</summary>
    [Fact]
    public void The_checker_finds_no_fault_with_a_meaning_and_no_hard_word_that_is_not_explained()
    {
        var text = CheckedText.Of("Words", StarterGlossary.Words.Select(x => new Block(BlockKind.Text, "list", x.Meaning)), TextKind.Page);
        var words = new CheckerWords(StarterGlossary.Words.Select(x => new ExplainedWord(x.Word, x.Forms, x.AlsoCalled)), []);
        Found.Nothing(Checker.Check(text, words).Where(x => x.Severity == Severity.Error && x.Rule is not (12 or 15)).Select(x => $"{StarterGlossary.Words[x.Block].Word}: rule {x.Rule}, {x.Found}"));
    }

    [Fact]
    public void Nobody_has_agreed_it() => Assert.All(Glossary.Starter.All, x => Assert.Null(x.AgreedBy));
}
