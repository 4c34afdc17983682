namespace Beehive.Bench;

/// <summary>How soon the first page comes, and what it holds in memory then.</summary>
public sealed class Starting(Sizes sizes, Table table)
{
    public void Start(Installed installed, MadeUpPlace place, string empty)
    {
        var page = place.Address(0);
        var pair = Pair.Of(sizes.Rounds + 2, () => Milliseconds(() => installed.Serve(page)), () => Milliseconds(() => Server.Start(empty, "/")));
        table.Add(Row.Of("start", pair, "ms", new(), new(true, false, 4.0, 3.0), "from the start of the process to its first page, a meeting, against the first page of an empty ASP.NET Core app"));
    }

    public void Idle(Installed installed, MadeUpPlace place)
    {
        using var server = installed.Serve(place.Address(0));
        Thread.Sleep(TimeSpan.FromSeconds(5));
        table.Add(new("memory.idle", server.Resident, "MB", null, null, new(), new(false, false, 150), "resident after the first page and five quiet seconds"));
    }

    public void Loaded(params double[] resident) =>
        table.Add(new("memory.load", resident.Max(), "MB", null, null, new(), new(false, false, 300), "resident after the load of read.cached and of read.uncached, the larger"));

    private static double Milliseconds(Func<Server> start)
    {
        using var server = start();
        return server.Started.TotalMilliseconds;
    }
}
