namespace Beehive.Tests.House;

/// <summary>The files of the repository that people write, by their path from its root.</summary>
internal static class Tree
{
    private static readonly string[] Made = [".git", "bin", "obj", "node_modules", "data", "artifacts", "TestResults", "wwwroot"];

    public static IEnumerable<string> Files(string under, params string[] endings) => Walk(new DirectoryInfo(Path.Combine(Built.Root, under)))
        .Where(x => endings.Length == 0 || endings.Any(end => x.Name.EndsWith(end, StringComparison.Ordinal)))
        .Select(x => Path.GetRelativePath(Built.Root, x.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Built.Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Built.Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(x => !Made.Contains(x.Name)).SelectMany(Walk));
}
