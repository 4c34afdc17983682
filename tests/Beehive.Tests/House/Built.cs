using System.Runtime.CompilerServices;

namespace Beehive.Tests.House;

/// <summary>Where the styles are made, and what was made of them.</summary>
internal static class Built
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));
    public static string Styles { get; } = Path.Combine(Root, "styles");
    public static string Wwwroot { get; } = Path.Combine(Root, "src/Beehive/wwwroot");
    public static string StyleSheet => File.ReadAllText(Path.Combine(Wwwroot, "beehive.css"));

    private static string Here([CallerFilePath] string path = "") => path;
}
