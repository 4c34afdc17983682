using System.Text;
using Beehive.Platform.Files.Pictures;
using Xunit;

namespace Beehive.Tests.Platform.Files;

/// <summary>A drawing holds shapes, and nothing that runs or fetches.</summary>
public sealed class CleanSvgTests
{
    [Fact]
    public void Notes_of_drawing_programs_go_and_the_shapes_stay()
    {
        var clean = Clean("""
            <?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- by Jo -->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9" inkscape:version="1"><metadata><x>Jo Bloggs</x></metadata>
            <defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><g inkscape:label="Layer"><path d="M0 0h9" fill="url(#a)"/><use xlink:href="#a"/></g><style>.b{fill:red}</style></svg>
            """);
        foreach (var gone in (string[])["Jo", "inkscape", "DOCTYPE", "metadata"]) Assert.DoesNotContain(gone, clean, StringComparison.Ordinal);
        foreach (var left in (string[])["<path d=\"M0 0h9\" fill=\"url(#a)\"", "href=\"#a\"", ".b{fill:red}", "viewBox=\"0 0 9 9\""]) Assert.Contains(left, clean, StringComparison.Ordinal);
        Assert.Equal(clean, Clean(clean));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<path d=\"M0 0\" onclick=\"alert(1)\"/>")]
    [InlineData("<path d=\"M0 0\" ONLOAD=\"alert(1)\"/>")]
    [InlineData("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>")]
    [InlineData("<image href=\"https://example.org/a.png\"/>")]
    [InlineData("<use href=\"https://example.org/a.svg#x\"/>")]
    [InlineData("<use xlink:href=\"data:image/svg+xml;base64,AAAA#x\"/>")]
    [InlineData("<a href=\"javascript:alert(1)\"><path d=\"M0 0\"/></a>")]
    [InlineData("<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>")]
    [InlineData("<set attributeName=\"onmouseover\" to=\"alert(1)\"/>")]
    [InlineData("<path style=\"fill:url(https://example.org/x)\" d=\"M0 0\"/>")]
    [InlineData("<path style=\"fill:url( 'https://example.org/x')\" d=\"M0 0\"/>")]
    [InlineData("<path fill=\"u\\72l(https://example.org)\" d=\"M0 0\"/>")]
    [InlineData("<style>@import 'https://example.org/a.css';</style>")]
    [InlineData("<style>.a{background:url(https://example.org)}</style>")]
    [InlineData("<style><![CDATA[</style><script>alert(1)</script>]]></style>")]
    [InlineData("<filter id=\"a\"><feImage href=\"https://example.org\"/></filter>")]
    [InlineData("<path d=\"&xxe;\"/>")]
    [InlineData("<g>")]
    public void UP_01_What_could_run_or_fetch_makes_the_drawing_refused(string inside)
    {
        var (drawing, refusal) = CleanSvg.Of(Encoding.UTF8.GetBytes($"<!DOCTYPE svg [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>"));
        Assert.Null(drawing);
        Assert.NotNull(refusal);
    }

    [Fact]
    public void A_drawing_of_ten_thousand_layers_is_refused_and_not_walked_through()
    {
        Assert.NotNull(CleanSvg.Of(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + string.Concat(Enumerable.Repeat("<g>", 10_000)))).Refusal);
        Assert.NotNull(CleanSvg.Of(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + string.Concat(Enumerable.Repeat("<g/>", 30_000)) + "</svg>")).Refusal);
        Assert.Equal("image/png", SentPicture.Of(SampleFiles.Png).Type);
        Assert.NotNull(SentPicture.Of([]).Refusal);
        Assert.NotNull(SentPicture.Of("GIF89a"u8.ToArray()).Refusal);
        Assert.NotNull(SentPicture.Of(SampleFiles.Png[..20]).Refusal);
    }

    private static string Clean(string drawing) => Encoding.UTF8.GetString(CleanSvg.Of(Encoding.UTF8.GetBytes(drawing)).Drawing!);
}
