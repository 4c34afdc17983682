using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.Crawling;

/// <summary>The Nu HTML checker finds no error on any kind of page. It reads all of them in one run.</summary>
public sealed partial class ValidityTests(RunningSite site)
{
    private const int OfEachKind = 4;

    [Fact]
    public async Task Every_kind_of_page_is_valid_HTML()
    {
        var checker = await CheckerAsync();
        var crawl = await Crawl.OfAsync(site);
        var folder = Directory.CreateTempSubdirectory("beehive-html-");
        try
        {
            var pages = await SaveAsync(crawl, folder.FullName);
            Assert.True(pages.Count > Kind.All.Count, "Too few pages were saved.");
            Faults.None(await FaultsAsync(checker, folder.FullName, pages));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The kinds by name, errors too, and the first few addresses of each shape in each place.</summary>
    private async Task<Dictionary<string, string>> SaveAsync(Crawl crawl, string folder)
    {
        using var reader = Crawl.Reader(site.Origin);
        var wanted = crawl.Pages.GroupBy(x => Shape(x.Address)).SelectMany(x => x.Take(OfEachKind)).ToList();
        foreach (var kind in Kind.All) wanted.Add(await Crawl.ReadAsync(reader, kind.Address, "the list of kinds"));
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var visit in wanted.DistinctBy(x => x.Address).Where(x => x.IsPage))
        {
            var file = $"page-{pages.Count}.html";
            await File.WriteAllTextAsync(Path.Combine(folder, file), visit.Body, new UTF8Encoding(false));
            pages[file] = visit.Address;
        }
        return pages;
    }

    /// <summary>/honeycombe/boards/x/meetings/y?page=2 has the shape /honeycombe/boards/meetings/page.</summary>
    private static string Shape(string address)
    {
        var parts = address.Split('?');
        var path = parts[0].Split('/').Where((_, i) => i < 2 || i % 2 == 0);
        return string.Join('/', path) + "?" + string.Join('&', Name().Matches(parts.ElementAtOrDefault(1) ?? "").Select(x => x.Value));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(string checker, string folder, Dictionary<string, string> pages)
    {
        var (_, said) = await RunAsync("java", folder, ["-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", checker, "--format", "json", "--exit-zero-always", "--skip-non-html", folder]);
        using var report = JsonDocument.Parse(said[said.IndexOf('{', StringComparison.Ordinal)..]);
        return [.. from message in report.RootElement.GetProperty("messages").EnumerateArray()
                   where message.GetProperty("type").GetString() != "info"
                   let file = Path.GetFileName(message.GetProperty("url").GetString()!)
                   select $"{pages.GetValueOrDefault(file, file)}: {message.GetProperty("message").GetString()} {(message.TryGetProperty("extract", out var part) ? part.GetString() : "")}"];
    }

    private static async Task<string> CheckerAsync()
    {
        Assert.SkipWhen(Chrome.OnThePath("java") is null, "There is no Java here: the HTML checker needs Java 17.");
        var jar = Path.Combine(Folders.Journeys, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        if (File.Exists(jar)) return jar;
        Assert.SkipWhen(Chrome.OnThePath("npm") is null, "There is no npm here to fetch the HTML checker with.");
        var (code, said) = await RunAsync("npm", Folders.Journeys, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        Assert.SkipWhen(code != 0 || !File.Exists(jar), "npm could not fetch the HTML checker: " + said);
        return jar;
    }

    private static async Task<(int Code, string Said)> RunAsync(string program, string folder, IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (answer, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await answer + await errors);
    }

    [GeneratedRegex("[a-z]+(?==)")]
    private static partial Regex Name();
}
