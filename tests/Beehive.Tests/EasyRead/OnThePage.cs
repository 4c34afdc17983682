using Beehive.Tests.House;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Figures that docs/easy-read.md tells between two marks. BEEHIVE_WRITE_EASY_READ=1 writes them anew; otherwise they must be what is measured.</summary>
public static class OnThePage
{
    private const string Page = "docs/easy-read.md";

    public static void Hold(string mark, string measured)
    {
        var (text, begin) = (Tree.Text(Page), $"<!-- {mark}: begin -->\n");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length, text.IndexOf($"<!-- {mark}: end -->", StringComparison.Ordinal));
        Assert.True(from >= begin.Length && to >= from, $"{Page} has lost the marks \"{mark}\".");
        if (Environment.GetEnvironmentVariable("BEEHIVE_WRITE_EASY_READ") == "1") File.WriteAllText(Path.Combine(Built.Root, Page), text[..from] + measured + text[to..]);
        else Assert.Equal(measured, text[from..to]);
    }
}
