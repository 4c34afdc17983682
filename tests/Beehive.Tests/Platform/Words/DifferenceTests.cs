using Beehive.Platform.Words;
using Xunit;

namespace Beehive.Tests.Platform.Words;

public class DifferenceTests
{
    [Fact]
    public void A_changed_word_is_marked_on_both_sides()
    {
        var told = Difference.Between("One.\n\nThe board meets four times a year.\n\nThree.", "One.\n\nThe board meets six times a year.\n\nThree.");
        Assert.Equal([Came.Through, Came.Out, Came.In, Came.Through], told.Select(x => x.Came));
        Assert.Equal(["four"], told[1].Runs.Where(x => x.IsMarked).Select(x => x.Words));
        Assert.Equal(["six"], told[2].Runs.Where(x => x.IsMarked).Select(x => x.Words));
    }

    [Fact]
    public void Passages_that_stay_are_counted()
    {
        var told = Difference.Between("A.\n\nB.\n\nC.", "A.\n\nB.\n\nC.\n\nD.");
        Assert.Equal((Came.Through, 3), (told[0].Came, told[0].Kept));
        Assert.Equal((Came.In, "D."), (told[1].Came, told[1].Runs[0].Words));
    }

    [Fact]
    public void Passages_with_little_in_common_are_not_marked_word_by_word()
    {
        var told = Difference.Between("Alpha beta gamma.", "Nothing is here of that.");
        Assert.All(told, x => Assert.Single(x.Runs));
        Assert.All(told, x => Assert.False(x.Runs[0].IsMarked));
    }

    [Fact]
    public void Line_ends_of_another_system_are_no_difference() =>
        Assert.All(Difference.Between("A.\r\n\r\nB.", "A.\n\nB."), x => Assert.Equal(Came.Through, x.Came));

    [Fact]
    public void What_came_through_and_what_went_make_the_old_text_again()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            string[] before = [.. Enumerable.Range(0, random.Next(12)).Select(_ => new string('x', 1 + random.Next(4)))], after = [.. Enumerable.Range(0, random.Next(12)).Select(_ => new string('x', 1 + random.Next(4)))];
            var parts = Compared.Parts(before, after).ToList();
            Assert.Equal(before, parts.Where(x => x.Came != Came.In).Select(x => x.Part));
            Assert.Equal(after, parts.Where(x => x.Came != Came.Out).Select(x => x.Part));
        }
    }

    [Fact]
    public void The_marks_of_Markdown_are_not_words()
    {
        var told = Difference.Between("## Purpose\n\n- **one** thing", "## Purpose\n\n- **two** things");
        Assert.DoesNotContain(told.SelectMany(x => x.Runs), x => x.Words.Contains('#', StringComparison.Ordinal) || x.Words.Contains('*', StringComparison.Ordinal));
        Assert.Contains(told.SelectMany(x => x.Runs), x => x.Words.StartsWith("• two", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_very_long_texts_are_told_apart_quickly()
    {
        string Long(string word) => string.Join("\n\n", Enumerable.Range(0, 20_000).Select(x => $"{word} {x}"));
        var told = Difference.Between("Start.\n\n" + Long("old"), "Start.\n\n" + Long("new"));
        Assert.Equal(1 + 20_000 + 20_000, told.Count);
    }
}
