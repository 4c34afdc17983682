using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using Xunit;

namespace Beehive.Tests.Platform.Notices;

/// <summary>A letter reads well as plain words, and its links go to this site only.</summary>
public sealed class LetterTextTests
{
    private static LetterText Text(string title) => new(new Origin(new SiteSettings(null!, null!, TimeProvider.System) { Origin = SiteUnderTest.Origin }), title);

    [Fact]
    public void Plain_words_wrap_between_words_and_a_link_stands_on_a_line_of_its_own()
    {
        var letter = Text("The carers board does not meet on Monday")
            .Say("The chair has cancelled the meeting on Monday 20 July, because the room is flooded. A new date will come.\nSorry.")
            .List("Papers stay where they are.", "Whoever wanted to speak to the board is asked again, for the next meeting, by the same people.")
            .Link("See the meeting", "/thurrock/boards/carers/meetings/2026-07-20")
            .Why("You asked to hear about this board.").Stop("/stop/abc?k=1&l=2").To("a@example.org", "once");
        Assert.Equal("""
            The carers board does not meet on Monday

            The chair has cancelled the meeting on Monday 20 July, because the room
            is flooded. A new date will come.
            Sorry.

            - Papers stay where they are.
            - Whoever wanted to speak to the board is asked again, for the next
              meeting, by the same people.

            See the meeting:
            https://boards.example/thurrock/boards/carers/meetings/2026-07-20

            Why you get this:
            You asked to hear about this board.

            Stop these emails:
            https://boards.example/stop/abc?k=1&l=2

            """.ReplaceLineEndings("\n"), letter.Text);
        Assert.Equal(("The carers board does not meet on Monday", "https://boards.example/stop/abc?k=1&l=2"), (letter.Subject, letter.StopLink));
        Assert.Contains("<a href=\"https://boards.example/stop/abc?k=1&amp;l=2\">Stop these emails</a>", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_people_are_text_in_the_page()
    {
        var letter = Text("<svg onload=alert(1)>").Say("\"><img src=x>").List("<b>").Why("<i>").To("a@example.org", "once");
        Assert.DoesNotContain("<svg", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", letter.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("boards")]
    [InlineData("")]
    [InlineData("@elsewhere.example/")]
    public void A_link_to_somewhere_else_is_our_mistake(string address)
    {
        Assert.Throws<ArgumentException>(() => Text("Title").Link("Words", address));
        Assert.Throws<ArgumentException>(() => Text("Title").Stop(address));
    }
}
