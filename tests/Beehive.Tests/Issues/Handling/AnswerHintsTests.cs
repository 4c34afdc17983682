using Beehive.Issues;
using Xunit;

namespace Beehive.Tests.Issues.Handling;

public sealed class AnswerHintsTests
{
    [Theory]
    [InlineData("We will ask the bus company. They answer in May.", "")]
    [InlineData("The council asks the bus company whether the last bus of the day can go two hours later than now.", "20 words")]
    [InlineData("One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.", "")]
    [InlineData("We paid £12.50 at 10.30am, see boards.example/carers. It is good.", "")]
    [InlineData("We will utilise the money.", "“utilise”. An easier one: use")]
    [InlineData("Stakeholders met.", "“stakeholders”")]
    [InlineData("We act in accordance with the rule.", "“in accordance with”")]
    [InlineData("We refused.", "")]
    [InlineData("", "")]
    public void Long_sentences_and_hard_words_are_named(string text, string hint)
    {
        var said = AnswerHints.OfReading("why", text).Select(x => x.Says.ToString()).ToList();
        if (hint.Length == 0) Assert.Empty(said);
        else Assert.Contains(hint, Assert.Single(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IssueEnd.Done, "They agreed.", "Done.", "not what changed")]
    [InlineData(IssueEnd.Done, "They agreed.", "It has been resolved", "not what changed")]
    [InlineData(IssueEnd.Done, "The bus goes at nine.", "The bus goes at nine.", "not what changed")]
    [InlineData(IssueEnd.Done, "They agreed.", "The bus goes at nine.", "")]
    [InlineData(IssueEnd.NotNow, "There is no money.", "", "look at it again")]
    [InlineData(IssueEnd.NotNow, "There is no money. We look again in April.", "", "")]
    [InlineData(IssueEnd.No, "There is no money.", "", "what the person can do now")]
    [InlineData(IssueEnd.No, "There is no money. You can ask the parish council.", "", "")]
    [InlineData(IssueEnd.Signposted, "Another service.", "", "phone number")]
    [InlineData(IssueEnd.Signposted, "The advice centre: 01632 960 200.", "", "")]
    [InlineData(IssueEnd.Partly, "They agreed.", "The bus goes at eight.", "what is not done")]
    public void An_end_that_leaves_a_question_open_says_which(IssueEnd end, string why, string changed, string hint)
    {
        var said = AnswerHints.OfEnd(end, why, changed).Select(x => x.Says.ToString()).ToList();
        if (hint.Length == 0) Assert.Empty(said);
        else Assert.Contains(hint, Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_says_who_and_what_next()
    {
        Assert.Equal(2, AnswerHints.OfPromise("will", "Noted.").Count());
        Assert.Empty(AnswerHints.OfPromise("will", "The transport officer asks the company."));
    }

    [Theory]
    [InlineData("We will [what you will do] by May.", "[what you will do]")]
    [InlineData("We will … by May.", "…")]
    [InlineData("We will ... by May.", "...")]
    [InlineData("We meet on ____, at ten.", "____,")]
    [InlineData("See [the timetable](https://bus.example) for more.", null)]
    [InlineData("It goes on… and on.", null)]
    [InlineData("Nothing open here [", null)]
    public void A_gap_is_found(string text, string? gap) => Assert.Equal(gap, AnswerGaps.In(text));

    [Fact]
    public void Each_beginning_has_a_gap_and_is_easy_to_read()
    {
        foreach (var beginning in AnswerBeginning.OfPromise.Concat(AnswerBeginning.OfDelay).Concat(AnswerBeginning.OfSendingBack).Concat(AnswerBeginning.OfEnd))
        {
            Assert.NotNull(AnswerGaps.In(beginning.Text));
            Assert.Empty(AnswerHints.OfReading(beginning.Field, beginning.Text));
        }
        IssueEnd[] ends = [IssueEnd.Done, IssueEnd.Partly, IssueEnd.NotNow, IssueEnd.No, IssueEnd.NotOurs, IssueEnd.Signposted, IssueEnd.Private, IssueEnd.NotAccepted];
        Assert.Equal(ends, AnswerBeginning.OfEnd.Select(x => x.End!.Value).Distinct());
    }

    [Fact]
    public void No_easier_word_is_hard_itself()
    {
        Assert.Equal(HardWords.All.Count, HardWords.All.Select(x => x.Hard).Distinct().Count());
        Assert.All(HardWords.All, x => Assert.Empty(AnswerHints.OfReading("why", x.Easy)));
    }
}
