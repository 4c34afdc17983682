using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Beehive.Tests.House;

/// <summary>The built styles are committed; these tests see when they and their sources have parted. Then: ./do assets.</summary>
public sealed class BuiltLookTests
{
    [Theory]
    [InlineData("from")]
    [InlineData("built")]
    public void What_is_committed_is_what_was_built_last(string side)
    {
        var folder = side is "from" ? Built.Styles : Built.Wwwroot;
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(Built.Styles, "built.json")));
        var files = record.RootElement.GetProperty(side).EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString(), StringComparer.Ordinal);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(file.Value, Digest(Path.Combine(folder, file.Key))));
    }

    [Fact]
    public void Every_source_was_there_when_it_was_built()
    {
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(Built.Styles, "built.json")));
        var known = record.RootElement.GetProperty("from").EnumerateObject().Select(one => one.Name);
        var here = Directory.EnumerateFiles(Built.Styles, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Built.Styles, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("node_modules/", StringComparison.Ordinal) && file is not "built.json");
        Assert.Equal(here.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Building_again_gives_the_same_bytes()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Built.Styles, "node_modules")), "Needs ./do assets once, which fetches the packages.");
        var target = Directory.CreateTempSubdirectory("beehive-look-").FullName;
        try
        {
            using var build = Process.Start(new ProcessStartInfo("node", [Path.Combine(Built.Styles, "build.mjs"), target]))!;
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, build.ExitCode);
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(Built.Styles, "built.json"), TestContext.Current.CancellationToken),
                await File.ReadAllTextAsync(Path.Combine(target, "built.json"), TestContext.Current.CancellationToken));
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
