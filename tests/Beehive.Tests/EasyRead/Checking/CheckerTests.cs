using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Xunit;

namespace Beehive.Tests.EasyRead.Checking;

public sealed class CheckerTests
{
    private static readonly CheckedPicture Bus = new("bus");

    [Theory]
    [InlineData("We don't know.", "We do not know.")]
    [InlineData("Don’t park here.", "Do not park here.")]
    [InlineData("Come asap.", null)] // its stop may be the sentence's
    [InlineData("Come asap please.", "Come as soon as possible please.")]
    [InlineData("We meet on 8/3/12.", "We meet on Thursday 8 March 2012.")]
    [InlineData("We meet on Thurs 8th Mar 2012.", "We meet on Thursday 8 March 2012.")]
    [InlineData("We meet on March 8, 2012.", "We meet on Thursday 8 March 2012.")]
    [InlineData("We meet on 31/2/12.", null)]
    [InlineData("Come at 14:00.", "Come at 2 in the afternoon.")]
    [InlineData("Come at 14:30.", "Come at half past 2 in the afternoon.")]
    [InlineData("Come at 09:15.", "Come at 9:15 in the morning.")]
    [InlineData("Come at 10:30.", null)] // morning or night
    [InlineData("Twelve people came.", "12 people came.")]
    [InlineData("Twenty-five people came.", "25 people came.")]
    [InlineData("Tea & cake", "Tea and cake")]
    [InlineData("Read part II of it.", "Read part 2 of it.")]
    [InlineData("You MUST come.", "You must come.")]
    [InlineData("It's late.", null)] // it is, or it has
    public void A_change_is_offered_only_where_nothing_can_go_wrong(string sentence, string? changed)
    {
        var offered = RulesTests.Found(sentence).Where(x => x.Change is not null).ToList();
        if (changed is null) Assert.Empty(offered);
        else Assert.Equal(changed, Assert.Single(offered).Changed(sentence));
    }

    /// <summary>Somebody wrote on while the page was open.</summary>
    [Fact]
    public void A_change_is_not_made_in_a_sentence_that_has_changed() =>
        Assert.Null(RulesTests.Found("We don't know.").Single(x => x.Change is not null).Changed("Now we don't know."));

    [Fact]
    public void A_changed_sentence_is_not_found_again()
    {
        foreach (var sentence in (string[])["We don't know.", "We meet on 8/3/12.", "Come at 14:30.", "Twelve people came.", "Tea & cake", "Come at 00:00."])
        {
            var finding = RulesTests.Found(sentence).First(x => x.Change is not null);
            Assert.DoesNotContain(RulesTests.Found(finding.Changed(sentence)!), x => x.Rule == finding.Rule);
        }
    }

    /// <summary>The reasons are read by people who learn to write Easy Read: they keep the rules that they tell.</summary>
    [Fact]
    public void Reasons_keep_the_rules_themselves()
    {
        var whys = RulesTests.Bad.SelectMany(x => RulesTests.Found(x.Data.Item2)).Concat(Structure()).Select(x => x).Where(x => x.Rule != 19).Select(x => x.Why.ToString()).Distinct().ToList();
        Assert.True(whys.Count > 30);
        Assert.All(whys, why => Assert.DoesNotContain(RulesTests.Found(why), x => x.Severity is Severity.Error or Severity.Warning && x.Rule is not 11));
    }

    [Fact]
    public void A_block_needs_a_picture_and_a_heading_none()
    {
        var found = Check(new(BlockKind.Heading, ["Buses"]), new(BlockKind.Text, ["The bus is late."]));
        Assert.Equal((1, Severity.Error), Assert.Single(found.Where(x => x.Rule == 12).Select(x => (x.Block, x.Severity))));
    }

    [Fact]
    public void A_picture_means_one_thing()
    {
        Assert.Contains(Check(new(BlockKind.Text, ["The bus is late."], Bus), new(BlockKind.Text, ["We need more money."], Bus)), x => x is { Rule: 12, Block: 1, Found: "bus" });
        Assert.DoesNotContain(Check(new(BlockKind.Text, ["The bus is late."], Bus), new(BlockKind.Text, ["Take a bus."], Bus)), x => x.Rule == 12);
        Assert.DoesNotContain(Check(new(BlockKind.Text, ["Come on Monday."], Bus), new(BlockKind.Text, ["It was in May."], Bus), new(BlockKind.Text, ["It ends on Friday."], Bus)), x => x is { Rule: 12, Block: 2 });
    }

    [Fact]
    public void Three_sentences_are_enough_for_a_block()
    {
        string[] four = ["One bus.", "A bus.", "The bus.", "My bus."];
        Assert.Contains(Check(new CheckedBlock(BlockKind.Text, four, Bus)), x => x.Rule == 12);
        Assert.DoesNotContain(Check(new CheckedBlock(BlockKind.Text, four[..3], Bus)), x => x.Rule == 12);
        Assert.DoesNotContain(Check(new CheckedBlock(BlockKind.List, four, Bus)), x => x.Rule == 12);
    }

    [Fact]
    public void Somebody_must_agree_a_picture_and_say_whose_it_is() =>
        Assert.Equal([Severity.Question, Severity.Question, Severity.Question], Check(new CheckedBlock(BlockKind.Text, ["The bus is late."], new("bus", Agreed: false, HasLicence: false, HasAlt: false))).Where(x => x.Rule == 13).Select(x => x.Severity));

    [Theory]
    [InlineData(600, null)]
    [InlineData(601, Severity.Warning)]
    [InlineData(1000, Severity.Warning)]
    [InlineData(1001, Severity.Error)]
    public void A_text_has_an_end(int words, Severity? severity)
    {
        var text = Enumerable.Range(0, words).Chunk(5).Select(x => new CheckedBlock(BlockKind.Text, [string.Join(' ', x.Select(_ => "bus")) + "."], Bus)).ToArray();
        Assert.Equal(severity, Check(text).Where(x => x is { Rule: 15, Block: -1 }).Select(x => (Severity?)x.Severity).SingleOrDefault());
    }

    [Fact]
    public void Eight_blocks_need_a_heading()
    {
        var eight = Enumerable.Repeat(new CheckedBlock(BlockKind.Text, ["The bus is late."], Bus), 8).ToArray();
        Assert.DoesNotContain(Check(eight), x => x.Rule == 15);
        Assert.Contains(Check([.. eight, eight[0]]), x => x is { Rule: 15, Block: 8 });
        Assert.DoesNotContain(Check([.. eight, new(BlockKind.Heading, ["More"]), eight[0]]), x => x.Rule == 15);
    }

    [Theory]
    [InlineData(TextKind.Page, 0)]
    [InlineData(TextKind.Agenda, 1)]
    [InlineData(TextKind.Paper, 2)]
    [InlineData(TextKind.Minutes, 2)]
    [InlineData(TextKind.Consultation, 3)]
    public void Each_kind_of_text_must_say_other_things(TextKind kind, int missing)
    {
        Assert.Equal(missing, Of(kind, "The bus is late.").Count(x => x.Rule == 16));
        Assert.DoesNotContain(Of(kind, "Call us on 01375 652 652.", "Answer by Friday 14 October 2011.", "Next, we will decide."), x => x.Rule == 16);
    }

    [Fact]
    public void Counts_are_told_and_never_more_than_told()
    {
        var counts = Assert.Single(Check(new CheckedBlock(BlockKind.Text, ["The bus is late."], Bus)), x => x.Rule == 19);
        Assert.Equal(Severity.Info, counts.Severity);
        Assert.DoesNotContain("age", counts.Why.ToString().Split(' '));
    }

    [Fact]
    public void What_the_glossary_explains_and_what_is_a_name_is_no_hard_word()
    {
        var words = new CheckerWords([new("quorum", ["quorate"], []), new("task and finish group", [], [])], ["Thurrock Coalition", "LDPB", "Inclusivo"]);
        var text = new CheckedText("", [new(BlockKind.Text, ["The quorums were good.", "Inclusivo met.", "The LDPB met.", "We are quorate.", "The task and finish group met.", "Coalition work is good."], Bus)], TextKind.Page);
        Assert.DoesNotContain(Checker.Check(text, words), x => x.Rule is 3 or 4);
        Assert.Equal(["Inclusivo", "Coalition"], Checker.Check(text, CheckerWords.Usual).Where(x => x.Rule == 3 && char.IsUpper(x.Found[0])).Select(x => x.Found));
    }

    [Fact]
    public void What_else_the_glossary_calls_a_thing_is_the_same_thing()
    {
        var words = new CheckerWords([new("easy meeting", [], ["pre-meeting"])], []);
        var text = new CheckedText("", [new(BlockKind.Text, ["Come to the easy meeting.", "The pre-meeting is on Monday."], Bus)], TextKind.Page);
        Assert.Contains(Checker.Check(text, words), x => x is { Rule: 11, Found: "pre-meeting", Sentence: 1 });
    }

    [Fact]
    public void A_hard_word_is_told_once_and_not_when_it_is_explained_further_down()
    {
        Assert.Single(Found("The quorum is good.", "The quorum was good.", "Quorums are good."), x => x.Rule == 3);
        Assert.DoesNotContain(Found("The quorum is good.", "A quorum is when enough people came."), x => x.Rule == 3);
    }

    [Fact]
    public void Where_it_was_found_is_said()
    {
        var found = Assert.Single(Found("The bus is late.", "We don’t know."), x => x.Rule == 5);
        Assert.Equal((0, 1, 3, "don’t"), (found.Block, found.Sentence, found.At, found.Found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("'")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("£")]
    [InlineData("a.b.c.d.")]
    [InlineData("1/2/3/4/5")]
    [InlineData("99999999999999999999999999999999 people")]
    [InlineData("0000000000000000000000000")]
    [InlineData("\uD83D")]
    [InlineData("😀 😀")]
    [InlineData("a@b a@ @b http:// x://y")]
    [InlineData("12:99 99:99 24:00")]
    [InlineData("8/3/ 8/ /3 8//3")]
    [InlineData("May 99 March March 0")]
    [InlineData("the of the of")]
    [InlineData("(((((((((")]
    [InlineData("Iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii's")]
    [InlineData("half past half past quarter to")]
    public void Nothing_that_people_type_breaks_it(string sentence) => Assert.All(RulesTests.Found(sentence), x => Assert.InRange(x.Rule, 1, RuleNames.Count));

    private static IReadOnlyList<EasyFinding> Check(params CheckedBlock[] blocks) => Checker.Check(new("", blocks, TextKind.Page), CheckerWords.Usual);

    private static IReadOnlyList<EasyFinding> Found(params string[] sentences) => Check(new CheckedBlock(BlockKind.Text, sentences, Bus));

    private static IReadOnlyList<EasyFinding> Of(TextKind kind, params string[] sentences) => Checker.Check(new("", [new(BlockKind.Text, sentences, Bus)], kind), CheckerWords.Usual);

    private static IEnumerable<EasyFinding> Structure() =>
    [
        .. Of(TextKind.Consultation, "The bus is late."), .. Check(new CheckedBlock(BlockKind.Text, ["A bus.", "A bus.", "A bus.", "A bus."])),
        .. Check(new CheckedBlock(BlockKind.Text, ["The bus is late."], new("bus", false, false, false)), new CheckedBlock(BlockKind.Text, ["We need money."], Bus)),
        .. Check([.. Enumerable.Repeat(new CheckedBlock(BlockKind.Text, [string.Join(' ', Enumerable.Repeat("bus", 80))], Bus), 10)]),
    ];
}
