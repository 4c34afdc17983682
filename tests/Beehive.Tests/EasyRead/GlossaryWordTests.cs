using Beehive.EasyRead;
using Beehive.Platform;
using Beehive.Platform.Time;
using Xunit;

namespace Beehive.Tests.EasyRead;

public sealed class GlossaryWordTests
{
    private static readonly Act Act = new("Secretary", DateTimeOffset.UnixEpoch);
    private static readonly DateOnly Today = new(2026, 7, 15);
    private static readonly WordTold Told = new("agenda", ["agendas"], ["A list of what we talk about."], [], "list", null);

    [Fact]
    public void A_group_agrees_the_meaning_that_stands_there_and_no_other()
    {
        var word = Add(Told);
        Assert.Null(word.Agree("Future Visions", PartialDate.Parse("2026-05-03"), Today, Act));
        Assert.Null(word.Change(Told with { Picture = "calendar" }, Act));
        Assert.Equal("Future Visions", word.AgreedBy);
        Assert.Null(word.Change(Told with { Meaning = ["Something else."] }, Act));
        Assert.Equal((null, null), (word.AgreedBy, word.AgreedOn));
        Assert.Equal(["WordAdded", "WordAgreed", "WordChanged", "WordChanged"], word.Facts.Select(x => x.Deed));
    }

    [Theory]
    [InlineData(null, "2026", "which group")]
    [InlineData("Future Visions", null, "when")]
    [InlineData("Future Visions", "2026-07-16", "still to come")]
    public void Who_agreed_it_is_a_group_and_a_day(string? group, string? on, string said) =>
        Assert.Contains(said, Add(Told).Agree(group, on is null ? null : PartialDate.Parse(on), Today, Act)!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void It_is_taken_off_for_a_reason_and_comes_back()
    {
        var word = Add(Told);
        Assert.NotNull(word.TakeOff(Act));
        Assert.Null(word.TakeOff(Act with { Why = "We say it in another way." }));
        Assert.False(word.IsShown);
        Assert.NotNull(word.TakeOff(Act with { Why = "Again." }));
        Assert.Null(word.ShowAgain(Act));
        Assert.True(word.IsShown);
    }

    public static TheoryData<WordTold, string> Faults => new()
    {
        { Told with { Word = " " }, "Write the word" },
        { Told with { Word = "123" }, "no letter" },
        { Told with { Word = new string('x', 61) }, "is long" },
        { Told with { Meaning = [] }, "Say what it means" },
        { Told with { Meaning = ["a.", "b.", "c.", "d."] }, "more than 3 sentences" },
        { Told with { Meaning = [new string('x', 201)] }, "Make two of it" },
        { Told with { Forms = [.. Enumerable.Repeat("x", 21)] }, "more than 20" },
        { Told with { AlsoCalled = [""] }, "line of its own" },
        { Told with { Picture = "../x" }, "name of a picture" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_cannot_be_read_is_refused(WordTold told, string said)
    {
        Assert.Contains(said, GlossaryWord.Add(told, "x", Act, out _)!.ToString(), StringComparison.Ordinal);
        Assert.Contains(said, Add(Told).Change(told, Act)!.ToString(), StringComparison.Ordinal);
    }

    private static GlossaryWord Add(WordTold told)
    {
        Assert.Null(GlossaryWord.Add(told, "agenda", Act, out var word));
        return word!;
    }
}
