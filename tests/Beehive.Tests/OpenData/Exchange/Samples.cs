namespace Beehive.Tests.OpenData.Exchange;

/// <summary>The three data sets that come with Beehive.</summary>
public static class Samples
{
    public static readonly string[] Names = ["thurrock", "trafford", "redcar-and-cleveland"];

    private static readonly Lazy<string> Root = new(Find);

    public static string Path(string name) => System.IO.Path.Combine(Root.Value, "samples", name);

    public static int Lines(string name) => Directory.EnumerateFiles(Path(name), "*.jsonl").Sum(x => File.ReadLines(x).Count());

    public static int Lines(string name, string file) => File.ReadLines(System.IO.Path.Combine(Path(name), file)).Count();

    /// <summary>A file of the repository.</summary>
    public static string InRepository(string path) => System.IO.Path.Combine(Root.Value, path);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Beehive.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
