using Beehive.Platform.Web.Components;
using Xunit;

namespace Beehive.Tests.Platform.Web.Components;

public sealed class ComponentTests
{
    [Theory]
    [InlineData("<p class='a b'>x</p>", "<p class='b  a'> x\n</p>", true)]
    [InlineData("<p id='a' class='b'>x</p>", "<p class='b' id='a'>x</p>", true)]
    [InlineData("<p class='a'>x</p>", "<p class='a b'>x</p>", false)]
    [InlineData("<p>x</p>", "<p hidden>x</p>", false)]
    [InlineData("<p>x</p>", "<p>X</p>", false)]
    [InlineData("<b>x</b><i>y</i>", "<i>y</i><b>x</b>", false)]
    [InlineData("<p><b>x</b></p>", "<p></p><b>x</b>", false)]
    public void The_oracle_sees_a_difference_that_a_reader_would_meet(string one, string other, bool same) =>
        Assert.Equal(same, Dom.Of(one) == Dom.Of(other));

    [Theory]
    [InlineData("</strong><script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    public void Words_never_become_markup(string words)
    {
        var html = new Tag { Text = words, Classes = words, Attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { ["title"] = words } }.Render();
        var tag = Assert.Single(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.Children);
        Assert.Equal(words, tag.TextContent);
        Assert.Equal(words, tag.GetAttribute("title"));
        Assert.Equal(2, tag.Attributes.Length);
        Assert.Empty(tag.Children);
    }

    [Fact]
    public void What_was_typed_keeps_its_first_line_break()
    {
        var html = new Textarea { Name = "words", Value = "\nsecond line" }.Render();
        var area = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("textarea")!;
        Assert.Equal("\nsecond line", area.TextContent);
    }
}
