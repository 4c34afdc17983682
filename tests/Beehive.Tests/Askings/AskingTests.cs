using Beehive.Askings;
using Beehive.Platform;
using Beehive.Platform.Time;
using Xunit;

namespace Beehive.Tests.Askings;

/// <summary>The rules of the noun, without web or database.</summary>
public sealed class AskingTests
{
    private static readonly DateOnly Day = new(2026, 7, 15);
    private static readonly AskingToMake Wanted = new(AskingKind.Explain, "Say why the day centre closed", "Hill NHS trust", Day.AddDays(30), 1);

    [Fact]
    public void Each_thing_that_is_missing_or_too_long_is_refused_in_words()
    {
        foreach (var (wanted, words) in ((AskingToMake, string)[])
        [
            (Wanted with { Kind = null }, "Choose what you ask for"), (Wanted with { What = " " }, "in one sentence"), (Wanted with { What = new('x', 301) }, "longer than 300"),
            (Wanted with { Body = "" }, "which body"), (Wanted with { Body = new('x', 121) }, "longer than 120"), (Wanted with { Office = new('x', 121) }, "office is longer"),
            (Wanted with { Text = new('x', 4001) }, "longer than 4000"), (Wanted with { Due = Day }, "day after today"), (Wanted with { Visibility = Visibility.Draft }, "Show it first"),
        ])
        {
            Assert.Contains(words, Asking.Make(wanted, "/place", "key", On(Day), out var none)!.ToString(), StringComparison.Ordinal);
            Assert.Null(none);
        }
    }

    [Fact]
    public void An_answer_is_late_when_its_day_is_over_and_only_while_the_board_waits()
    {
        var asking = Made();
        Assert.False(asking.IsOverdue(Day.AddDays(30)));
        Assert.True(asking.IsOverdue(Day.AddDays(31)));
        Assert.Null(asking.NoteAnswer("Snow.", Day.AddDays(40), On(Day.AddDays(40))));
        Assert.False(asking.IsOverdue(Day.AddDays(41)));
    }

    [Fact]
    public void Asking_again_is_dated_and_may_give_another_day()
    {
        var asking = Made();
        Refused("Write what you say", asking.Chase(" ", null, On(Day.AddDays(1))));
        Refused("longer than", asking.Chase(new string('x', 4001), null, On(Day.AddDays(1))));
        Refused("day after today", asking.Chase("Please.", Day.AddDays(1), On(Day.AddDays(1))));
        Assert.Null(asking.Chase("Please.", Day.AddDays(60), On(Day.AddDays(1))));
        Refused("chased today already", asking.Chase("Please!", null, On(Day.AddDays(1))));
        Assert.Null(asking.Chase("Please!", null, On(Day.AddDays(2))));
        Assert.Equal(PartialDate.Of(Day.AddDays(60)), asking.Due);
        Assert.Equal([AskingDeed.Asked, AskingDeed.Chased, AskingDeed.Chased], asking.Steps.OrderBy(x => x.Order).Select(x => x.Deed));
    }

    [Fact]
    public void An_answer_has_words_and_a_day_that_can_be()
    {
        var asking = Made();
        Refused("Write what the body answered", asking.NoteAnswer("", Day, On(Day)));
        Refused("still to come", asking.NoteAnswer("Snow.", Day.AddDays(2), On(Day.AddDays(1))));
        Refused("cannot be older", asking.NoteAnswer("Snow.", Day.AddDays(-1), On(Day)));
        Assert.Equal(AskingState.Waiting, asking.State);
        Assert.Null(asking.NoteAnswer("Snow.", Day, On(Day.AddDays(1))));
        Assert.Equal((AskingState.Answered, PartialDate.Of(Day)), (asking.State, asking.AnsweredOn));
        Assert.Null(asking.NoteAnswer("It was ice.", Day.AddDays(1), On(Day.AddDays(1))));
        Assert.Equal(["Snow.", "It was ice."], asking.Steps.Where(x => x.Deed == AskingDeed.Answered).OrderBy(x => x.Order).Select(x => x.Text));
        foreach (var refusal in (Refusal?[])[asking.Chase("x", null, On(Day)), asking.NoteRefusal("x", Day, On(Day)), asking.Withdraw("x", On(Day)), asking.Close("x", On(Day))])
            Refused("closed already", refusal);
    }

    [Fact]
    public void A_refusal_needs_its_reason_and_a_late_answer_still_counts()
    {
        var asking = Made();
        Refused("did not say why", asking.NoteRefusal(" ", Day, On(Day)));
        Refused("still to come", asking.NoteRefusal("No money.", Day.AddDays(1), On(Day)));
        Assert.Null(asking.NoteRefusal("No money.", Day, On(Day)));
        Assert.Equal((AskingState.Refused, "No money."), (asking.State, asking.Reason));
        Refused("closed already", asking.NoteRefusal("No money.", Day, On(Day)));
        Assert.Null(asking.NoteAnswer("We found money.", Day, On(Day)));
        Assert.Equal((AskingState.Answered, null), (asking.State, asking.Reason));
    }

    [Fact]
    public void What_is_taken_back_waits_for_nothing()
    {
        var asking = Made();
        Refused("Say why", asking.Withdraw("", On(Day)));
        Assert.Null(asking.Withdraw("It was sorted.", On(Day)));
        Assert.Equal(AskingState.Withdrawn, asking.State);
        Refused("taken this back", asking.NoteAnswer("Snow.", Day, On(Day)));
        Refused("closed already", asking.Withdraw("Again.", On(Day)));
    }

    [Fact]
    public void It_is_closed_without_an_answer_only_when_the_day_is_over_and_the_body_was_asked_again()
    {
        var asking = Made();
        var late = On(Day.AddDays(31));
        Refused("until Friday 14 August 2026", asking.Close("No answer.", On(Day.AddDays(30))));
        Refused("Chase the answer once", asking.Close("No answer.", late));
        Assert.Null(asking.Chase("Please.", null, late));
        Refused("Say why", asking.Close(" ", late));
        Assert.Null(asking.Close("Asked twice.", late));
        Assert.Equal(AskingState.NoAnswer, asking.State);
        Assert.Null(asking.NoteRefusal("We do not answer.", Day.AddDays(31), late));
    }

    [Fact]
    public void What_came_of_it_is_news_and_asking_again_is_none()
    {
        var asking = Made();
        Assert.Null(asking.Chase("Please.", null, On(Day)));
        Assert.Null(asking.NoteAnswer("Snow.", Day, On(Day)));
        Assert.Equal(["Asked: Say why the day centre closed", "Answered: Say why the day centre closed"], asking.Facts.Select(x => x.News?.Title).OfType<string>());
        Assert.Contains("Snow.", asking.Facts[^1].News!.Text, StringComparison.Ordinal);
    }

    private static Asking Made()
    {
        Assert.Null(Asking.Make(Wanted, "/place", "key", On(Day), out var asking));
        return asking!;
    }

    private static void Refused(string words, Refusal? refusal) => Assert.Contains(words, refusal?.ToString() ?? "", StringComparison.Ordinal);

    private static By On(DateOnly day) => new("Secretary", day, new Act("test", SiteUnderTest.Now));
}
