using System.Text.Encodings.Web;
using Beehive.Platform.Search;
using Xunit;

namespace Beehive.Tests.Platform.Search;

public class MarkedTests
{
    [Theory]
    [InlineData("one \u0002two\u0003 three", "one <mark>two</mark> three")]
    [InlineData("\u0002<b>\u0003 & \"x\"", "<mark>&lt;b&gt;</mark> &amp; &quot;x&quot;")]
    [InlineData("cut \u0002off", "cut <mark>off</mark>")]
    [InlineData("\u0003shut", "shut")]
    [InlineData("\u0002a\u0002b\u0003\u0003", "<mark>ab</mark>")]
    public void XS_01_found_words_are_marked_and_everything_is_encoded(string text, string html)
    {
        using var writer = new StringWriter();
        Marked.Html(text).WriteTo(writer, HtmlEncoder.Default);
        Assert.Equal(html, writer.ToString());
    }
}
