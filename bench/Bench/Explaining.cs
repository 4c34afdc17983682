namespace Beehive.Bench;

/// <summary>What it costs to explain hard words in place: the same Easy Read page with and without.</summary>
public sealed class Explaining(Sizes sizes, Table table)
{
    public void Measure(Installed installed, MadeUpPlace place)
    {
        var page = place.Address(place.Meetings / 2) + "/easy";
        // One server holds a data folder, so the other has a copy.
        var beside = installed with { Folder = installed.Folder + "-beside" };
        foreach (var file in Directory.EnumerateFiles(installed.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(beside.Folder, Path.GetRelativePath(installed.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        using var explaining = installed.Serve(page, "--no-page-cache");
        using var silent = beside.Serve(page, "--no-page-cache", "--no-explaining");
        var (with, without) = (new Load(explaining.Root, [page]), new Load(silent.Root, [page]));
        with.Warm();
        without.Warm();
        var pair = Pair.Of(sizes.Rounds, () => with.Run(sizes.Seconds).Rate, () => without.Run(sizes.Seconds).Rate);
        table.Add(Row.Of("easyread.explained", pair, "pages/s", How.Uncached, new(true, true, 0.91), "the Easy Read view of a meeting with its hard words explained, against the same without: no more than a tenth of the time"));
    }
}
