using System.Diagnostics;
using System.Globalization;

namespace Beehive.Bench;

/// <summary>What wrk counted in one run.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P95">Milliseconds within which 95 of 100 answers came.</param>
public sealed record Counted(double Rate, double P95);

/// <summary>Asks a server for pages, as fast as it answers, with Debian's wrk.</summary>
/// <param name="Clients">How many ask at once.</param>
/// <param name="Encoding">What the clients accept; nothing means bytes as they are.</param>
/// <param name="Script">What asks; ask.lua asks for the paths.</param>
/// <param name="List">A list for another script.</param>
public sealed record Load(string Root, IReadOnlyList<string> Paths, int Clients = 16, string Encoding = "", string Script = "ask.lua", string? List = null)
{
    /// <summary>In seconds. A server of two cores with sixteen clients takes so long until its machine code is the best that it becomes.</summary>
    private const int Warming = 20;

    public void Warm() => Run(Warming);

    public Counted Run(int seconds)
    {
        if (List is not null) return Read(Say(["-t1", $"-c{Clients}", $"-d{seconds}s", "--timeout", "20s", "-s", Path.Combine(AppContext.BaseDirectory, Script), Root, "--", List]));
        var list = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(list, Paths);
            return Read(Say(["-t1", $"-c{Clients}", $"-d{seconds}s", "--timeout", "20s", .. Header(), "-s", Path.Combine(AppContext.BaseDirectory, Script), Root + Paths[0], "--", list]));
        }
        finally
        {
            File.Delete(list);
        }
    }

    private string[] Header() => Encoding.Length == 0 ? [] : ["-H", "Accept-Encoding: " + Encoding];

    private static string Say(string[] arguments)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        return said;
    }

    private static Counted Read(string said)
    {
        var line = said.Split('\n').FirstOrDefault(x => x.StartsWith("COUNTED ", StringComparison.Ordinal)) ?? throw new InvalidOperationException("wrk said: " + said);
        var numbers = line.Split(' ')[1..].Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
        if (numbers[2] > 0 || numbers[0] == 0) throw new InvalidOperationException($"Not every answer was a page: {line}");
        return new Counted(numbers[0] / numbers[1] * 1e6, numbers[3] / 1000);
    }
}

/// <summary>Two things measured in turn, A B A B, so that whatever else the machine does falls on both.</summary>
public sealed record Pair(double A, double B, double Ratio)
{
    public static Pair Of(int rounds, Func<double> a, Func<double> b)
    {
        var runs = Enumerable.Range(0, rounds).Select(_ => (A: a(), B: b())).ToList();
        return new Pair(Median(runs.Select(x => x.A)), Median(runs.Select(x => x.B)), Median(runs.Select(x => x.A / x.B)));
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
