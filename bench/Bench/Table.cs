using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Beehive.Bench;

/// <summary>The rows, told to a terminal, as JSON lines, and as the page docs/bench.md.</summary>
public sealed class Table
{
    private readonly List<Row> rows = [];

    public bool IsEmpty => rows.Count == 0;

    public void Add(Row row)
    {
        rows.Add(row);
        Console.WriteLine($"{row.Name,-16} {row.Json()}{(row.Holds == false ? "   (wanted: " + row.Bound + ")" : "")}");
    }

    public void WriteJson(string file) => File.WriteAllText(file, string.Concat(rows.Select(x => x.Json() + "\n")));

    public void WritePage(string file, string commit, bool quick) => File.WriteAllText(file, Page(commit, quick));

    private string Page(string commit, bool quick)
    {
        var page = new StringBuilder("# How fast Beehive is\n\n");
        page.Append(CultureInfo.InvariantCulture, $"The last run of `./do bench{(quick ? " --quick" : "")}`: {DateTime.UtcNow:d MMMM yyyy}, commit {commit}, on {Machine()}, .NET {Environment.Version}.\n\n");
        page.Append("""
            The published program (ReadyToRun), the load (wrk, 16 clients) and the database share this machine, so the rates say little elsewhere and the
            ratios say much. What is compared is run in turn, A B A B, and the median counts. "Against" is measured in the same run: for reading
            it is an endpoint of the same process that returns as many bytes from memory with the same headers.

            | name | value | against | ratio | wanted | holds | database | cache | encoding | what |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var row in rows) page.Append(row.Markdown()).Append('\n');
        return page.ToString();
    }

    private static string Machine()
    {
        var kind = File.ReadLines("/proc/cpuinfo").FirstOrDefault(x => x.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores of {kind}");
    }
}
