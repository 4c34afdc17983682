using System.Globalization;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>Gathers what is found in a file. The same thing at the same place is counted, not told again and again.</summary>
internal sealed class Findings
{
    private const int Most = 200, LongestWords = 300;
    private readonly Dictionary<(string Code, string? Where), (Finding Finding, int Count)> found = [];

    public bool Has(string code) => found.Keys.Any(x => x.Code == code);

    /// <summary>When the sentence has "{0}" and no argument is given, it is how many times it was found there.</summary>
    public void Add(string code, Weight weight, string what, string toDo, string? where = null, params string[] arguments)
    {
        var key = (code + string.Join('\n', arguments), Short(where));
        if (found.TryGetValue(key, out var known)) found[key] = known with { Count = known.Count + 1 };
        else if (found.Count < Most) found[key] = (new(code, weight, what, [.. arguments.Select(x => Short(x)!)], Short(where), toDo), 1);
    }

    public Inspection Done() => new([.. found.Values.Select(x => x.Finding.Arguments.Count > 0 ? x.Finding : x.Finding with { Arguments = [x.Count.ToString(CultureInfo.InvariantCulture)] })
        .OrderByDescending(x => x.Weight)]);

    /// <summary>What comes from the file is shown as one line of visible text.</summary>
    private static string? Short(string? words)
    {
        if (words is null) return null;
        var plain = new string([.. words.Where(x => char.GetUnicodeCategory(x) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate)).Select(x => char.IsControl(x) ? ' ' : x)]).Trim();
        return plain.Length <= LongestWords ? plain : plain[..LongestWords] + "…";
    }
}
