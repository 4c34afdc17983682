namespace Beehive.Bench;

/// <summary>How many meeting pages of thirty items a second.</summary>
public sealed class Reading(Sizes sizes, Table table)
{
    /// <summary>From the cache, as bytes that lie ready.</summary>
    public double Cached(Installed installed, MadeUpPlace place)
    {
        var page = place.Address(place.Meetings / 2);
        using var server = installed.Serve(page);
        var bound = new Bound(true, true, 0.90);
        table.Add(Row.Of("read.cached", Measure(server, page, ""), "pages/s", new(Cache: "on", Encoding: "identity"), bound, "meeting page of 30 items from the cache, against as many bytes from memory"));
        table.Add(Row.Of("read.cached", Measure(server, page, "br"), "pages/s", new(Cache: "on", Encoding: "br"), bound, "the same, compressed"));
        return server.Resident;
    }

    /// <summary>Made from the database each time.</summary>
    public double Uncached(Installed installed, MadeUpPlace place, How how, Bound bound)
    {
        var page = place.Address(place.Meetings / 2);
        using var server = installed.Serve(page, "--no-page-cache");
        table.Add(Row.Of("read.uncached", Measure(server, page, ""), "pages/s", how, bound, "the same page made from the database each time, against as many bytes from memory"));
        return server.Resident;
    }

    /// <summary>Whether pages come as fast from a large database.</summary>
    public void Growth(Installed small, MadeUpPlace few, Installed large, MadeUpPlace many)
    {
        using var littleServer = small.Serve(few.Address(0), "--no-page-cache");
        using var largeServer = large.Serve(many.Address(0), "--no-page-cache");
        var little = new Load(littleServer.Root, Spread(few));
        var big = new Load(largeServer.Root, Spread(many));
        little.Warm();
        big.Warm();
        var pair = Pair.Of(sizes.Rounds, () => big.Run(sizes.Seconds).Rate, () => little.Run(sizes.Seconds).Rate);
        table.Add(Row.Of("read.growth", pair, "pages/s", How.Uncached, new(true, true, 0.80), $"500 meeting pages of {many.Items:N0} agenda items against 500 of {few.Items:N0}"));
    }

    private Pair Measure(Server server, string page, string encoding)
    {
        var pages = new Load(server.Root, [page], Encoding: encoding);
        var yardstick = new Load(server.Root, [$"/_yardstick/{Wire.BodyLength(server.Port, page, encoding)}"], Encoding: encoding);
        pages.Warm();
        yardstick.Warm();
        return Pair.Of(sizes.Rounds, () => pages.Run(sizes.Seconds).Rate, () => yardstick.Run(sizes.Seconds).Rate);
    }

    private static List<string> Spread(MadeUpPlace place)
    {
        var random = new Random(500);
        return [.. Enumerable.Range(0, 500).Select(_ => place.Address(random.Next(place.Meetings)))];
    }
}
