using System.Text.RegularExpressions;

namespace Beehive.Bench;

/// <summary>How many bytes go over the wire, heads and bodies, to a browser that accepts Brotli.</summary>
public sealed partial class Weighing(Table table)
{
    private static readonly string[] Browser = ["Accept-Encoding: gzip, deflate, br", "Accept: text/html,*/*", "User-Agent: Mozilla/5.0"];

    public void Weigh(Installed installed, MadeUpPlace place)
    {
        var page = place.Address(place.Meetings / 2);
        using var server = installed.Serve(page);
        Wire.Ask(server.Port, page, Browser);
        var html = Wire.Body(server.Port, page);
        var parts = Parts(html).ToHashSet(StringComparer.Ordinal);
        foreach (var style in parts.Where(x => x.Contains(".css", StringComparison.Ordinal)).ToList())
            parts.UnionWith(Faces().Matches(Wire.Body(server.Port, style)).Where(x => IsUsed(x.Groups[2].Value, html)).Select(x => new Uri(new Uri("http://here" + style), x.Groups[1].Value).AbsolutePath));
        var itself = Wire.Ask(server.Port, page, Browser).Length;
        var first = itself + parts.Sum(x => Wire.Ask(server.Port, x, Browser).Length);
        var later = itself + parts.Sum(x => Again(server.Port, x));
        Add("page.weight.first", first, 60, $"meeting page of 30 items with its {parts.Count} styles, scripts, fonts and pictures; WordPress needs 37 kB without a font of its own");
        Add("page.weight.later", later, 10, "the page again, and what a browser has to ask for again");
    }

    private void Add(string name, int bytes, double most, string what) =>
        table.Add(new(name, bytes / 1000d, "kB", null, null, new(Cache: "on", Encoding: "br"), new(false, false, most), what));

    /// <summary>Nothing for what may be kept without asking; else a question whether it has changed.</summary>
    private static int Again(int port, string part)
    {
        var answer = Wire.Ask(port, part, Browser);
        if (MayKeep().IsMatch(answer)) return 0;
        return Tag().Match(answer) is { Success: true } tag ? Wire.Ask(port, part, [.. Browser, "If-None-Match: " + tag.Groups[1].Value]).Length : answer.Length;
    }

    private static IEnumerable<string> Parts(string html) => Links().Matches(html).Select(x => x.Value).Where(x => !x.Contains("alternate", StringComparison.Ordinal))
        .SelectMany(x => Address().Matches(x)).Select(x => x.Groups[1].Value).Where(x => x.StartsWith('/'));

    [GeneratedRegex("<(link|script|img)\\b[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Address();

    /// <summary>A browser fetches a font when the page holds a character of its range.</summary>
    private static bool IsUsed(string ranges, string html) => ranges.Split(',').Select(x => x.Trim()["U+".Length..].Split('-')).Any(x =>
        html.Any(c => c >= Convert.ToInt32(x[0], 16) && c <= Convert.ToInt32(x[^1], 16)));

    [GeneratedRegex("@font-face\\s*\\{[^}]*url\\(\"?([^)\"]+\\.woff2)\"?\\)[^}]*unicode-range:([^;}]+)", RegexOptions.None, 1000)]
    private static partial Regex Faces();

    [GeneratedRegex("^cache-control:[^\\r\\n]*(immutable|max-age=[1-9])", RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex MayKeep();

    [GeneratedRegex("^etag: ([^\\r\\n]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex Tag();
}
