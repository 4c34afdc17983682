using Beehive.Platform.Web;
using Xunit;

namespace Beehive.Tests.Platform.Web;

public sealed class FrameTests
{
    [Fact]
    public void A_page_for_doing_something_says_in_its_title_what_it_is_about()
    {
        var frame = new Frame { Title = "Move the meeting", Board = "Carers", Unlisted = true };
        frame.Crumb("Home", "/testing").Crumb("Boards", "/testing/boards").Crumb("Carers", "/testing/boards/carers").Crumb("Spring meeting, 4 March 2026", "/testing/boards/carers/meetings/2026-03-04");
        Assert.Equal("Move the meeting – Spring meeting, 4 March 2026 – Carers – Our boards", frame.InWindow("Our boards"));
    }

    [Fact]
    public void A_page_that_is_read_says_its_heading_its_board_and_the_site()
    {
        var frame = new Frame { Title = "Decision: A ramp", Board = "Carers" };
        frame.Crumb("Home", "/testing").Crumb("Spring meeting", "/testing/boards/carers/meetings/2026-03-04");
        Assert.Equal("Decision: A ramp – Carers – Our boards", frame.InWindow("Our boards"));
        Assert.Equal("Our boards", new Frame { Title = "Our boards", Part = "home" }.InWindow("Our boards"));
    }
}
