using Beehive.Platform.Files;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class FileNameTests
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("doc\u202Excod.exe", "docxcod.exe")]
    [InlineData("../../x", "x")]
    [InlineData("C:\\x", "C--x")]
    [InlineData("/etc/passwd", "etc-passwd")]
    [InlineData(".hidden", "hidden")]
    [InlineData("a\r\nSet-Cookie: b", "aSet-Cookie- b")]
    [InlineData("\"><svg onload=1>", "svg onload=1")]
    [InlineData("naïve – 50 %.pdf", "naïve – 50 %.pdf")]
    [InlineData("\u202E\u0000", "file")]
    public void UP_02_a_name_to_save_under_holds_no_folder_and_nothing_invisible(string name, string safe) => Assert.Equal(safe, FileName.Safe(name));

    [Fact]
    public void UP_02_a_name_of_300_characters_is_cut_before_its_ending()
    {
        var safe = FileName.Safe(new string('a', 300) + ".pdf");
        Assert.True(safe.Length <= 120);
        Assert.EndsWith("a.pdf", safe, StringComparison.Ordinal);
    }
}
