#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// What ./do check looks at beside the code: packages, licences, links.
//   dotnet run tools/check.cs -- ROOT
// Prints each fault; exit code 1 when there is one.
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var root = Path.GetFullPath(args.Length > 0 ? args[0] : ".");
var faults = new List<string>();
var locked = Packages.Locked(root);
faults.AddRange(Advisories.Check(root, locked));
faults.AddRange(Licences.Check(root, locked));
faults.AddRange(Links.Check(root));
foreach (var fault in faults) Console.Error.WriteLine(fault);
Console.WriteLine($"{locked.Count} packages, {faults.Count} faults.");
return faults.Count == 0 ? 0 : 1;

/// <summary>A package in the version that the lock files name.</summary>
internal sealed record Package(string Name, string Version);

internal static class Packages
{
    private static readonly string[] Parts = ["src", "tests", "bench"];

    public static IReadOnlyCollection<Package> Locked(string root)
    {
        var found = new HashSet<Package>();
        foreach (var part in Parts.Select(x => Path.Combine(root, x)).Where(Directory.Exists))
            foreach (var file in Directory.EnumerateFiles(part, "packages.lock.json", SearchOption.AllDirectories))
                found.UnionWith(Read(File.ReadAllText(file)));
        return found;
    }

    public static IEnumerable<Package> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
            foreach (var package in framework.Value.EnumerateObject())
                if (package.Value.TryGetProperty("resolved", out var version)) yield return new(package.Name, version.GetString()!);
    }
}

internal static class Advisories
{
    /// <summary>A check that finds nothing in this would find nothing in anything.</summary>
    private const string Planted = """{ "dependencies": { "net10.0": { "SQLitePCLRaw.lib.e_sqlite3": { "type": "Direct", "resolved": "2.1.10" }, "Microsoft.AspNetCore.DataProtection": { "resolved": "10.0.6" } } } }""";

    public static IEnumerable<string> Check(string root, IReadOnlyCollection<Package> locked)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "docs", "advisories.json")));
        if (Hits(list, [.. Packages.Read(Planted)]).Count != 2) yield return "docs/advisories.json: a planted old package is not found any more. The check itself is broken.";
        foreach (var (package, advisory) in Hits(list, [.. locked, .. Runtimes()]))
        {
            var told = $"{package.Name} {package.Version}: {advisory.GetProperty("id").GetString()}. {advisory.GetProperty("what").GetString()}";
            if (advisory.TryGetProperty("accepted", out var why)) Console.WriteLine($"Accepted: {told} {why.GetString()}");
            else yield return told;
        }
    }

    private static List<(Package, JsonElement)> Hits(JsonDocument list, IReadOnlyCollection<Package> packages) =>
        [.. from advisory in list.RootElement.GetProperty("advisories").EnumerateArray()
            from package in packages
            where package.Name.Equals(advisory.GetProperty("package").GetString(), StringComparison.OrdinalIgnoreCase)
            where advisory.GetProperty("affected").EnumerateArray().Any(x => Holds(x, package.Version))
            select (package, advisory)];

    private static IEnumerable<Package> Runtimes() => [new("runtime:Microsoft.AspNetCore.App", Environment.Version.ToString(3))];

    private static bool Holds(JsonElement range, string version) =>
        (!range.TryGetProperty("from", out var from) || Compare(version, from.GetString()!) >= 0)
        && (!range.TryGetProperty("to", out var to) || Compare(version, to.GetString()!) <= 0)
        && (!range.TryGetProperty("before", out var before) || Compare(version, before.GetString()!) < 0);

    /// <summary>As NuGet does: number by number, and what has a "-" comes before what has not.</summary>
    private static int Compare(string a, string b)
    {
        var (left, right) = (a.Split('-', 2), b.Split('-', 2));
        var numbers = Numbers(left[0]).Zip(Numbers(right[0]), (x, y) => x.CompareTo(y)).FirstOrDefault(x => x != 0);
        if (numbers != 0 || (left.Length == 1 && right.Length == 1)) return numbers;
        if (left.Length != right.Length) return right.Length - left.Length;
        return string.CompareOrdinal(left[1], right[1]);
    }

    private static IEnumerable<int> Numbers(string version) => version.Split('.').Select(int.Parse).Concat([0, 0, 0]).Take(4);
}

internal static class Licences
{
    public static IEnumerable<string> Check(string root, IReadOnlyCollection<Package> locked)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "docs", "licences.json")));
        var allowed = list.RootElement.GetProperty("allowed").EnumerateArray().Select(x => x.GetString()).ToHashSet();
        var special = list.RootElement.GetProperty("packages").EnumerateArray().Select(x => x.GetProperty("package").GetString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var package in locked.Where(x => !special.Contains(x.Name)))
        {
            var told = Told(folder, package);
            if (!allowed.Contains(told)) yield return $"{package.Name} {package.Version}: its licence is {told}, which docs/licences.json does not allow.";
        }
    }

    private static string Told(string folder, Package package)
    {
        var name = package.Name.ToLowerInvariant();
        var path = Path.Combine(folder, name, package.Version.ToLowerInvariant(), name + ".nuspec");
        if (!File.Exists(path)) return "not known (restore first)";
        var licence = XDocument.Load(path).Descendants().FirstOrDefault(x => x.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : "not said as an expression";
    }
}

internal static partial class Links
{
    private static readonly string[] Folders = ["docs", "samples"];

    public static IEnumerable<string> Check(string root)
    {
        foreach (var path in Pages(root))
            foreach (var link in In(File.ReadAllText(path)).Where(x => !Outside().IsMatch(x)))
                if (Fault(root, path, link) is { } fault) yield return $"{Path.GetRelativePath(root, path)}: {fault}";
    }

    private static IEnumerable<string> Pages(string root) => Directory.EnumerateFiles(root, "*.md")
        .Concat(Folders.Select(x => Path.Combine(root, x)).Where(Directory.Exists).SelectMany(x => Directory.EnumerateFiles(x, "*.md", SearchOption.AllDirectories)));

    private static IEnumerable<string> In(string text)
    {
        var plain = Code().Replace(text, "");
        return Markdown().Matches(plain).Concat(Html().Matches(plain)).Select(x => x.Groups["to"].Value);
    }

    private static string? Fault(string root, string page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(parts[0][0] == '/' ? root : Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0]).TrimStart('/')));
        if (!File.Exists(target) && !Directory.Exists(target)) return $"the link to {link} leads nowhere.";
        if (parts.Length == 2 && target.EndsWith(".md", StringComparison.Ordinal) && !Anchors(File.ReadAllText(target)).Contains(parts[1])) return $"the link to {link} leads to no heading there.";
        return null;
    }

    /// <summary>As GitHub and GitLab make them from headings.</summary>
    private static HashSet<string> Anchors(string text) =>
        [.. Heading().Matches(Code().Replace(text, "")).Select(x => NotInAnchor().Replace(x.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"^(```|~~~).*?^\1|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)(\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Markdown();

    [GeneratedRegex(@"<(img|a)\b[^>]*?\b(src|href)=""(?<to>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Html();

    [GeneratedRegex(@"^([a-z]+:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();

    [GeneratedRegex(@"^#{1,6} +(?<text>.+?)#*\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
