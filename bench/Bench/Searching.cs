namespace Beehive.Bench;

/// <summary>How soon a search answers.</summary>
public sealed class Searching(Sizes sizes, Table table)
{
    private static readonly How How = new(Cache: "never", Encoding: "identity");

    /// <summary>A word that stands in 20 items and one that stands in a third of them.</summary>
    public void RareAndCommon(Installed installed, MadeUpPlace place)
    {
        using var server = installed.Serve(place.Address(0));
        var rare = Words(server, place, Text.Rare);
        var common = Words(server, place, Text.Common);
        rare.Warm();
        common.Warm();
        var pair = Pair.Of(sizes.Rounds, () => common.Run(sizes.Seconds).P95, () => rare.Run(sizes.Seconds).P95);
        table.Add(new("search.rare", pair.B, "ms", null, null, How, null, $"search page, p95, over {place.Items:N0} items, a word in 20 of them"));
        table.Add(Row.Of("search.common", pair, "ms", How, new(true, false, 5), "the same, a word in a third of them, against the rare one"));
    }

    /// <summary>Many at once, against the reading of pages.</summary>
    public void Rate(Installed installed, MadeUpPlace place, int texts)
    {
        var page = place.Address(place.Meetings / 2);
        using var server = installed.Serve(page, "--no-page-cache");
        var search = Words(server, place, Text.Middling) with { Clients = 16 };
        var read = new Load(server.Root, [page]);
        search.Warm();
        read.Warm();
        var pair = Pair.Of(sizes.Rounds, () => search.Run(sizes.Seconds).Rate, () => read.Run(sizes.Seconds).Rate);
        table.Add(Row.Of("search.rate", pair, "pages/s", How, new(true, true, 0.4), $"search pages over {texts:N0} texts, a word in one of fifty, against read.uncached"));
    }

    public void Growth(Installed middle, MadeUpPlace some, Installed large, MadeUpPlace many)
    {
        using var middleServer = middle.Serve(some.Address(0));
        using var largeServer = large.Serve(many.Address(0));
        var little = Words(middleServer, some, Text.Rare);
        var big = Words(largeServer, many, Text.Rare);
        little.Warm();
        big.Warm();
        var pair = Pair.Of(sizes.Rounds, () => big.Run(sizes.Seconds).P95, () => little.Run(sizes.Seconds).P95);
        table.Add(Row.Of("search.growth", pair, "ms", How, new(true, false, 1.5), $"the word in 20 items, p95, {many.Items:N0} items against {some.Items:N0}"));
    }

    private static Load Words(Server server, MadeUpPlace place, string word) => new(server.Root, [$"/{place.Name}/search?q={word}"], Clients: 1);
}
