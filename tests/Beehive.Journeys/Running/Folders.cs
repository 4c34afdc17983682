namespace Beehive.Journeys.Running;

/// <summary>Where things stand in the repository.</summary>
public static class Folders
{
    public static string Root { get; } = FindRoot();

    /// <summary>This project.</summary>
    public static string Journeys { get; } = Path.Combine(Root, "tests", "Beehive.Journeys");

    public static string Samples { get; } = Path.Combine(Root, "samples");

    /// <summary>The made-up places: one holds every state that the samples lack, one holds nothing.</summary>
    public static string Places { get; } = Path.Combine(Journeys, "places");

    public static string Pictures { get; } = Path.Combine(Root, "docs", "pictures");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Beehive.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder;
    }
}
