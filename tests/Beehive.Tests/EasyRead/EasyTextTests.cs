using Beehive.EasyRead;
using Xunit;

namespace Beehive.Tests.EasyRead;

public sealed class EasyTextTests
{
    private const string Whole = """
        # The next meeting

        ## When and where

        [calendar]
        The meeting is on Thursday 8 March 2012.
        It begins at 10 in the morning.

        [question]
        ? Can you come?
        Tell us by Monday.

        [bus]
        - You can take the bus.
        - You can take a taxi.

        """;

    [Fact]
    public void A_text_is_read_in_blocks()
    {
        var text = EasyText.Read(Whole);
        Assert.Equal("The next meeting", text.Title);
        Assert.Equal([BlockKind.Heading, BlockKind.Text, BlockKind.Question, BlockKind.List], text.Blocks.Select(x => x.Kind));
        Assert.Equal([null, "calendar", "question", "bus"], text.Blocks.Select(x => x.Picture));
        Assert.Equal(["Can you come?", "Tell us by Monday."], text.Blocks[2].Sentences);
        Assert.Equal([[3], [6, 7], [10, 11], [14, 15]], text.Lines);
    }

    [Fact]
    public void What_was_written_is_read_again() => Assert.Equal(Whole, EasyText.Read(Whole).Write());

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \n")]
    [InlineData("\uFEFF")]
    public void Nothing_is_nothing(string text)
    {
        var read = EasyText.Read(text);
        Assert.Equal("", read.Title);
        Assert.Empty(read.Blocks);
        Assert.Equal("", read.Write());
    }

    [Fact]
    public void Ends_of_lines_and_spaces_change_nothing()
    {
        var read = EasyText.Read("\uFEFF# Buses \r\n\r\n [bus] \r\n  Buses are late.  \r\n");
        Assert.Equal("Buses", read.Title);
        Assert.Equal(("bus", "Buses are late."), (read.Blocks.Single().Picture, read.Blocks.Single().Sentences.Single()));
    }

    /// <summary>A heading ends what stood before it and takes nothing from what follows.</summary>
    [Fact]
    public void A_heading_needs_no_empty_lines()
    {
        var read = EasyText.Read("One.\n## Two\nThree.");
        Assert.Equal([["One."], ["Two"], ["Three."]], read.Blocks.Select(x => x.Sentences));
    }

    [Fact]
    public void A_picture_alone_is_a_block_that_waits_for_words() => Assert.Equal(("bus", 0), (EasyText.Read("[bus]\n").Blocks.Single().Picture, EasyText.Read("[bus]\n").Blocks.Single().Sentences.Count));
}
