using System.Text.RegularExpressions;

namespace Beehive.Tests.House;

/// <summary>The ladder of modules, as docs/modules.md tells it. A module may use what stands below it, and nothing else.</summary>
internal sealed partial class Ladder
{
    private const string Pages = "AspNetCoreGeneratedDocument.";
    private readonly HashSet<(string Deed, string Other)> built;
    private readonly Dictionary<string, int> steps = new(StringComparer.Ordinal);

    /// <summary>Modules that the page says are there, and those that are to come.</summary>
    public IReadOnlyCollection<string> There { get; }

    public IReadOnlyCollection<string> ToCome { get; }

    public Ladder(string page)
    {
        var rows = Row().Matches(page).Select(x => (Name: x.Groups["name"].Value, Step: int.Parse(x.Groups["step"].Value, null), ToCome: x.Groups["when"].Value == "to come")).ToList();
        foreach (var (name, step, _) in rows) steps.Add(name, step);
        There = [.. rows.Where(x => !x.ToCome).Select(x => x.Name)];
        built = [.. Built().Matches(page).Select(x => (x.Groups["deed"].Value, x.Groups["other"].Value))];
        ToCome = [.. rows.Where(x => x.ToCome).Select(x => x.Name)];
    }

    /// <summary>Folders of deeds that are built on another, as the page says with the reason.</summary>
    public bool MayUse(string deed, string other) => built.Contains((deed, other));

    public static Ladder Today { get; } = new(Tree.Text("docs/modules.md"));

    /// <summary>Every use that goes up the ladder, or across it.</summary>
    public IEnumerable<string> Climbs(IEnumerable<Use> uses)
    {
        foreach (var use in uses)
        {
            if (ModuleOf(use.From) is not { } from || ModuleOf(use.To) is not { } to || from == to) continue;
            if (!steps.TryGetValue(from, out var high)) yield return $"{from} does not stand in docs/modules.md";
            else if (!steps.TryGetValue(to, out var low)) yield return $"{to} does not stand in docs/modules.md";
            else if (low >= high) yield return $"{use.From} uses {use.To}, but {from} does not stand above {to}";
        }
    }

    /// <summary>The module of a type; null for the root, which puts all together, and for what is not ours.</summary>
    public static string? ModuleOf(string type) => Path(type) is [var module, _, ..] ? module : null;

    /// <summary>Module and folder, for what stands in a folder of deeds.</summary>
    public static string? DeedOf(string type) => Path(type) is [var module, var folder, _, ..] && module != "Platform" ? $"{module}/{folder}" : null;

    /// <summary>The parts of a name after Beehive; a page has those of its file.</summary>
    private static string[] Path(string type) =>
        type.StartsWith("Beehive.", StringComparison.Ordinal) ? type["Beehive.".Length..].Split('.')
        : type.StartsWith(Pages, StringComparison.Ordinal) ? type[Pages.Length..].Split('_', StringSplitOptions.RemoveEmptyEntries)
        : [];

    [GeneratedRegex(@"^\| (?<step>\d+) \| `(?<name>\w+)` \| (?<when>today|to come) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| `(?<deed>\w+/\w+)` \| `(?<other>\w+/\w+)` \| [^|\s]", RegexOptions.Multiline)]
    private static partial Regex Built();
}
