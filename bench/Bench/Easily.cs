namespace Beehive.Bench;

/// <summary>How many meeting pages of thirty items a second in Easy Read, against the standard view of the same meeting.</summary>
public sealed class Easily(Sizes sizes, Table table)
{
    /// <summary>No more than 1.3 times as slow: so many pages in the time of one.</summary>
    private const double Least = 1 / 1.3;

    public void View(Installed installed, MadeUpPlace place)
    {
        var page = place.Address(place.Meetings / 2);
        using var server = installed.Serve(page, "--no-page-cache");
        var easy = new Load(server.Root, [page + "/easy"], Encoding: "");
        var standard = new Load(server.Root, [page], Encoding: "");
        easy.Warm();
        standard.Warm();
        var pair = Pair.Of(sizes.Rounds, () => easy.Run(sizes.Seconds).Rate, () => standard.Run(sizes.Seconds).Rate);
        table.Add(Row.Of("easyread.view", pair, "pages/s", How.Uncached, new(true, true, Math.Round(Least, 3)), "meeting page of 30 items in Easy Read, made from the database each time, against the standard view of the same meeting"));
    }
}
