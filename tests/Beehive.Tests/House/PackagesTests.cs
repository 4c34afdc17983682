using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Beehive.Tests.House;

/// <summary>Every package has a reason and a licence in the decisions.</summary>
public sealed partial class PackagesTests
{
    [Fact]
    public void Every_package_has_its_line_and_every_line_its_package()
    {
        var packages = XDocument.Parse(Tree.Text("Directory.Packages.props")).Descendants("PackageVersion").Select(x => x.Attribute("Include")!.Value);
        var lines = Line().Matches(Tree.Text("docs/decisions/0012-packages.md")).Select(x => x.Groups["name"].Value);
        Assert.Equal(packages.Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `(?<name>[\w.]+)` \| [^|\s][^|]+ \| [^|\s][^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
